"""A look-back of a team of workers on how they work, for a while that was (kader, principle 3). Never of one person."""

from datetime import date, timedelta
from enum import StrEnum

from krachtbron.base.outcome import Refused

PART_MOST = 1000
LONGEST = timedelta(days=366)
FAR = timedelta(days=366)
USUAL = timedelta(days=90)  # so long a period is offered


class TeamPart(StrEnum):
    """What a team asks itself, in this order."""

    WENT = "went"
    LEARNT = "learnt"
    KEEP = "keep"
    CHANGE = "change"


def check_period(starts: date, ends: date, today: date) -> Refused | None:
    """A while that was, at most a year."""
    if ends < starts:
        return Refused("ends_before_start", "ends")
    if starts > today:
        return Refused("not_begun", "starts")
    return Refused("period_long", "starts") if ends - starts > LONGEST else None


def check_again(again: date | None, today: date) -> Refused | None:
    """When the team looks again; that may stay open."""
    if again is None:
        return None
    if again <= today:
        return Refused("again_past", "again")
    return Refused("again_far", "again") if again - today > FAR else None
