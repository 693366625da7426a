"""Where the dots of a group stand: side by side along their ring, in more rows when there are many.

Every person's dot in a picture has the same size: the largest at which every crowd fits between its neighbours, the
rings above and below and the axes left and right.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import asin, pi

from krachtbron.ui.rose.geometry import Canvas, direction, distance, number, spot

BETWEEN = 0.2
"""Paper that stays visible between two dots, as a part of their radius."""
SPREAD = 0.84
"""How much of the way to the next axis a row may take; the rest keeps the axes apart."""
SHRINK = 0.96


@dataclass(frozen=True, slots=True)
class Row:
    far: float
    """From the centre of the picture."""
    dots: int
    step: float
    """The angle between two dots."""

    @property
    def half(self) -> float:
        """From the axis to the last dot, as an angle."""
        return self.step * (self.dots - 1) / 2


def room(far: float, axes: int, radius: float) -> tuple[int, float]:
    """How many dots a row at ``far`` holds, and the angle between them."""
    needed = radius * (1 + BETWEEN / 2)
    if needed >= far:
        return 0, 0.0
    most = min(SPREAD * pi / axes, pi / axes - asin(needed / far))
    step = 2 * asin(needed / far)
    return (1 + int(2 * most / step) if most >= 0 else 0), step


@lru_cache(maxsize=4096)
def rows(axes: int, values: int, canvas: Canvas, value: int, people: int, radius: float) -> tuple[Row, ...] | None:
    """The rows of one crowd, from inside out; ``None`` when they do not fit at this size."""
    ring, apart = distance(value, values, canvas), radius * (2 + BETWEEN)
    band = canvas.radius / (values + 1)
    for many in range(1, 1 + int(band / apart)):
        fars = [ring + (place - (many - 1) / 2) * apart for place in range(many)]
        rooms = [room(far, axes, radius) for far in fars]
        held = sum(dots for dots, _ in rooms)
        if held >= people:
            shares = share(people, [dots for dots, _ in rooms])
            return tuple(Row(far, dots, step) for far, dots, (_, step) in zip(fars, shares, rooms, strict=True) if dots)
    return None


def share(people: int, rooms: list[int]) -> list[int]:
    """Divides people over rows in the measure of their room."""
    held = sum(rooms)
    shares = [people * room // held for room in rooms]
    while (left := people - sum(shares)) > 0:
        for place in sorted(range(len(rooms)), key=lambda place: shares[place] - people * rooms[place] / held)[:left]:
            shares[place] += shares[place] < rooms[place]
    return shares


@lru_cache(maxsize=1024)
def dot_size(axes: int, values: int, canvas: Canvas, crowds: tuple[int, ...]) -> float:
    """The size that fits all; ``crowds`` is the largest number of people on each ring, from the inside."""
    radius = canvas.one
    while any(
        people and rows(axes, values, canvas, value, people, radius) is None
        for value, people in enumerate(crowds, start=1)
    ):
        radius *= SHRINK
    return radius


@lru_cache(maxsize=4096)
def crowd(axes: int, values: int, canvas: Canvas, axis: int, value: int, people: int, radius: float) -> str:
    """The dots of the people who chose this value on this axis."""
    middle, size, parts = direction(axis, axes), number(radius), []
    for row in rows(axes, values, canvas, value, people, radius) or ():
        for place in range(row.dots):
            x, y = spot(canvas, row.far, middle - row.half + place * row.step)
            parts.append(f'<circle cx="{number(x)}" cy="{number(y)}" r="{size}"/>')
    return "".join(parts)


@lru_cache(maxsize=4096)
def agreed_mark(axes: int, values: int, canvas: Canvas, axis: int, value: int, people: int, radius: float) -> str:
    """A line around the whole crowd of the value that was chosen together; around an empty place when nobody had it."""
    ring, middle = distance(value, values, canvas), direction(axis, axes)
    found = (rows(axes, values, canvas, value, people, radius) if people else None) or (Row(ring, 1, 0.0),)
    margin = radius * 1.2 + 0.8
    inner, outer = found[0].far - margin, found[-1].far + margin
    half = max(row.half + asin(margin / row.far) for row in found)
    corner = min(margin, (outer - inner) / 2)
    across_in, across_out = corner / inner, corner / outer
    big_in, big_out, round_ = number(inner), number(outer), number(corner)

    def at(far: float, turn: float) -> str:
        x, y = spot(canvas, far, middle + turn)
        return f"{number(x)},{number(y)}"

    return (
        f'<path class="agreed" fill="none" d="M{at(outer, across_out - half)}'
        f"A{big_out},{big_out} 0 0 1 {at(outer, half - across_out)}"
        f"A{round_},{round_} 0 0 1 {at(outer - corner, half)}L{at(inner + corner, half)}"
        f"A{round_},{round_} 0 0 1 {at(inner, half - across_in)}"
        f"A{big_in},{big_in} 0 0 0 {at(inner, across_in - half)}"
        f"A{round_},{round_} 0 0 1 {at(inner + corner, -half)}L{at(outer - corner, -half)}"
        f'A{round_},{round_} 0 0 1 {at(outer, across_out - half)}Z"/>'
    )
