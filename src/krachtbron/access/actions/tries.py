"""Remember a try for a while."""

from datetime import datetime, timedelta

from krachtbron.access.models import Try


def add_try(mark: str, *, minutes: int, at: datetime) -> None:
    """One more. What no longer counts goes: done at each try, so that no timer is needed."""
    Try.objects.filter(until__lte=at).delete()
    Try.objects.create(mark=mark, until=at + timedelta(minutes=minutes))
