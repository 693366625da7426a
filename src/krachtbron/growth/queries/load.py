"""What weighs on who asks, and what carries her."""

from dataclasses import dataclass
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.growth.domain.load import Near, Place, Weighs
from krachtbron.growth.models import Weight
from krachtbron.growth.queries.hers import hers

NAME = "growth.Weight"


@dataclass(frozen=True, slots=True)
class WeightRow:
    """One thing on the picture, readable."""

    id: UUID
    words: str
    place: Place
    audience: UUID | None


def read(row: Weight, vault: Vault) -> WeightRow:
    place = Place(Weighs(row.weighs), Near(row.near))
    return WeightRow(row.pk, vault.read(NAME, row.pk, "words", row.words), place, row.audience_id)


def weight_rows(actor: Actor, vault: Vault | None) -> list[WeightRow]:
    """Everything on her picture, in the order she put it there. One query."""
    if vault is None or actor.person_id is None:
        return []
    return [read(row, vault) for row in Weight.objects.filter(person=actor.person_id).order_by("made", "pk")]


def get_weight(actor: Actor, weight_id: UUID, *, lock: bool = False) -> Weight:
    """Something on her own picture; anybody else's does not exist here."""
    return hers(Weight, actor, weight_id, lock=lock)
