"""Her moments in the mirror, and of her compass. ``vault`` is hers; what others opened stands in ``opened``."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.vault import Vault
from krachtbron.growth.domain.mirror import INSTRUMENT, INSTRUMENTS, Answer, as_answers
from krachtbron.growth.models import Mirror
from krachtbron.growth.queries.hers import hers

NAME = "growth.Mirror"


@dataclass(frozen=True, slots=True)
class MirrorRow:
    """One moment, readable: item → her word or sentence. ``kept`` is empty while she is still answering."""

    id: UUID
    definition: str
    answers: dict[str, Answer]
    made: datetime
    kept: datetime | None
    audience: UUID | None


def answers_of(row: Mirror, vault: Vault) -> dict[str, Answer]:
    return as_answers(vault.read(NAME, row.pk, "words", row.words))


def read(row: Mirror, vault: Vault) -> MirrorRow:
    return MirrorRow(row.pk, row.definition, answers_of(row, vault), row.made, row.kept, row.audience_id)


def check(row: Mirror) -> Refused | None:
    """Why it cannot be opened for others now."""
    return Refused("not_kept") if row.kept is None else None


def asked_with(instrument: str) -> Q:
    """The moments of one instrument: those of no other."""
    others = Q(pk__in=[])
    for one in INSTRUMENTS:
        if one != instrument:
            others |= Q(definition__startswith=f"{one}@")
    return ~others


def kept(actor: Actor, instrument: str = INSTRUMENT) -> QuerySet[Mirror]:
    """The moments she kept, the newest first."""
    hers = Mirror.objects.filter(person=actor.person_id, person__isnull=False, kept__isnull=False)
    return hers.filter(asked_with(instrument)).order_by("-kept", "pk")


def moments(actor: Actor, instrument: str = INSTRUMENT) -> list[tuple[UUID, datetime]]:
    """When she looked, the newest first: (key, moment). One query, and nothing is opened."""
    return [(key, at) for key, at in kept(actor, instrument).values_list("pk", "kept") if at is not None]


def beside(actor: Actor, vault: Vault | None, skip: int, most: int, instrument: str = INSTRUMENT) -> list[MirrorRow]:
    """At most ``most`` moments, the newest first, after the ``skip`` newest. One query."""
    return [] if vault is None else [read(row, vault) for row in kept(actor, instrument)[skip : skip + most]]


def unfinished(actor: Actor, instrument: str = INSTRUMENT) -> UUID | None:
    """The moment she is still answering."""
    hers = Mirror.objects.filter(person=actor.person_id, person__isnull=False, kept__isnull=True)
    return hers.filter(asked_with(instrument)).values_list("pk", flat=True).first()


def get_mirror(actor: Actor, mirror_id: UUID, *, lock: bool = False) -> Mirror:
    """A moment of her own; anybody else's does not exist here."""
    return hers(Mirror, actor, mirror_id, lock=lock)
