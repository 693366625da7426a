"""A worker's own reflections, and what others let the actor read."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.vault import Vault
from krachtbron.reflection.domain.cycle import Became, Began, Part
from krachtbron.reflection.models import Reflection

NAME = "reflection.Reflection"
MOST, DUE_MOST = 100, 5
FRESH = timedelta(days=7)  # so long *Vandaag* says that somebody lets you read something


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


@dataclass(frozen=True, slots=True)
class SharedRow:
    """Somebody lets the actor read a reflection: who and since when, without what."""

    id: UUID
    person_id: UUID
    name: str
    since: datetime


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


def shared_with(actor: Actor, at: datetime, **more: Any) -> "QuerySet[Reflection]":
    """What is open to the actor now, of others."""
    rows = Reflection.objects.filter(access.open_to(actor, at), **more).exclude(person=actor.person_id)
    return rows.select_related("meeting__group")


def shared_rows(actor: Actor, at: datetime, most: int = MOST) -> list[SharedRow]:
    """What others let the actor read, the newest first. Whose words are locked is not there."""
    rows = list(shared_with(actor, at).order_by("-shared", "pk").values_list("pk", "person_id", "shared")[:most])
    people = {person for _pk, person, _since in rows}
    closed, names = access.locked_among(people), access.names_of(people)
    return [SharedRow(pk, who, names.get(who, ""), since or at) for pk, who, since in rows if who not in closed]


def is_shared_lately(actor: Actor, at: datetime) -> bool:
    """Whether somebody let the actor read something of late. One query."""
    return actor.is_professional and shared_with(actor, at, shared__gte=at - FRESH).exists()


def get_shared(actor: Actor, reflection_id: UUID, at: datetime) -> Reflection:
    """One that its writer opened for the actor. Reading it is a look: only ``actions.read_shared`` gives the words."""
    row = shared_with(actor, at, pk=reflection_id).first()
    if row is None:
        raise Http404
    return row


def is_due(row: ReflectionRow, at: datetime) -> bool:
    """Whether it is time to ask."""
    return row.became is None and row.back is not None and row.back <= day(at)
