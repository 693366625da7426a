"""What a table of counts may tell, so that nobody in it is known by it.

Counts below ten are hidden, a second one with the same sign where the first could be subtracted, and a row in which
nearly all say the same. What stays is rounded, each number on its own. At last the table is looked at as somebody
would who wants to know: where a hidden count could still be narrowed, the whole table stays away.

Sources: Hundepool et al., *Statistical Disclosure Control* (2012), chapter 4; Cox, *Network models for complementary
cell suppression* (1995), for the bounds: a table with its margins is a network, and what a cell could be is a flow.
"""

from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from krachtbron.base.outcome import Refused

THRESHOLD = 10
STEP = 5
LEAST_FREE = 5  # how far apart the least and the most must stay that a hidden count could be
MOSTLY = 90  # percent of a row in one place
ENDLESS = 10**12

Place = tuple[int, int]
Counts = Mapping[Place, int]
Bounds = tuple[int, int]
Knot = tuple[str, int]
Pipe = tuple[Knot, Knot, Place]


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as it may be shown; ``None`` is hidden. ``totals`` are those of the rows, ``below`` of the columns."""

    rows: tuple[tuple[int | None, ...], ...]
    totals: tuple[int | None, ...]
    below: tuple[int | None, ...]
    total: int | None

    @property
    def empty(self) -> bool:
        """Whether every count inside it is hidden."""
        return all(count is None for row in self.rows for count in row)


def protect(rows: Sequence[Sequence[int]]) -> Shown | Refused:
    """The table of ``rows`` with its margins, safe to show; or the refusal of a table that stays away.

    One row is a table too: its counts and its total.
    """
    counts = with_margins(rows)
    last, end = max(counts)
    hidden = hide_beside(counts, hide_first(counts))
    if not all(at_least_free(counts, hidden, place) for place in hidden):
        return Refused("could_be_reckoned")
    said = {place: None if place in hidden else rounded(count) for place, count in counts.items()}
    return Shown(
        rows=tuple(tuple(said[row, column] for column in range(end)) for row in range(last)),
        totals=tuple(said[row, end] for row in range(last)),
        below=tuple(said[last, column] for column in range(end)),
        total=said[last, end],
    )


def rounded(count: int) -> int:
    """To the nearest five."""
    return (count + STEP // 2) // STEP * STEP


def possible(said: int | None) -> Bounds:
    """What a count could be of which ``said`` is shown: whoever reads knows the threshold and the rounding too."""
    return (0, ENDLESS) if said is None else (max(THRESHOLD, said - STEP // 2), said + STEP // 2)


def with_margins(rows: Sequence[Sequence[int]]) -> dict[Place, int]:
    """Every count by its place; the last row and the last column are the totals."""
    full = [[*row, sum(row)] for row in rows]
    full.append([sum(column) for column in zip(*full, strict=True)])
    return {(i, j): count for i, row in enumerate(full) for j, count in enumerate(row)}


def lines(counts: Counts) -> list[list[Place]]:
    """The rows and the columns: places of which the last is the sum of the others."""
    last, end = max(counts)
    across = [[(i, j) for j in range(end + 1)] for i in range(last + 1)]
    return across + [[(i, j) for i in range(last + 1)] for j in range(end + 1)]


def hide_first(counts: Counts) -> set[Place]:
    """Counts of few people, and rows in which nearly everybody stands in one place."""
    last, end = max(counts)
    hidden = {place for place, count in counts.items() if count < THRESHOLD}
    for i in range(last + 1):
        row = [counts[i, j] for j in range(end)]
        if max(row) * 100 >= MOSTLY * counts[i, end]:
            hidden |= {(i, j) for j in range(end + 1)}
    return hidden


def hide_beside(counts: Counts, hidden: Collection[Place]) -> set[Place]:
    """A count hidden alone in its line is the sum less the others: there the smallest other one hides as well.

    Counts go before totals; where two are as small, the one that others in its own line already hide.
    """
    last, end = max(counts)
    away, every = set(hidden), lines(counts)

    def cost(place: Place) -> tuple[int, int, int, Place]:
        in_company = sum(1 for line in every if place in line and away & set(line))
        return (place[0] == last) + (place[1] == end), counts[place], -in_company, place

    while alone := next((line for line in every if len(away & set(line)) == 1), None):
        away.add(min((place for place in alone if place not in away), key=cost))
    return away


def at_least_free(counts: Counts, hidden: Collection[Place], place: Place) -> bool:
    """Whether what is shown leaves enough that the hidden count at ``place`` could be. Exact, in whole numbers."""
    bounds = {other: possible(None if other in hidden else rounded(count)) for other, count in counts.items()}
    net = [(*ends(other, max(counts)), other) for other in counts if other != place]
    start, goal = ends(place, max(counts))
    more = push(net, counts, bounds, goal, start, LEAST_FREE)
    less = push(net, counts, bounds, start, goal, min(counts[place], LEAST_FREE - more))
    return more + less >= LEAST_FREE


def ends(place: Place, corner: Place) -> tuple[Knot, Knot]:
    """From where to where a count flows: from its row to its column, a total back, and all together around again.

    So every sum of the table says that at a knot as much comes in as goes out.
    """
    row, column = ("row", place[0]), ("column", place[1])
    total = (place[0] == corner[0]) != (place[1] == corner[1])
    return (column, row) if total else (row, column)


def push(
    net: Sequence[Pipe], counts: Counts, bounds: Mapping[Place, Bounds], start: Knot, goal: Knot, most: int
) -> int:
    """How much more can flow from ``start`` to ``goal``, up to ``most``, while every count stays possible."""
    flow, pushed = dict(counts), 0
    while pushed < most and (way := find_way(net, flow, bounds, start, goal)):
        much = min([most - pushed, *(room for _place, _sign, room in way)])
        for place, sign, _room in way:
            flow[place] += sign * much
        pushed += much
    return pushed


def find_way(
    net: Sequence[Pipe], flow: Counts, bounds: Mapping[Place, Bounds], start: Knot, goal: Knot
) -> list[tuple[Place, int, int]]:
    """The shortest way along which something can still be moved: places, up or down, and how much; or none."""
    came: dict[Knot, tuple[Knot, tuple[Place, int, int]]] = {}
    waiting = deque([start])
    while waiting and goal not in came:
        here = waiting.popleft()
        for tail, head, place in net:
            least, most = bounds[place]
            for one, other, sign, room in (
                (tail, head, 1, most - flow[place]),
                (head, tail, -1, flow[place] - least),
            ):
                if one == here and room > 0 and other not in came and other != start:
                    came[other] = (here, (place, sign, room))
                    waiting.append(other)
    way, knot = [], goal
    while knot in came:
        knot, step = came[knot]
        way.append(step)
    return way
