"""Where every dot lies among three rings around one middle, in four quarters.

The picture is as wide as the narrowest telephone, unit for unit; where many things stand close it grows taller, so
that a number in a dot stays as large as text. Above the line and under it, beside each other: nothing is added up.
"""

from collections.abc import Mapping, Sequence
from math import acos, asin, cos, pi, sin
from typing import NamedTuple

WIDE, DOT, MIDDLE = 300.0, 13.0, 25.0
PITCH, MARGIN, EDGE = 2 * DOT + 2, DOT + 2, 3.0
RINGS = 3
LEAST = (56.0, 34.0, 34.0)  # what is near gets most room
QUARTERS = ((-1, -1), (1, -1), (-1, 1), (1, 1))  # above left, above right, below left, below right
SWAY = (0.16, -0.14, 0.12)  # a lone dot leaves the diagonal a little: drawn by hand, not by a ruler

Cell = tuple[int, int]
"""(quarter, ring): the quarters in the order of ``QUARTERS``, the rings from the inside out."""


class Spot(NamedTuple):
    x: float
    y: float


class Layout(NamedTuple):
    """``radii``: the outer edge of each ring. ``spots``: the dots of each cell, in the order they were given."""

    radii: tuple[float, ...]
    tall: float
    spots: dict[Cell, list[Spot]]

    @property
    def middle(self) -> Spot:
        return Spot(WIDE / 2, self.tall / 2)


class Row(NamedTuple):
    """One arc of dots in a quarter: how far out, between which angles, and how many fit."""

    far: float
    start: float
    end: float
    room: int


def row(far: float) -> Row:
    """What fits at this distance without touching a line between quarters or the side of the picture."""
    least = asin(min(1.0, MARGIN / far))
    start = max(least, acos(min(1.0, (WIDE / 2 - MARGIN) / far)))
    end = pi / 2 - least
    room = int((end - start) / step(far) + 1e-9) + 1 if end >= start else 0
    return Row(far, start, end, room)


def step(far: float) -> float:
    """The angle between two dots that just do not touch."""
    return 2 * asin(min(1.0, PITCH / (2 * far)))


def rows_for(many: int, inner: float, thick: float) -> list[Row]:
    """Arcs from the inside out: those of a ring of this thickness, and more when they do not hold ``many``."""
    usual = int(thick // PITCH)
    first = inner + PITCH / 2 + (thick - usual * PITCH) / 2
    found = [row(first + PITCH * number) for number in range(usual)]
    while sum(one.room for one in found) < many:
        found.append(row(found[-1].far + PITCH))
    return found


def spread(rows: Sequence[Row], many: int, ring: int) -> list[tuple[float, float]]:
    """``many`` dots over the arcs, as even as they fit: (distance, angle)."""
    found = []
    rest, room = many, sum(one.room for one in rows)
    for one in sorted(rows, key=lambda each: each.far, reverse=True):
        here = min(one.room, -(-rest * one.room // room)) if room else 0
        found += [(one.far, angle) for angle in angles(one, here, ring)]
        rest, room = rest - here, room - one.room
    return sorted(found)


def angles(one: Row, many: int, ring: int) -> list[float]:
    if not many:
        return []
    wide = one.end - one.start
    apart = max(step(one.far), wide / many) if many > 1 else 0.0
    slack = max(0.0, (wide - apart * (many - 1)) / 2)
    first = one.start + slack + max(-slack, min(slack, SWAY[ring]))
    return [first + apart * number for number in range(many)]


def lay_out(counts: Mapping[Cell, int]) -> Layout:
    """Every dot inside the picture, none over another, however many there are."""
    edge, radii, laid = MIDDLE, [], {}
    for ring in range(RINGS):
        most = max((counts.get((quarter, ring), 0) for quarter in range(len(QUARTERS))), default=0)
        rows = rows_for(most, edge, LEAST[ring])
        for quarter in range(len(QUARTERS)):
            many = counts.get((quarter, ring), 0)
            laid[quarter, ring] = spread(rows_for(many, edge, LEAST[ring]), many, ring)
        edge = max(edge + LEAST[ring], rows[-1].far + PITCH / 2 + 1)
        radii.append(edge)
    tall = 2 * (edge + EDGE)
    spots = {
        (quarter, ring): [
            Spot(WIDE / 2 + across * far * cos(angle), tall / 2 + down * far * sin(angle)) for far, angle in found
        ]
        for (quarter, ring), found in laid.items()
        for across, down in [QUARTERS[quarter]]
    }
    return Layout(tuple(radii), tall, spots)
