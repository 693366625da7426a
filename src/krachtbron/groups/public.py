"""The door of the room: what other rooms ask of projects, groups and promises."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Subquery

from krachtbron.access.domain import Actor
from krachtbron.groups import promise_words, queries
from krachtbron.groups.actions import (
    add_nickname,
    bring,
    call_off,
    close_meeting,
    close_now,
    connect,
    disconnect,
    edit_group,
    edit_project,
    edit_promise,
    end_project,
    invite_known,
    invite_to_group,
    invite_to_project,
    join_circle,
    leave_circle,
    part,
    plan_meeting,
    promise,
    reopen_project,
    report,
    start_group,
    start_project,
    welcome,
)
from krachtbron.groups.kept import register_kept
from krachtbron.groups.panels import Panel, Place, Provider, register_panel
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries import (
    Face,
    GroupCard,
    MeetingRow,
    ProjectCard,
    PromiseRow,
    SeenGroup,
    SeenProject,
    card,
    circles_of,
    coming,
    faces_around,
    faces_beside,
    faces_led,
    groups_q,
    held,
    held_lately,
    held_meeting,
    last_closed,
    near_to,
    projects_q,
)
from krachtbron.groups.queries.lived import Lived, lived
from krachtbron.groups.timeline import Before, Moment, moments, register_moments

__all__ = [
    "Before",
    "Face",
    "GroupCard",
    "Lived",
    "MeetingRow",
    "Moment",
    "Panel",
    "Place",
    "ProjectCard",
    "PromiseRow",
    "Provider",
    "SeenGroup",
    "SeenProject",
    "Verb",
    "add_nickname",
    "bring",
    "call_off",
    "card",
    "circles_of",
    "close_meeting",
    "close_now",
    "coming",
    "connect",
    "disconnect",
    "edit_group",
    "edit_project",
    "edit_promise",
    "end_project",
    "faces_around",
    "faces_beside",
    "faces_led",
    "get_group",
    "get_project",
    "groups_q",
    "groups_where",
    "held",
    "held_lately",
    "held_meeting",
    "invite_known",
    "invite_to_group",
    "invite_to_project",
    "join_circle",
    "last_closed",
    "leave_circle",
    "lived",
    "moments",
    "my_role",
    "near_to",
    "part",
    "plan_meeting",
    "projects_q",
    "projects_where",
    "promise",
    "promise_words",
    "promises",
    "register_kept",
    "register_moments",
    "register_panel",
    "reopen_project",
    "report",
    "running_projects",
    "start_group",
    "start_project",
    "welcome",
]


def get_project(actor: Actor, project_id: UUID, verb: Verb | str = Verb.SEE) -> SeenProject:
    """A project that the actor sees (else 404) and where she may ``verb`` (else 403): card, role, ``may``."""
    seen = queries.get_for(actor, project_id)
    seen.must(verb)
    return seen


def get_group(actor: Actor, group_id: UUID, verb: Verb | str = Verb.SEE_GROUPS) -> SeenGroup:
    """A group that the actor sees (else 404) and where she may ``verb`` (else 403): card, role, ``may``."""
    seen = queries.get_group(actor, group_id)
    seen.must(verb)
    return seen


def groups_where(actor: Actor, verb: Verb | str, project_id: UUID | None = None) -> list[tuple[UUID, str]]:
    """Key and name of the groups where the actor may ``verb``, of one project or of all."""
    return [(row.id, row.name) for row in queries.group_rows(actor, Verb(verb), project_id=project_id)]


def running_projects(actor: Actor, today: date) -> list[UUID]:
    """The keys of the projects that the actor sees and that are not over."""
    return [row.id for row in queries.project_rows(actor, running_on=today)]


def projects_where(actor: Actor, verb: Verb | str, running_on: date) -> list[tuple[UUID, str]]:
    """Key and name of the projects that run that day and where the actor may ``verb``, the newest first."""
    return [(row.id, row.name) for row in queries.project_rows(actor, Verb(verb), running_on=running_on)]


def my_role(actor: Actor, prefix: str) -> Subquery:
    """A column for an own query: how the actor is connected to the project at ``prefix``."""
    return queries.role_of(actor, prefix)


def promises(actor: Actor, promise_ids: Iterable[UUID]) -> dict[UUID, PromiseRow]:
    """Promises by key, as far as the actor sees them, in one query."""
    return queries.promise_rows(actor, list(promise_ids))
