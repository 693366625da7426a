"""The strengths of who asks. ``vault`` is hers; what others opened stands in ``opened``."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.growth.domain import Source
from krachtbron.growth.models import Strength, Tie
from krachtbron.growth.queries.hers import hers
from krachtbron.growth.queries.pictures import PictureRow, picture_of, with_picture

NAME = "growth.Strength"


@dataclass(frozen=True, slots=True)
class StrengthRow:
    """One strength, readable. ``shared``: it was opened for somebody once."""

    id: UUID
    source: Source
    words: str
    audience: UUID | None
    drawing: str = ""
    picture: PictureRow | None = None


def read(row: Strength, vault: Vault) -> StrengthRow:
    words = vault.read(NAME, row.pk, "words", row.words)
    return StrengthRow(row.pk, Source(row.source), words, row.audience_id, row.drawing, picture_of(row, vault))


def strength_rows(actor: Actor, vault: Vault | None) -> list[StrengthRow]:
    """All her strengths, in the order she wrote them. One query."""
    if vault is None or actor.person_id is None:
        return []
    rows = with_picture(Strength.objects.filter(person=actor.person_id))
    return [read(row, vault) for row in rows.order_by("made", "pk")]


def latest_strengths(actor: Actor, vault: Vault | None, most: int = 5) -> list[StrengthRow]:
    """What she wrote last. One query, however much there is."""
    if vault is None or actor.person_id is None:
        return []
    rows = with_picture(Strength.objects.filter(person=actor.person_id)).order_by("-made", "pk")
    return [read(row, vault) for row in rows[:most]]


def get_strength(actor: Actor, strength_id: UUID, *, lock: bool = False) -> Strength:
    """A strength of her own; anybody else's does not exist here."""
    return hers(Strength, actor, strength_id, lock=lock)


def tied_to(strength_id: UUID) -> set[UUID]:
    """The strengths that this one is tied to."""
    pairs = Tie.objects.filter(Q(own=strength_id) | Q(around=strength_id)).values_list("own", "around")
    return {one for pair in pairs for one in pair} - {strength_id}
