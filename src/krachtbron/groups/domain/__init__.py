"""What is decided about projects, groups and promises. Free of Django."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from krachtbron.access.domain import LONGEST_NAME
from krachtbron.base.outcome import Refused

# The longest texts, in signs. Tables and forms both read them here.
NAME_MOST, THEME_MOST, AIM_MOST = 120, 200, 1000
WHAT_MOST, WHO_MOST, WORDS_MOST, NICKNAME_MOST = 300, 120, 500, LONGEST_NAME
FAR = timedelta(days=3 * 366)


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
    """A ring of people in a group."""

    CORE = "core"
    BROAD = "broad"
    SATELLITES = "satellites"
    EVERYONE = "everyone"


# The circles of each shape; newcomers enter the first: from the wide circle a person chooses to come closer.
CIRCLES: dict[Shape, tuple[CircleKind, ...]] = {
    Shape.FIXED: (CircleKind.EVERYONE,),
    Shape.HOURGLASS: (CircleKind.BROAD, CircleKind.CORE),
    Shape.CORE: (CircleKind.BROAD, CircleKind.CORE, CircleKind.SATELLITES),
    Shape.VIRTUAL: (CircleKind.EVERYONE,),
}


class PromiseState(StrEnum):
    """Where a promise stands. Letting go is an answer, not a failure."""

    OPEN = "open"
    BUSY = "busy"
    DONE = "done"
    LET_GO = "let_go"


ENDED = frozenset({PromiseState.DONE, PromiseState.LET_GO})
REPORTS = (PromiseState.DONE, PromiseState.BUSY, PromiseState.LET_GO)


class Term(StrEnum):
    """When, in words that a group says."""

    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    NEXT_TIME = "next_time"
    ON_DATE = "on_date"


class When(StrEnum):
    """How the moment of a promise is said today."""

    NEXT_TIME = "next_time"
    PAST = "past"
    TODAY = "today"
    TOMORROW = "tomorrow"
    WEEKDAY = "weekday"
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    LATER = "later"


class PartOfDay(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


def text_fault(field: str, text: str, most: int, *, needed: bool = False) -> Refused | None:
    """Whether a text is missing or longer than ``most`` signs."""
    if needed and not text:
        return Refused("missing", field)
    if len(text) > most:
        return Refused("too_long", field, {"most": most, "now": len(text)})
    return None


def period_fault(starts: date, ends: date | None) -> Refused | None:
    return Refused("ends_before_start", "ends") if ends is not None and ends < starts else None


def running(ends: date | None, today: date) -> bool:
    """Whether a project still runs; its last day counts."""
    return ends is None or today <= ends


def last_day(starts: date, today: date) -> date:
    """The last day of a project that is ended today; one that did not begin yet has its first day."""
    return max(starts, today)


def can_end(starts: date, ends: date | None, today: date) -> bool:
    """Whether ending it today brings its end nearer."""
    return ends is None or ends > last_day(starts, today)


def can_reopen(ends: date | None, today: date) -> bool:
    """Whether its last day is today or was before."""
    return ends is not None and ends <= today


def circle_for(shape: Shape, wanted: CircleKind | None = None) -> CircleKind:
    """The circle somebody enters: the wanted one where this shape has it, else the first."""
    return wanted if wanted in CIRCLES[shape] else CIRCLES[shape][0]


def due(term: Term, today: date, chosen: date | None = None) -> date | Refused | None:
    """The last day of a promise made today; none for "next time"."""
    if term is Term.THIS_WEEK:
        return today + timedelta(days=6 - today.weekday())
    if term is Term.THIS_MONTH:
        return today.replace(day=monthrange(today.year, today.month)[1])
    if term is Term.NEXT_TIME:
        return None
    if chosen is None:
        return Refused("date_missing", "due")
    if chosen < today:
        return Refused("date_past", "due")
    return Refused("date_far", "due") if chosen - today > FAR else chosen


def when(term: Term, last: date | None, today: date) -> When:
    """How the moment ``last`` is said today: "this week" stops being true when the week is over."""
    if last is None:
        return When.NEXT_TIME
    if last < today:
        return When.PAST
    if term is Term.THIS_WEEK:
        return When.THIS_WEEK
    if term is Term.THIS_MONTH:
        return When.THIS_MONTH
    near = {0: When.TODAY, 1: When.TOMORROW}
    days = (last - today).days
    return near.get(days, When.WEEKDAY if days < 7 else When.LATER)


def report_fault(now: PromiseState, told: PromiseState) -> Refused | None:
    """What cannot be told about a promise. One that ended can be taken up again, or told in better words."""
    if told is PromiseState.OPEN:
        return Refused("state_unknown", "state")
    if now in ENDED and told in ENDED and told is not now:
        return Refused("take_up_first", "state")
    return None


def part_of_day(hour: int) -> PartOfDay:
    if 5 <= hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if 12 <= hour < 18 else PartOfDay.EVENING
