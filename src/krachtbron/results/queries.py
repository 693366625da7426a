"""Reads, limited to what the actor may: of a group who sees the group, of a project everybody around it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.framework.domain.planes import Plane
from krachtbron.groups import public as groups
from krachtbron.results.domain import About, Size
from krachtbron.results.models import Result

# Anybody in the group, and her worker, names what worked; for a whole project anybody in it.
IN_GROUP, IN_PROJECT = groups.Verb.BRING, groups.Verb.REPORT
FIELDS = ("pk", "project_id", "group_id", "group__name", "words", "about", "size", "plane", "day")


@dataclass(frozen=True, slots=True)
class ResultRow:
    """``group``: its name, empty for the whole project."""

    id: UUID
    project_id: UUID
    group_id: UUID | None
    group: str
    words: str
    about: About | None
    size: Size | None
    plane: Plane | None
    day: date


def as_rows(rows: "QuerySet[Result]") -> list[ResultRow]:
    return [
        ResultRow(
            pk, project, group_id, group or "", words, About(about) if about else None, Size(size) if size else None,
            Plane(plane) if plane else None, day,
        )
        for pk, project, group_id, group, words, about, size, plane, day in rows.values_list(*FIELDS)
    ]  # fmt: skip


def seen(actor: Actor) -> "QuerySet[Result]":
    whole = Q(groups.projects_q(actor, groups.Verb.SEE, "project"), group=None)
    return Result.objects.filter(whole | groups.groups_q(actor, groups.Verb.SEE_GROUPS, "group"))


def latest(actor: Actor, group_id: UUID, project_id: UUID, most: int) -> list[ResultRow]:
    """What a group reads on its page: its own and those of the whole project, the latest first."""
    rows = seen(actor).filter(Q(group=group_id) | Q(project=project_id, group=None))
    return as_rows(rows.order_by("-day", "-created", "-pk")[:most])


def recent(actor: Actor, group_id: UUID, since: datetime, most: int = 5) -> list[ResultRow]:
    """What was named in a group since then, the latest first: to think of before a meeting ends."""
    return as_rows(seen(actor).filter(group=group_id, created__gte=since).order_by("-created", "-pk")[:most])


def of_project(actor: Actor, project_id: UUID, before: groups.Before | None, most: int) -> list[ResultRow]:
    """Of a project and all its groups, by day and then by key, downwards."""
    rows = seen(actor).filter(project=project_id)
    if before:
        rows = rows.filter(Q(day__lt=before[0]) | Q(day=before[0], pk__lt=before[1]))
    return as_rows(rows.order_by("-day", "-pk")[:most])


def get_result(actor: Actor, result_id: UUID, *, lock: bool = False) -> Result:
    """One that the actor sees (else 404) and may say otherwise or take away (else 403)."""
    rows = seen(actor).filter(pk=result_id).select_related("project")
    row = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if row is None:
        raise Http404
    place = groups.get_group(actor, row.group_id) if row.group_id else groups.get_project(actor, row.project_id)
    must_name(place)
    return row


def must_name(place: groups.SeenGroup | groups.SeenProject) -> None:
    if not place.may(IN_GROUP if isinstance(place, groups.SeenGroup) else IN_PROJECT):
        raise Forbidden("result_name")


def editable(actor: Actor, rows: Iterable[ResultRow], project_id: UUID) -> set[UUID]:
    """Which of these results of one project the actor may say otherwise."""
    mine = {key for key, _name in groups.groups_where(actor, IN_GROUP, project_id)}
    whole = groups.get_project(actor, project_id).may(IN_PROJECT)
    return {row.id for row in rows if (row.group_id in mine if row.group_id else whole)}
