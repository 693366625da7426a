"""Facts about projects, groups and promises. Keys only; who wants more asks for it."""

from dataclasses import dataclass
from uuid import UUID

from krachtbron.groups.domain import ProjectRole, PromiseState


@dataclass(frozen=True, slots=True)
class ProjectStarted:
    project_id: UUID
    organisation_id: UUID


@dataclass(frozen=True, slots=True)
class ProjectEnded:
    project_id: UUID


@dataclass(frozen=True, slots=True)
class ProjectReopened:
    project_id: UUID


@dataclass(frozen=True, slots=True)
class PersonConnected:
    project_id: UUID
    person_id: UUID
    role: ProjectRole


@dataclass(frozen=True, slots=True)
class PersonDisconnected:
    project_id: UUID
    person_id: UUID


@dataclass(frozen=True, slots=True)
class GroupStarted:
    group_id: UUID
    project_id: UUID


@dataclass(frozen=True, slots=True)
class CircleJoined:
    group_id: UUID
    person_id: UUID


@dataclass(frozen=True, slots=True)
class CircleLeft:
    group_id: UUID
    person_id: UUID


@dataclass(frozen=True, slots=True)
class MeetingPlanned:
    meeting_id: UUID
    group_id: UUID


@dataclass(frozen=True, slots=True)
class MeetingClosed:
    """``signal``: the group said that others should hear of this."""

    meeting_id: UUID
    group_id: UUID
    signal: bool


@dataclass(frozen=True, slots=True)
class PromiseMade:
    promise_id: UUID
    project_id: UUID


@dataclass(frozen=True, slots=True)
class PromiseReported:
    promise_id: UUID
    project_id: UUID
    state: PromiseState
