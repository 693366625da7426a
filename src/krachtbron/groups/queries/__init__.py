"""Reads, limited to what the actor may."""

from krachtbron.groups.queries.around import circles_of, near_to
from krachtbron.groups.queries.groups import GroupRow, PersonRow, group_rows, person_rows
from krachtbron.groups.queries.limits import groups_q, projects_q, role_of
from krachtbron.groups.queries.projects import (
    MemberRow,
    ProjectRow,
    colleagues,
    member_rows,
    project_keys,
    project_rows,
)
from krachtbron.groups.queries.promises import (
    PromiseRow,
    ReportRow,
    ended_promises,
    open_promises,
    promise_row,
    promise_rows,
    report_rows,
)
from krachtbron.groups.queries.seen import (
    GroupCard,
    ProjectCard,
    SeenGroup,
    SeenProject,
    SeenPromise,
    card,
    find_group,
    find_project,
    find_promise,
    get_for,
    get_group,
    get_promise,
)

__all__ = [
    "GroupCard",
    "GroupRow",
    "MemberRow",
    "PersonRow",
    "ProjectCard",
    "ProjectRow",
    "PromiseRow",
    "ReportRow",
    "SeenGroup",
    "SeenProject",
    "SeenPromise",
    "card",
    "circles_of",
    "colleagues",
    "ended_promises",
    "find_group",
    "find_project",
    "find_promise",
    "get_for",
    "get_group",
    "get_promise",
    "group_rows",
    "groups_q",
    "member_rows",
    "near_to",
    "open_promises",
    "person_rows",
    "project_keys",
    "project_rows",
    "projects_q",
    "promise_row",
    "promise_rows",
    "report_rows",
    "role_of",
]
