"""Where a long list is read on from: a day and a key, as an address writes them."""

from datetime import date
from uuid import UUID

Before = tuple[date, UUID]


def written(day: date, key: UUID) -> str:
    return f"{day:%Y-%m-%d}.{key}"


def read(place: str) -> Before | None:
    """What ``written`` made; nothing when somebody wrote something else."""
    day, _dot, key = place.partition(".")
    try:
        return date.fromisoformat(day), UUID(key)
    except ValueError:
        return None
