"""What the map of strengths needs on paper, besides the strengths themselves. Of who asks only."""

from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.told import Picture as Shown
from krachtbron.base.vault import Vault
from krachtbron.growth.models import Picture, Tie

NAME = "growth.Picture"


def tie_pairs(actor: Actor) -> list[tuple[UUID, UUID]]:
    """(a strength in herself, one around her), all of hers. One query."""
    rows = Tie.objects.filter(own__person=actor.person_id, own__person__isnull=False).order_by("own__made", "pk")
    return list(rows.values_list("own", "around"))


def strength_pictures(actor: Actor, vault: Vault | None) -> dict[UUID, Shown]:
    """strength → the picture she chose for it, the latest. One query."""
    if vault is None or actor.person_id is None:
        return {}
    rows = Picture.objects.filter(person=actor.person_id, strength__isnull=False).order_by("made", "pk")
    return {
        row.strength_id: Shown(
            content=vault.read_bytes(NAME, row.pk, "content", row.content),
            about=vault.read(NAME, row.pk, "about", row.about),
        )
        for row in rows
        if row.strength_id
    }
