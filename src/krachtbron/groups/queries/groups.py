"""Lists of groups and of the people in them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.groups.domain import CircleKind, Shape
from krachtbron.groups.models import CircleMember, Group
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.limits import groups_q

FIELDS = ("pk", "name", "shape", "project_id", "project__name", "people")


@dataclass(frozen=True, slots=True)
class GroupRow:
    id: UUID
    name: str
    shape: Shape
    project_id: UUID
    project: str
    people: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    person_id: UUID
    nickname: str
    circle: CircleKind


def group_rows(
    actor: Actor,
    verb: Verb = Verb.SEE_GROUPS,
    *,
    project_id: UUID | None = None,
    running_on: date | None = None,
    most: int | None = None,
) -> list[GroupRow]:
    """The groups where the actor may ``verb``, by name; ``people`` are those in a circle now.

    ``running_on``: only of projects whose end has not passed that day.
    """
    rows = Group.objects.filter(groups_q(actor, verb))
    if running_on:
        rows = rows.exclude(project__ends__lt=running_on)
    if project_id:
        rows = rows.filter(project=project_id)
    now = Count("circles__members", filter=Q(circles__members__until=None))
    values = rows.annotate(people=now).order_by("name", "pk").values_list(*FIELDS)
    return [GroupRow(pk, name, Shape(shape), *rest) for pk, name, shape, *rest in values[:most]]


def person_rows(group_id: UUID) -> list[PersonRow]:
    """Who is in the group now, by nickname."""
    circles = dict(
        CircleMember.objects.filter(circle__group=group_id, until=None).values_list("person_id", "circle__kind")
    )
    names = access.names_of(circles)
    rows = [PersonRow(person, names.get(person, ""), CircleKind(kind)) for person, kind in circles.items()]
    return sorted(rows, key=lambda row: row.nickname.casefold())


def is_in_group(group_id: UUID, person_id: UUID) -> bool:
    """Whether somebody is in a circle of the group now."""
    return CircleMember.objects.filter(circle__group=group_id, person=person_id, until=None).exists()
