"""What a worker throws away of his own is gone at once, for whoever might read it too."""

from datetime import datetime

from krachtbron.access import public as access
from krachtbron.reflection.models import Mirror, Reflection


def drop(row: Reflection | Mirror, *, at: datetime) -> None:
    """An old copy that comes back hears of it."""
    key, audience = row.pk, row.audience_id
    row.delete()
    if audience is not None:
        access.close_audience(audience, at=at)
    access.remember_closed([key], at=at)
