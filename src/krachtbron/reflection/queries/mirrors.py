"""What a worker wrote in the mirror of the basic attitude."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.reflection.domain.mirror import Answer
from krachtbron.reflection.models import Mirror

NAME = "reflection.Mirror"
MOST = 100


@dataclass(frozen=True, slots=True)
class MirrorRow:
    """The answers to one situation, readable."""

    id: UUID
    definition: str
    item: str
    said: dict[Answer, str]
    made: datetime
    audience: UUID | None


def read(row: Mirror, vault: Vault) -> MirrorRow:
    """Opened with the vault of whose it is."""
    said = {answer: vault.read(NAME, row.pk, answer.value, getattr(row, answer.value)) for answer in Answer}
    return MirrorRow(row.pk, row.definition, row.item, said, row.made, row.audience_id)


def own(actor: Actor) -> "QuerySet[Mirror]":
    return Mirror.objects.filter(person=actor.person_id, person__isnull=False)


def mirror_rows(actor: Actor, vault: Vault | None, item: str | None = None) -> list[MirrorRow]:
    """His own, the latest first; of one situation or of all. One query."""
    rows = own(actor).filter(item=item) if item else own(actor)
    return [read(row, vault) for row in rows.order_by("-made", "pk")[:MOST]] if vault else []


def get_mirror(actor: Actor, mirror_id: UUID, *, lock: bool = False) -> Mirror:
    """One of his own; anybody else's does not exist here."""
    rows = own(actor).filter(pk=mirror_id)
    row = (rows.select_for_update() if lock else rows).first()
    if row is None:
        raise Http404
    return row
