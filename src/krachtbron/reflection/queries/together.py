"""What groups learned: of one group, and what comes back to the actor's groups."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.reflection.domain.cycle import Became, Began, Part
from krachtbron.reflection.models import Together

MOST, DUE_MOST = 100, 5
FIELDS = ("pk", *Part, "began", "meeting__day", "back", "became", "told", "made")


@dataclass(frozen=True, slots=True)
class TogetherRow:
    """One time round the cycle of a group. ``met``: the day of the moment it started from."""

    id: UUID
    said: dict[Part, str]
    began: Began
    met: date | None
    back: date | None
    became: Became | None
    told: str
    made: datetime


def as_rows(rows: "QuerySet[Together]") -> list[TogetherRow]:
    found = []
    for pk, did, saw, insight, change, began, met, back, became, told, made in rows.values_list(*FIELDS):
        said = dict(zip(Part, (did, saw, insight, change), strict=True))
        found.append(TogetherRow(pk, said, Began(began), met, back, Became(became) if became else None, told, made))
    return found


def together_rows(group_id: UUID) -> list[TogetherRow]:
    """Of a group that the actor sees already, the latest first. One query."""
    return as_rows(Together.objects.filter(group=group_id).order_by("-made", "pk")[:MOST])


def row_of(row: Together) -> TogetherRow:
    return as_rows(Together.objects.filter(pk=row.pk))[0]


def get_together(actor: Actor, together_id: UUID, verb: Verb = Verb.SEE_GROUPS, *, lock: bool = False) -> Together:
    """One of a group that the actor sees (else 404) and where she may ``verb`` (else 403)."""
    rows = Together.objects.filter(groups.groups_q(actor, Verb.SEE_GROUPS, "group"), pk=together_id)
    rows = rows.select_related("group")
    row = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if row is None:
        raise Http404
    mine = Together.objects.filter(groups.groups_q(actor, verb, "group"), pk=together_id)
    if verb is not Verb.SEE_GROUPS and not mine.exists():
        raise Forbidden("reflection_bring")
    return row


def due(actor: Actor, today: date, group_id: UUID | None = None) -> list[tuple[UUID, str, datetime]]:
    """What comes back today or waits since, where the actor may answer: key, name of the group, when it was written."""
    rows = Together.objects.filter(groups.groups_q(actor, Verb.BRING, "group"), back__lte=today, became="")
    rows = rows.filter(group=group_id) if group_id else rows
    return list(rows.order_by("back", "pk").values_list("pk", "group__name", "made")[:DUE_MOST])


def is_due(row: TogetherRow, at: datetime) -> bool:
    """Whether it is time to ask."""
    return row.became is None and row.back is not None and row.back <= day(at)
