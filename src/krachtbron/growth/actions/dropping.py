"""Throwing away something of her own, so that it stays away."""

from datetime import datetime

from django.db.models import Model, Q

from krachtbron.access import public as access
from krachtbron.growth.models import Step


def drop(*rows: Model, at: datetime) -> None:
    """Within the change: the rows go with all that stands under them, nobody reads them any more, and an old copy that
    comes back hears of it."""
    keys = [row.pk for row in rows]
    under = Step.objects.filter(Q(dream__in=keys) | Q(stage__in=keys) | Q(stage__path__in=keys))
    opened = [*(getattr(row, "audience_id", None) for row in rows), *under.values_list("audience", flat=True)]
    for row in rows:
        row.delete()
    for audience in opened:
        if audience is not None:
            access.close_audience(audience, at=at)
    access.remember_closed(keys, at=at)
