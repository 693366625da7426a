"""Prepare a difficult message, say it otherwise, and let the sheet destroy itself."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.reflection.actions.reflections import look_back
from krachtbron.reflection.domain.cycle import Began, Part
from krachtbron.reflection.domain.message import Line, check_lines, still_there
from krachtbron.reflection.models import Message, Reflection
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries.messages import NAME, get_message


@transaction.atomic
def prepare(actor: Actor, *, key: UUID, lines: Mapping[Line, str], at: datetime) -> Message | Refused:
    """Six lines, seen by nobody else. The same ``key`` again acts once."""
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    assert actor.person_id is not None
    lines = {line: tidy_lines(lines.get(line, "")) for line in Line}
    if refused := check_lines(lines):
        return refused
    vault = access.vault_for(actor.person_id, at=at)
    fresh = {line.value: vault.seal(NAME, key, line.value, words) for line, words in lines.items()}
    row, _new = Message.objects.get_or_create(pk=key, defaults={**fresh, "person_id": actor.person_id, "made": at})
    return row if row.person_id == actor.person_id else Refused("key_taken", "key")


@transaction.atomic
def say_otherwise(actor: Actor, message_id: UUID, *, lines: Mapping[Line, str], at: datetime) -> Message | Refused:
    """Other words. It lives no longer for it."""
    row = get_message(actor, message_id, at, lock=True)
    lines = {line: tidy_lines(lines.get(line, "")) for line in Line}
    if refused := check_lines(lines):
        return refused
    vault = access.vault_for(row.person_id, at=at)
    for line, words in lines.items():
        setattr(row, line.value, vault.seal(NAME, row.pk, line.value, words))
    row.save(update_fields=list(Line))
    return row


@transaction.atomic
def be_done(
    actor: Actor, message_id: UUID, *, key: UUID, learnt: str = "", at: datetime
) -> Reflection | Refused | None:
    """It was said, or it need not be: the sheet is gone at once. ``learnt``: what he keeps, without the person, among
    his reflections."""
    row = get_message(actor, message_id, at, lock=True)
    kept: Reflection | Refused | None = None
    if learnt := tidy_lines(learnt):
        kept = look_back(actor, key=key, said={Part.INSIGHT: learnt}, began=Began.INCIDENT, at=at)
        if isinstance(kept, Refused):
            return kept
    pk = row.pk
    row.delete()
    access.remember_closed([pk], at=at)
    return kept


def sweep(*, at: datetime) -> int:
    """Destroy every sheet of everybody whose time is over. How many. Harmless to call at any moment."""
    return Message.objects.filter(made__lte=still_there(at)).delete()[0]
