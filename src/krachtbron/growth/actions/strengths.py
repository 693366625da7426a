"""Her strengths: written, said otherwise, tied together, thrown away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth import queries
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import INSIDE, STRENGTH_MOST, Source, check_link, check_words
from krachtbron.growth.models import Strength, Tie
from krachtbron.growth.queries.strengths import NAME


@transaction.atomic
def add_strength(actor: Actor, *, key: UUID, source: Source, words: str, at: datetime) -> Strength | Refused:
    """A strength in her own words; seen by nobody until she opens it. The same ``key`` again acts once."""
    assert actor.person_id is not None
    words = tidy_lines(words)
    if refused := check_words(words, STRENGTH_MOST):
        return refused
    sealed = access.vault_for(actor.person_id, at=at).seal(NAME, key, "words", words)
    row, _ = Strength.objects.get_or_create(
        pk=key, defaults={"person_id": actor.person_id, "source": source, "words": sealed, "made": at}
    )
    return row if row.person_id == actor.person_id else Refused("key_taken")


@transaction.atomic
def say_strength(actor: Actor, strength_id: UUID, *, words: str, at: datetime) -> Strength | Refused:
    """The same strength in other words."""
    row, words = queries.get_strength(actor, strength_id, lock=True), tidy_lines(words)
    if refused := check_words(words, STRENGTH_MOST):
        return refused
    row.words = access.vault_for(row.person_id, at=at).seal(NAME, row.pk, "words", words)
    row.save(update_fields=["words"])
    return row


@transaction.atomic
def tie(actor: Actor, strength_id: UUID, others: set[UUID]) -> Refused | None:
    """From now on this strength is tied to exactly these: one side in herself, the other around her."""
    row = queries.get_strength(actor, strength_id, lock=True)
    wanted = [queries.get_strength(actor, other) for other in others]
    for other in wanted:
        if refused := check_link(Source(row.source), Source(other.source)):
            return refused
    inside = Source(row.source) in INSIDE
    Tie.objects.filter(**{"own" if inside else "around": row}).delete()
    pairs = [(row, other) if inside else (other, row) for other in wanted]
    Tie.objects.bulk_create(Tie(own=own, around=around) for own, around in pairs)
    return None


@transaction.atomic
def remove_strength(actor: Actor, strength_id: UUID, *, at: datetime) -> None:
    drop(queries.get_strength(actor, strength_id, lock=True), at=at)
