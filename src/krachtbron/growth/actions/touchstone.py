"""An offer and three questions about it: named, weighed, said otherwise, thrown away."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import check_words
from krachtbron.growth.domain.touchstone import (
    OFFER_MOST,
    WHY_MOST,
    Asked,
    Reply,
    Said,
    Then,
    Weighed,
    as_text,
)
from krachtbron.growth.models import Touchstone
from krachtbron.growth.queries import touchstone as queries
from krachtbron.growth.queries.touchstone import NAME


@transaction.atomic
def add_touchstone(actor: Actor, *, key: UUID, words: str, at: datetime) -> Touchstone | Refused:
    """An offer that was made to her, in her own words. The same ``key`` again acts once."""
    assert actor.person_id is not None
    words = tidy_lines(words)
    if refused := check_words(words, OFFER_MOST):
        return refused
    vault = access.vault_for(actor.person_id, at=at)
    fresh = {
        "person_id": actor.person_id,
        "words": vault.seal(NAME, key, "words", words),
        "answers": vault.seal(NAME, key, "answers", as_text(Weighed())),
        "made": at,
        "since": at,
    }
    row, _ = Touchstone.objects.get_or_create(pk=key, defaults=fresh)
    return row if row.person_id == actor.person_id else Refused("key_taken")


@transaction.atomic
def say_offer(actor: Actor, touchstone_id: UUID, *, words: str, at: datetime) -> Touchstone | Refused:
    """The offer in other words; what she answered stays."""
    row, words = queries.get_touchstone(actor, touchstone_id, lock=True), tidy_lines(words)
    if refused := check_words(words, OFFER_MOST):
        return refused
    row.words = access.vault_for(row.person_id, at=at).seal(NAME, row.pk, "words", words)
    row.save(update_fields=["words"])
    return row


@transaction.atomic
def reply(
    actor: Actor, touchstone_id: UUID, asked: Asked, *, said: Said | None, why: str = "", at: datetime
) -> Touchstone | Refused:
    """Her answer to one of the three, and a sentence why; ``None``: she skips it."""
    row, why = queries.get_touchstone(actor, touchstone_id, lock=True), tidy_lines(why)
    if refused := check_words(why, WHY_MOST, "why", needed=False):
        return refused
    weighed = weighed_now(row, at)
    return weigh(row, replace(weighed, replies={**weighed.replies, asked: Reply(said, why)}), at)


@transaction.atomic
def decide(actor: Actor, touchstone_id: UUID, then: Then | None, *, at: datetime) -> Touchstone:
    """What she does with the offer. It may be otherwise tomorrow."""
    row = queries.get_touchstone(actor, touchstone_id, lock=True)
    return weigh(row, replace(weighed_now(row, at), then=then), at)


@transaction.atomic
def remove_touchstone(actor: Actor, touchstone_id: UUID, *, at: datetime) -> None:
    drop(queries.get_touchstone(actor, touchstone_id, lock=True), at=at)


def weighed_now(row: Touchstone, at: datetime) -> Weighed:
    return queries.weighed_of(row, access.vault_for(row.person_id, at=at))


def weigh(row: Touchstone, weighed: Weighed, at: datetime) -> Touchstone:
    row.answers = access.vault_for(row.person_id, at=at).seal(NAME, row.pk, "answers", as_text(weighed))
    row.since = at
    row.save(update_fields=["answers", "since"])
    return row
