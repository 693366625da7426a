"""Preparing a difficult message in six steps (Baeijaert and Stellamans 2009, p. 107, in kader, principle 3), after the
rule of thumb: is it in the interest of the group?"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from krachtbron.base.outcome import Refused
from krachtbron.reflection.domain.answers import check_answers

LINE_MOST = 500
LASTS = timedelta(days=14)  # then it is gone, said or not


class Line(StrEnum):
    """The six steps, in their order."""

    ASK = "ask"
    SEEN = "seen"
    WISH = "wish"
    GAINS = "gains"
    WORKS = "works"
    AGREED = "agreed"


class Interest(StrEnum):
    """Whether it is in the interest of the group."""

    YES = "yes"
    DOUBT = "doubt"
    PERSONAL = "personal"


def check_lines(lines: Mapping[Line, str]) -> Refused | None:
    """Every step may stay empty, but not all of them."""
    return check_answers(lines, LINE_MOST)


def still_there(at: datetime) -> datetime:
    """What was made before this moment is gone at ``at``."""
    return at - LASTS


def last_day(made: date) -> date:
    """The last day it can be read for certain."""
    return made + LASTS - timedelta(days=1)
