"""Who sees what of somebody's own, and a list of looks that cannot be bettered afterwards."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from krachtbron.base.outcome import Refused


class Sight(StrEnum):
    """Through which opening somebody sees."""

    PERSON = "person"
    GROUP = "group"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening: for a person (``who`` is her key), a group or a project, until a day or not."""

    sight: Sight
    who: UUID
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Circles:
    """The groups and projects somebody is in now."""

    groups: frozenset[UUID] = frozenset()
    projects: frozenset[UUID] = frozenset()


def sight_of(openings: Iterable[Opening], viewer: UUID | None, circles: Circles, today: date) -> Sight | None:
    """Through which opening ``viewer`` sees it today, the nearest first; ``None``: she does not."""
    mine = {Sight.PERSON: {viewer} - {None}, Sight.GROUP: circles.groups, Sight.PROJECT: circles.projects}
    through = {
        one.sight for one in openings if (one.until is None or one.until >= today) and one.who in mine[one.sight]
    }
    return next((sight for sight in Sight if sight in through), None)


def check_until(until: date | None, today: date) -> Refused | None:
    """An opening may end today at the earliest."""
    return Refused("until_past", "until") if until is not None and until < today else None


@dataclass(frozen=True, slots=True)
class Seen:
    """What is written down of one look. Never what was read."""

    person: UUID
    nth: int
    viewer: UUID | None
    role: str
    thing: str
    item: UUID | None
    sight: str
    at: datetime


def mark_of(key: bytes, previous: str, seen: Seen) -> str:
    """The mark of a look: changes when anything of it, or of any look before it, changes."""
    told = [previous, *(part.isoformat() if isinstance(part, datetime) else str(part) for part in astuple(seen))]
    return hmac.new(key, json.dumps(told).encode(), hashlib.sha256).hexdigest()


def seal_of(key: bytes, person: UUID, length: int, mark: str) -> str:
    """The mark of the end of the chain, so that nobody shortens it."""
    return hmac.new(key, f"{person}:{length}:{mark}".encode(), hashlib.sha256).hexdigest()


def first_fault(
    key: bytes, person: UUID, looks: Sequence[tuple[Seen, str]], length: int, mark: str, sealed: str
) -> int | None:
    """The place of the first look that is not as it was written, counted from 1; ``None`` when all are.

    ``looks`` are (look, its mark) in their order; ``length``, ``mark`` and ``sealed`` are the end of the chain.
    """
    previous = ""
    for place, (seen, written) in enumerate(looks, 1):
        previous = mark_of(key, previous, seen)
        if seen.person != person or seen.nth != place or not hmac.compare_digest(previous, written):
            return place
    whole = (len(looks), previous) == (length, mark)
    ends_well = sealed == "" if length == 0 else hmac.compare_digest(sealed, seal_of(key, person, length, mark))
    return None if whole and ends_well else len(looks) + 1
