"""A worker's own reflections."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.vault import Vault
from krachtbron.reflection.domain.cycle import Became, Began, Part
from krachtbron.reflection.models import Reflection

NAME = "reflection.Reflection"
MOST, DUE_MOST = 100, 5


@dataclass(frozen=True, slots=True)
class ReflectionRow:
    """One time round the cycle, readable. ``group`` and ``met``: the meeting it started from."""

    id: UUID
    said: dict[Part, str]
    began: Began
    group: str
    met: date | None
    back: date | None
    became: Became | None
    told: str
    made: datetime
    audience: UUID | None


def read(row: Reflection, vault: Vault) -> ReflectionRow:
    """Opened with the vault of whose it is."""

    def words(field: str) -> str:
        return vault.read(NAME, row.pk, field, getattr(row, field))

    meeting = row.meeting
    return ReflectionRow(
        row.pk,
        {part: words(part.value) for part in Part},
        Began(row.began),
        meeting.group.name if meeting else "",
        meeting.day if meeting else None,
        row.back,
        Became(row.became) if row.became else None,
        words("told"),
        row.made,
        row.audience_id,
    )


def own(actor: Actor) -> "QuerySet[Reflection]":
    return Reflection.objects.filter(person=actor.person_id, person__isnull=False).select_related("meeting__group")


def reflection_rows(actor: Actor, vault: Vault | None, most: int = MOST) -> list[ReflectionRow]:
    """His own, the latest first. One query."""
    return [read(row, vault) for row in own(actor).order_by("-made", "pk")[:most]] if vault else []


def get_reflection(actor: Actor, reflection_id: UUID, *, lock: bool = False) -> Reflection:
    """One of his own; anybody else's does not exist here."""
    rows = own(actor).filter(pk=reflection_id)
    row = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if row is None:
        raise Http404
    return row


def due(actor: Actor, today: date) -> list[tuple[UUID, datetime]]:
    """What comes back today or waits since: key and when it was written. One query, which opens nothing."""
    rows = own(actor).filter(back__lte=today, became="").order_by("back", "pk")
    return list(rows.values_list("pk", "made")[:DUE_MOST])


def is_due(row: ReflectionRow, at: datetime) -> bool:
    """Whether it is time to ask."""
    return row.became is None and row.back is not None and row.back <= day(at)
