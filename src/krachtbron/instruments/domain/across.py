"""What counts when an organisation looks over its projects: whose answers, from when, and whether there are enough.

Whoever looks today and again tomorrow must not learn what one newcomer said. So a count stands still for a quarter, and
longer where fewer than ten people came or went.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from krachtbron.base.disclosure import THRESHOLD

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Came:
    """A shown round: of which project and group, since which day, with how many responses."""

    round_id: UUID
    project_id: UUID
    group_id: UUID | None
    shown: date
    n: int


@dataclass(frozen=True, slots=True)
class Told:
    """One person's response in a shown round, without what she said."""

    response_id: UUID
    person_id: UUID
    project_id: UUID
    perspective: str
    shown: date


def quarters(first: date, today: date) -> list[date]:
    """The first days of the quarters that began after ``first``, until today."""
    begins = [date(year, month, 1) for year in range(first.year, today.year + 1) for month in (1, 4, 7, 10)]
    return [begin for begin in begins if first < begin <= today]


def counting(rounds: Iterable[Came], before: date) -> dict[UUID, int]:
    """The rounds that count, with how many responses: of each group the newest; of a project without, its own newest.

    So somebody counts once, unless she sits in two groups.
    """
    newest = dict[tuple[UUID, UUID | None], Came]()
    for one in sorted(rounds, key=lambda one: (one.shown, one.round_id)):
        if one.shown < before and one.n:
            newest[one.project_id, one.group_id] = one
    in_groups = {project for project, group in newest if group is not None}
    kept = [one for (project, group), one in newest.items() if group is not None or project not in in_groups]
    return {one.round_id: one.n for one in kept}


def pairs(told: Iterable[Told], before: date) -> dict[tuple[UUID, UUID], int]:
    """The first and the last response of each person in one role about one project; a person counts once."""
    lines = dict[tuple[UUID, UUID, str], list[Told]]()
    for one in sorted(told, key=lambda one: (one.shown, one.response_id)):
        if one.shown < before:
            lines.setdefault((one.person_id, one.project_id, one.perspective), []).append(one)
    twice = sorted((line for line in lines.values() if len(line) > 1), key=lambda line: line[-1].shown)
    latest = {line[0].person_id: (line[0].response_id, line[-1].response_id) for line in twice}
    return dict.fromkeys(latest.values(), 1)


def released(
    state_at: Callable[[date], Mapping[Key, int]], days: Sequence[date]
) -> tuple[date, Mapping[Key, int]] | None:
    """The state of the last of ``days`` on which at least ten people had come or gone since the one before."""
    kept: tuple[date, Mapping[Key, int]] | None = None
    for day in days:
        before, now = kept[1] if kept else {}, state_at(day)
        if sum(abs(now.get(key, 0) - before.get(key, 0)) for key in {*before, *now}) >= THRESHOLD:
            kept = day, now
    return kept


def enough(counts: Collection[int]) -> bool:
    """Are there enough that no group's own picture is seen? Beside the largest at least ten others spoke."""
    return sum(counts) - max(counts, default=0) >= THRESHOLD
