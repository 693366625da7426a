"""What weighs and what carries: put on the picture, moved, said otherwise, opened, thrown away."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Opening
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.actions.sharing import share
from krachtbron.growth.actions.strengths import add_strength
from krachtbron.growth.domain import Source, check_words
from krachtbron.growth.domain.load import WEIGHT_MOST, Place
from krachtbron.growth.models import Strength, Weight
from krachtbron.growth.queries.load import NAME, get_weight


@transaction.atomic
def add_weight(actor: Actor, *, key: UUID, place: Place, words: str, at: datetime) -> Weight | Refused:
    """One thing on her picture, seen by nobody else. The same ``key`` again acts once."""
    assert actor.person_id is not None
    words = tidy_lines(words)
    if refused := check_words(words, WEIGHT_MOST):
        return refused
    sealed = access.vault_for(actor.person_id, at=at).seal(NAME, key, "words", words)
    fresh = {"person_id": actor.person_id, "words": sealed, "made": at, **place._asdict()}
    row, _ = Weight.objects.get_or_create(pk=key, defaults=fresh)
    return row if row.person_id == actor.person_id else Refused("key_taken")


@transaction.atomic
def move_weight(actor: Actor, weight_id: UUID, place: Place) -> Weight:
    """From now on it stands there. How it stood before is kept nowhere."""
    row = get_weight(actor, weight_id, lock=True)
    if (row.weighs, row.near) != place:
        row.weighs, row.near = place
        row.save(update_fields=["weighs", "near"])
    return row


@transaction.atomic
def say_weight(actor: Actor, weight_id: UUID, *, words: str, at: datetime) -> Weight | Refused:
    """The same thing in other words."""
    row, words = get_weight(actor, weight_id, lock=True), tidy_lines(words)
    if refused := check_words(words, WEIGHT_MOST):
        return refused
    row.words = access.vault_for(row.person_id, at=at).seal(NAME, row.pk, "words", words)
    row.save(update_fields=["words"])
    return row


@transaction.atomic
def remove_weight(actor: Actor, weight_id: UUID, *, at: datetime) -> None:
    drop(get_weight(actor, weight_id, lock=True), at=at)


@transaction.atomic
def open_picture(actor: Actor, openings: Sequence[Opening], *, at: datetime) -> Refused | None:
    """From now on exactly these see everything that stands on her picture now, each thing by its own audience.

    What she puts there later is hers alone again.
    """
    rows = Weight.objects.filter(person=actor.person_id, person__isnull=False).order_by("made", "pk")
    for weight_id in rows.values_list("pk", flat=True):
        if isinstance(refused := share(actor, "weight", weight_id, openings, at=at), Refused):
            transaction.set_rollback(True)  # all of it or nothing
            return refused
    return None


@transaction.atomic
def make_strength(actor: Actor, weight_id: UUID, *, key: UUID, source: Source, at: datetime) -> Strength | Refused:
    """What carries her stands among her strengths too, under the source she chose. On the picture it stays."""
    row = get_weight(actor, weight_id)
    vault = access.vault_for(row.person_id, at=at)
    return add_strength(actor, key=key, source=source, words=vault.read(NAME, row.pk, "words", row.words), at=at)
