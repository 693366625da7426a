"""The one place that reads the clock. Actions take the moment as ``at``; only views and commands ask for it here."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Brussels")


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def day(moment: datetime) -> date:
    """The calendar day of ``moment`` as people in Flanders and the Netherlands live it."""
    return moment.astimezone(HERE).date()
