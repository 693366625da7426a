"""The learning cycle: do, reflect, insight, change (kader, principle 3, "systematisch evalueren")."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from krachtbron.base.outcome import Refused
from krachtbron.reflection.domain.answers import check_answers

PART_MOST, TOLD_MOST = 1000, 500
RECENT = timedelta(days=60)  # so far back a meeting is offered to look back on
FAR = timedelta(days=366)
COLLEAGUES = frozenset({"worker", "coach"})  # as what somebody near is asked to read along


class Part(StrEnum):
    """The four questions, in the order of the cycle."""

    DID = "did"
    SAW = "saw"
    INSIGHT = "insight"
    CHANGE = "change"


class Began(StrEnum):
    """What it started from."""

    NOTHING = "nothing"
    MEETING = "meeting"
    INCIDENT = "incident"


class Back(StrEnum):
    """When it comes back to ask whether the change was made."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    DAY = "day"
    NEVER = "never"


class Became(StrEnum):
    """Whether the change was made."""

    YES = "yes"
    PARTLY = "partly"
    OTHERWISE = "otherwise"


AFTER = {Back.WEEK: timedelta(days=7), Back.FORTNIGHT: timedelta(days=14), Back.MONTH: timedelta(days=30)}


def check_parts(said: Mapping[Part, str]) -> Refused | None:
    """Every question may be skipped, but not all of them at once."""
    return check_answers(said, PART_MOST)


def comes_back(back: Back, chosen: date | None, today: date, *, change: bool) -> date | Refused | None:
    """The day it comes back; none when that was not asked, or when there is nothing to ask about."""
    if back is not Back.DAY:
        return today + AFTER[back] if change and back in AFTER else None
    if chosen is None:
        return Refused("day_missing", "day")
    if chosen <= today:
        return Refused("day_past", "day")
    if chosen - today > FAR:
        return Refused("day_far", "day")
    return chosen if change else None


def check_told(change: object, told: str) -> Refused | None:
    """What became of it is told only where there was something to change."""
    if not change:
        return Refused("nothing_to_tell")
    too_long = len(told) > TOLD_MOST
    return Refused("too_long", "told", {"most": TOLD_MOST, "now": len(told)}) if too_long else None


def may_read(role: str) -> bool:
    """Whether somebody near, who works along as ``role``, can be asked to read it: a coach or a colleague."""
    return role in COLLEAGUES
