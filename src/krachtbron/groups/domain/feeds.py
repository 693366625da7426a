"""What is decided about a calendar that reads along. Free of Django."""

from datetime import timedelta
from enum import StrEnum

from krachtbron.base.outcome import Refused

FEEDS_MOST = 5
LASTS = timedelta(hours=2)  # a moment has a beginning; how long it lasts nobody asks
BEHIND = timedelta(days=60)  # what was stays in the calendar so long


class Shown(StrEnum):
    """What others who see the telephone read: only that there is something, or what and with which group."""

    NEUTRAL = "neutral"
    NAMED = "named"


def check_feeds(already: int) -> Refused | None:
    return Refused("feeds_full", "", {"most": FEEDS_MOST}) if already >= FEEDS_MOST else None
