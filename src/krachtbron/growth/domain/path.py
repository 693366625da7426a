"""What is decided about a path: stages she names herself, and conversations around one table (activering)."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from krachtbron.base.outcome import Refused

GOAL_MOST, PLACE_MOST, STAGE_MOST, ABOUT_MOST, TALK_MOST = 600, 300, 120, 600, 300
One = TypeVar("One")


class PathState(StrEnum):
    """She walks it, it stands still, or it is behind her. It can always go on, also elsewhere."""

    WALKING = "walking"
    RESTING = "resting"
    BEHIND = "behind"


class StageState(StrEnum):
    """No stage is obliged: one that is left out is an answer too."""

    AHEAD = "ahead"
    NOW = "now"
    BEEN = "been"
    LEFT_OUT = "left_out"


class TalkState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CALLED_OFF = "called_off"


class Start(StrEnum):
    """Stages she may take as a beginning: examples, never an order (Duizend en één Kracht, in wijken)."""

    LANGUAGE = "language"
    MEETING_PLACE = "meeting_place"
    VOLUNTEERING = "volunteering"
    LEARNING = "learning"
    JOB = "job"


IN_SIGHT = (StageState.AHEAD, StageState.NOW)


def moved(order: Sequence[One], one: One, to: int) -> list[One]:
    """The same stages with ``one`` at the place ``to``; asked again, nothing changes. Past an end is at that end."""
    found = [each for each in order if each != one]
    found.insert(max(to, 0), one)
    return found


def check_day(on: date, today: date) -> Refused | None:
    """A conversation is planned today or later."""
    return Refused("talk_past", "on") if on < today else None


def check_stage_step(path: PathState, stage: StageState) -> Refused | None:
    """A step is for what is still in sight. A path that stands still goes on by a step."""
    if path is PathState.BEHIND:
        return Refused("path_behind")
    return None if stage in IN_SIGHT else Refused("stage_not_in_sight")


def is_coming(state: TalkState, on: date, today: date) -> bool:
    """A conversation that is planned and not past."""
    return state is TalkState.PLANNED and on >= today
