"""One thing that the actor sees, and what she may do with it. Not visible is not there: 404."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from krachtbron.access.domain import Actor, Role
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups.domain import ProjectRole, Shape
from krachtbron.groups.models import Group, Project, Promise
from krachtbron.groups.policy import Verb, may
from krachtbron.groups.queries.limits import groups_q, projects_q, role_of


@dataclass(frozen=True, slots=True)
class Rights:
    """How the actor stands to one project."""

    role: ProjectRole | None
    verbs: frozenset[Verb]

    def may(self, verb: Verb | str) -> bool:
        return Verb(verb) in self.verbs

    def must(self, verb: Verb | str) -> None:
        if not self.may(verb):
            raise Forbidden(f"project_{Verb(verb)}")


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """A project as another room names it."""

    id: UUID
    name: str
    theme: str
    organisation_id: UUID


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A group as another room names it."""

    id: UUID
    name: str
    shape: Shape
    project: ProjectCard


def card(project: Project) -> ProjectCard:
    """The card of a project that was fetched already."""
    return ProjectCard(project.pk, project.name, project.theme, project.organisation_id)


@dataclass(frozen=True, slots=True)
class SeenProject(Rights):
    project: Project

    @property
    def card(self) -> ProjectCard:
        return card(self.project)


@dataclass(frozen=True, slots=True)
class SeenGroup(Rights):
    group: Group

    @property
    def card(self) -> GroupCard:
        return GroupCard(self.group.pk, self.group.name, Shape(self.group.shape), card(self.group.project))


@dataclass(frozen=True, slots=True)
class SeenPromise(Rights):
    promise: Promise


def rights(
    role: Role | None, connected: str | None, *, in_group: bool = False
) -> tuple[ProjectRole | None, frozenset[Verb]]:
    as_role = ProjectRole(connected) if connected else None
    verbs = frozenset(verb for verb in Verb if may(verb, role, as_role, in_group=in_group))
    return as_role, verbs


def find_project(actor: Actor, project_id: UUID, *, lock: bool = False) -> SeenProject | None:
    rows = Project.objects.filter(projects_q(actor, Verb.SEE), pk=project_id).annotate(connected=role_of(actor))
    row = (rows.select_for_update(of=("self",)) if lock else rows).first()
    return SeenProject(*rights(actor.role, row.connected), row) if row else None


def find_group(actor: Actor, group_id: UUID) -> SeenGroup | None:
    """A seen group; for a participant or expert always one that she is in."""
    rows = Group.objects.filter(groups_q(actor, Verb.SEE_GROUPS), pk=group_id).select_related("project")
    row = rows.annotate(connected=role_of(actor, "project")).first()
    return SeenGroup(*rights(actor.role, row.connected, in_group=True), row) if row else None


def find_promise(actor: Actor, promise_id: UUID, *, lock: bool = False) -> SeenPromise | None:
    rows = Promise.objects.filter(projects_q(actor, Verb.SEE, "project"), pk=promise_id).select_related("project")
    rows = rows.annotate(connected=role_of(actor, "project"))
    row = (rows.select_for_update(of=("self",)) if lock else rows).first()
    return SeenPromise(*rights(actor.role, row.connected), row) if row else None


def get_for(actor: Actor, project_id: UUID, *, lock: bool = False) -> SeenProject:
    if seen := find_project(actor, project_id, lock=lock):
        return seen
    raise Http404


def get_group(actor: Actor, group_id: UUID) -> SeenGroup:
    if seen := find_group(actor, group_id):
        return seen
    raise Http404


def get_promise(actor: Actor, promise_id: UUID, *, lock: bool = False) -> SeenPromise:
    if seen := find_promise(actor, promise_id, lock=lock):
        return seen
    raise Http404
