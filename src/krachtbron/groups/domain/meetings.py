"""What is decided about the moments of a group. Free of Django."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from krachtbron.base.outcome import Refused
from krachtbron.groups.domain import CIRCLES, FAR, CircleKind, PromiseState, Shape

# The longest texts, in signs, and the most heads that are counted.
NAMED_MOST, PLACE_MOST, POINT_MOST, WORKED_MOST, CAME_MOST, POINTS_MOST = 120, 120, 200, 500, 2000, 30
BACK = timedelta(days=366)  # so long ago a moment can still be written down


class MeetingKind(StrEnum):
    """How a group comes together. Painting the room is taking part too (kader, principle 4)."""

    MEETING = "meeting"
    ACTIVITY = "activity"
    DOING = "doing"
    CELEBRATION = "celebration"
    CONSULTATION = "consultation"


class MeetingState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CALLED_OFF = "called_off"


class Next(StrEnum):
    """What happens with the step after this meeting: the same goes on, there is a new one, or none for now."""

    SAME = "same"
    NEW = "new"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Closing:
    """What is told when a meeting is over. All of it may stay empty. ``came``: heads.

    ``last``: how the step of last time went, none when nothing is told about it. ``step``: the words of a new step.
    """

    came: int | None = None
    worked: str = ""
    last: PromiseState | None = None
    next: Next = Next.NONE
    step: str = ""
    who: str = ""
    signal: bool = False


def check_moment(day: date, today: date) -> Refused | None:
    """A moment lies at most a year back (to write it down) and three ahead."""
    if day - today > FAR:
        return Refused("date_far", "day")
    return Refused("date_long_ago", "day") if today - day > BACK else None


def check_circle(shape: Shape, circle: CircleKind | None) -> Refused | None:
    """Which ring comes together; none is the whole group."""
    return None if circle is None or circle in CIRCLES[shape] else Refused("circle_not_here", "circle")


def check_closing(state: MeetingState, day: date, today: date, closing: Closing) -> Refused | None:
    """Nothing is closed before its day, or twice."""
    if state is MeetingState.HELD:
        return Refused("closed_already")
    if state is MeetingState.CALLED_OFF:
        return Refused("called_off")
    if day > today:
        return Refused("not_yet", "", {"day": day})
    if closing.came is not None and not 0 <= closing.came <= CAME_MOST:
        return Refused("came_number", "came", {"most": CAME_MOST})
    if closing.next is Next.NEW and not closing.step:
        return Refused("step_missing", "step")
    if closing.next is not Next.NEW and closing.step:
        return Refused("step_not_chosen", "next")
    return None


def check_also(state: MeetingState, came: int | None, worked: str) -> Refused | None:
    """Words beside those that stand: only when it was closed, and only when there are any."""
    if state is not MeetingState.HELD:
        return Refused("not_closed")
    if len(worked) > WORKED_MOST:
        return Refused("too_long", "worked", {"most": WORKED_MOST, "now": len(worked)})
    if came is not None and not 0 <= came <= CAME_MOST:
        return Refused("came_number", "came", {"most": CAME_MOST})
    return None if worked or came is not None else Refused("nothing_told")


def must_tell_back(shape: Shape, circle: CircleKind | None) -> bool:
    """The small circle of an hourglass or core group owes the broad one a word (kader, principle 1)."""
    return circle is CircleKind.CORE and CircleKind.BROAD in CIRCLES[shape]


def may_be_named(present: Collection[object], said_yes: Collection[object]) -> bool:
    """Only who said yes to it stands by name with who was there."""
    return set(present) <= set(said_yes)
