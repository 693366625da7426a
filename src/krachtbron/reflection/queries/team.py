"""The look-backs of the actor's team: what the workers of her organisation wrote together."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.reflection.domain.team import TeamPart
from krachtbron.reflection.models import TeamLook
from krachtbron.reflection.policy import may_look_back

MOST = 40


@dataclass(frozen=True, slots=True)
class LookRow:
    """One look-back of a team."""

    id: UUID
    said: dict[TeamPart, str]
    starts: date
    ends: date
    again: date | None


def row_of(row: TeamLook) -> LookRow:
    return LookRow(row.pk, {part: getattr(row, part.value) for part in TeamPart}, row.starts, row.ends, row.again)


def of_team(actor: Actor) -> "QuerySet[TeamLook]":
    """Limits to the actor's own team; who works with no groups has none (403)."""
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    return TeamLook.objects.filter(organisation=actor.organisation_id)


def look_rows(actor: Actor) -> list[LookRow]:
    """The look-backs of the team, the latest period first. One query."""
    return [row_of(row) for row in of_team(actor).order_by("-ends", "-made", "pk")[:MOST]]


def get_look(actor: Actor, look_id: UUID, *, lock: bool = False) -> TeamLook:
    """One of the actor's team; anybody else's does not exist here."""
    if not may_look_back(actor):
        raise Http404
    rows = of_team(actor).filter(pk=look_id)
    row = (rows.select_for_update() if lock else rows).first()
    if row is None:
        raise Http404
    return row


def due(actor: Actor, today: date) -> UUID | None:
    """The last look-back of the team, when it is time to look again. One query."""
    if not may_look_back(actor):
        return None
    last = of_team(actor).order_by("-made", "pk").values_list("pk", "again").first()
    return last[0] if last and last[1] and last[1] <= today else None
