"""Reads, limited to what the actor may."""

from krachtbron.groups.queries.around import circles_of, near_to
from krachtbron.groups.queries.faces import Face, faces_beside, faces_led
from krachtbron.groups.queries.groups import GroupRow, PersonRow, group_rows, is_in_group, person_rows
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
    "Face",
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
    "faces_beside",
    "faces_led",
    "find_group",
    "find_project",
    "find_promise",
    "get_for",
    "get_group",
    "get_promise",
    "group_rows",
    "groups_q",
    "is_in_group",
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
