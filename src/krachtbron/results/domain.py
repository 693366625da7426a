"""What is decided about results. Free of Django."""

from datetime import date, timedelta
from enum import StrEnum

from krachtbron.base.outcome import Refused

RESULT_MOST = 200  # one sentence, in signs
LONG_AGO = timedelta(days=10 * 366)


class About(StrEnum):
    """Growth of people, or change around them: the two tasks of empowerment (kader, principle 5)."""

    GROWTH = "growth"
    CHANGE = "change"


class Size(StrEnum):
    """Small results count as well (kader, principle 5)."""

    SMALL = "small"
    LARGE = "large"


def check_words(words: str) -> Refused | None:
    """One short sentence."""
    if not words:
        return Refused("missing", "words")
    if len(words) > RESULT_MOST:
        return Refused("too_long", "words", {"most": RESULT_MOST, "now": len(words)})
    return None


def check_day(day: date, today: date) -> Refused | None:
    """What worked has been; a slip of the year is not ten years ago."""
    if day > today:
        return Refused("day_to_come", "day")
    return Refused("day_long_ago", "day") if today - day > LONG_AGO else None
