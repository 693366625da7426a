"""What is decided about projects, groups and promises. Free of Django."""

from enum import StrEnum


class ProjectRole(StrEnum):
    """How somebody is connected to one project; also the perspective she looks from."""

    WORKER = "worker"
    PARTICIPANT = "participant"
    EXPERT = "expert"
    COACH = "coach"
    PARTNER = "partner"


class Shape(StrEnum):
    """The shape of a group (kader, principle 1)."""

    FIXED = "fixed"
    HOURGLASS = "hourglass"
    CORE = "core"
    VIRTUAL = "virtual"


class CircleKind(StrEnum):
    CORE = "core"
    BROAD = "broad"
    SATELLITES = "satellites"
    EVERYONE = "everyone"


class PromiseState(StrEnum):
    """Where a promise stands. Letting go is an answer, not a failure."""

    OPEN = "open"
    BUSY = "busy"
    DONE = "done"
    LET_GO = "let_go"


ENDED = frozenset({PromiseState.DONE, PromiseState.LET_GO})


class Term(StrEnum):
    """When, in words that a group says."""

    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    NEXT_TIME = "next_time"
    ON_DATE = "on_date"
