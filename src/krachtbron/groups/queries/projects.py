"""Lists of projects, and who is connected to one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Role
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.models import Project, ProjectMember
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.limits import connected, projects_q, role_of, where


@dataclass(frozen=True, slots=True)
class ProjectRow:
    id: UUID
    name: str
    theme: str
    starts: date
    ends: date | None
    role: ProjectRole | None


@dataclass(frozen=True, slots=True)
class MemberRow:
    person_id: UUID
    nickname: str
    role: ProjectRole


def project_rows(actor: Actor, verb: Verb = Verb.SEE, *, running_on: date | None = None) -> list[ProjectRow]:
    """The projects where the actor may ``verb``, the newest first; all, or those whose end has not passed that day."""
    rows = Project.objects.filter(projects_q(actor, verb)).order_by("-starts", "name", "pk")
    if running_on:
        rows = rows.exclude(ends__lt=running_on)
    values = rows.values_list("pk", "name", "theme", "starts", "ends", role_of(actor))
    return [
        ProjectRow(pk, name, theme, starts, ends, ProjectRole(role) if role else None)
        for pk, name, theme, starts, ends, role in values
    ]


def project_keys(actor: Actor, verb: Verb) -> set[UUID]:
    """The keys of the projects where the actor may ``verb``."""
    rule = where(actor, verb)
    if not rule.everything:
        return set(connected(actor, rule.roles | rule.own))
    return set(Project.objects.filter(projects_q(actor, verb)).values_list("pk", flat=True))


def member_rows(project_id: UUID) -> list[MemberRow]:
    """Who works along around a project. Participants are not listed: they are in their group."""
    open_now = ProjectMember.objects.filter(project=project_id, until=None).exclude(role=ProjectRole.PARTICIPANT)
    roles = dict(open_now.values_list("person_id", "role"))
    names = access.names_of(roles)
    order = list(ProjectRole)
    rows = [MemberRow(person, names.get(person, ""), ProjectRole(role)) for person, role in roles.items()]
    return sorted(rows, key=lambda row: (order.index(row.role), row.nickname.casefold()))


def colleagues(actor: Actor) -> list[tuple[UUID, str, Role]]:
    """Everybody of the actor's organisation now: (key, nickname, role), by nickname."""
    people = access.people_of(actor.organisation_id) if actor.organisation_id else []
    return sorted(people, key=lambda one: one[1].casefold())
