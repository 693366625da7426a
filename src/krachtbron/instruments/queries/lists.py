"""Lists of rounds: narrow rows, equal queries however many there are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.groups import public as groups
from krachtbron.instruments.domain import INSTRUMENT, Facts, Mode, perspective_of
from krachtbron.instruments.models import Response, Round
from krachtbron.instruments.queries.rounds import of_organisation_q, visible

PAGE = 50


def offered(name: str, organisation_id: UUID) -> Definition:
    """The newest version of the instrument of this name that a round in this organisation can be opened with, or
    404."""
    if name == INSTRUMENT:
        return framework.definition(framework.latest(name))
    found = next((one for one in framework.catalogue(organisation_id) if one.name == name), None)
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round in a list. ``project``: the name of what it is about, empty of oneself."""

    id: UUID
    definition: str
    project_id: UUID | None
    project: str
    group: str
    facts: Facts


def list_of(
    actor: Actor,
    *,
    group_id: UUID | None = None,
    before: tuple[datetime, UUID] | None = None,
    limit: int = PAGE,
) -> list[RoundRow]:
    """The actor's rounds, newest first; ``before`` is the last row's (opened, id) to read on. One query."""
    rows = visible(actor)
    if group_id is not None:
        rows = rows.filter(group=group_id)
    if before is not None:
        opened, last = before
        rows = rows.filter(Q(opened__lt=opened) | Q(opened=opened, id__lt=last))
    return as_rows(rows, limit)


def as_rows(rows: QuerySet[Round], limit: int) -> list[RoundRow]:
    """The newest of ``rows``, narrow."""
    found = rows.order_by("-opened", "-id").values_list(
        "id",
        "definition",
        Coalesce("project_id", "group__project_id"),
        Coalesce("project__name", "group__project__name", "organisation__name", Value("")),
        "group__name",
        "mode",
        "opened",
        "closes",
        "shown",
        "closed",
    )[:limit]
    return [
        RoundRow(id_, definition, project_id_, project, group or "", Facts(Mode(mode), *moments))
        for id_, definition, project_id_, project, group, mode, *moments in found
    ]


def waiting_for(actor: Actor, at: datetime, limit: int = 5) -> list[RoundRow]:
    """Rounds of everyone's own roses in which the actor may answer and did not say "klopt" yet. Mostly there is none:
    that is asked first, and lightly."""
    to_answer = groups.projects_q(actor, groups.Verb.ANSWER, "project") | of_organisation_q(actor)
    rows = Round.objects.filter(to_answer, mode=Mode.PERSPECTIVES, shown=None, closed=None, closes__gt=at)
    running = list(rows.values_list("pk", flat=True))
    if not running:
        return []
    mine = Response.objects.filter(round=OuterRef("pk"), person=actor.person_id, ready__isnull=False)
    still = Round.objects.filter(~Exists(mine), pk__in=running).annotate(role=groups.my_role(actor, "project"))
    own: Any = perspective_of(actor.role)
    asked = [
        pk
        for pk, ref, role, house in still.values_list("pk", "definition", "role", "organisation_id")
        if (own if house else role) in framework.definition(ref).perspectives
    ]
    return as_rows(Round.objects.filter(pk__in=asked), limit) if asked else []
