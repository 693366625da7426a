"""The offers she weighed. ``vault`` is hers; what others opened stands in ``opened``."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.growth.domain.touchstone import Weighed, as_weighed
from krachtbron.growth.models import Touchstone
from krachtbron.growth.queries.hers import hers

NAME = "growth.Touchstone"


@dataclass(frozen=True, slots=True)
class TouchstoneRow:
    """One offer, readable, and how she weighed it; ``since``: when she last said something about it."""

    id: UUID
    words: str
    weighed: Weighed
    since: datetime
    audience: UUID | None


def weighed_of(row: Touchstone, vault: Vault) -> Weighed:
    return as_weighed(vault.read(NAME, row.pk, "answers", row.answers))


def read(row: Touchstone, vault: Vault) -> TouchstoneRow:
    words = vault.read(NAME, row.pk, "words", row.words)
    return TouchstoneRow(row.pk, words, weighed_of(row, vault), row.since, row.audience_id)


def touchstone_rows(actor: Actor, vault: Vault | None) -> list[TouchstoneRow]:
    """All offers she weighed, the newest first. One query."""
    if vault is None or actor.person_id is None:
        return []
    rows = Touchstone.objects.filter(person=actor.person_id).order_by("-made", "pk")
    return [read(row, vault) for row in rows]


def get_touchstone(actor: Actor, touchstone_id: UUID, *, lock: bool = False) -> Touchstone:
    """An offer of her own; anybody else's does not exist here."""
    return hers(Touchstone, actor, touchstone_id, lock=lock)
