"""Conversations around the table: planned, said otherwise, told afterwards, thrown away. All in her words."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import TOLD_MOST, check_words
from krachtbron.growth.domain.path import TALK_MOST, TalkState, check_day
from krachtbron.growth.models import Talk
from krachtbron.growth.queries.path import TALK, get_path, get_talk


@transaction.atomic
def plan_talk(actor: Actor, path_id: UUID, *, key: UUID, on: date, words: str, at: datetime) -> Talk | Refused:
    """A conversation on a day: about what, and with whom. The same ``key`` again acts once."""
    path, words = get_path(actor, path_id, lock=True), tidy_lines(words)
    if refused := check_day(on, day(at)) or check_words(words, TALK_MOST):
        return refused
    sealed = access.vault_for(path.person_id, at=at).seal(TALK, key, "words", words)
    row, _ = Talk.objects.get_or_create(pk=key, defaults={"path": path, "on": on, "words": sealed, "made": at})
    return row if row.path_id == path.pk else Refused("key_taken")


@transaction.atomic
def say_talk(actor: Actor, talk_id: UUID, *, on: date, words: str, at: datetime) -> Talk | Refused:
    """Another day, or other words. The day that stood there may be past by now, and stay."""
    row, words = get_talk(actor, talk_id, lock=True), tidy_lines(words)
    moves = on != row.on and row.state == TalkState.PLANNED
    if refused := (check_day(on, day(at)) if moves else None) or check_words(words, TALK_MOST):
        return refused
    row.on, row.words = on, access.vault_for(row.path.person_id, at=at).seal(TALK, row.pk, "words", words)
    row.save(update_fields=["on", "words"])
    return row


@transaction.atomic
def tell_talk(actor: Actor, talk_id: UUID, *, state: TalkState, told: str, at: datetime) -> Talk | Refused:
    """Whether it was held, and what came of it, for herself."""
    row, told = get_talk(actor, talk_id, lock=True), tidy_lines(told)
    if refused := check_words(told, TOLD_MOST, "told", needed=False):
        return refused
    row.state, row.told = state, access.vault_for(row.path.person_id, at=at).seal(TALK, row.pk, "told", told)
    row.save(update_fields=["state", "told"])
    return row


@transaction.atomic
def remove_talk(actor: Actor, talk_id: UUID, *, at: datetime) -> UUID:
    """Throw a conversation away; the key of its path."""
    row = get_talk(actor, talk_id, lock=True)
    drop(row, at=at)
    return row.path_id
