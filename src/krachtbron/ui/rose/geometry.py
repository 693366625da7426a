"""Where everything lies in the picture, worked out once per number of axes and kept as strings.

Value ``v`` of ``n`` lies at ``(v + 1) / (n + 1)`` of the way out: 1 is on the second ring, never in the centre, because
a little effort is not nothing. The first axis points up, the others follow with the clock, in every language.
"""

from dataclasses import dataclass
from functools import cache
from math import cos, pi, sin

FEWEST_AXES, MOST_AXES = 3, 12


@dataclass(frozen=True, slots=True)
class Canvas:
    """The measures of one size of picture, in units of its own view box."""

    size: int
    radius: float
    now: float
    before: float
    around: float
    """The hollow dot of before where now has the same value: a ring around the filled dot, so that both are seen."""
    one: float
    """The largest dot for one person among many; a crowd makes it smaller."""

    @property
    def centre(self) -> float:
        return self.size / 2


FULL = Canvas(size=500, radius=230, now=9, before=7, around=14, one=9)
SMALL = Canvas(size=240, radius=106, now=6.5, before=5, around=10, one=5.5)


@dataclass(frozen=True, slots=True)
class Frame:
    """The strings of one kind of rose; lists are by axis, then by value (index 0 is not used)."""

    web: str
    """Rings and spokes."""
    points: tuple[tuple[str, ...], ...]
    now: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...]
    around: tuple[tuple[str, ...], ...]


def distance(value: int, values: int, canvas: Canvas = FULL) -> float:
    """From the centre to the ring of ``value``."""
    return canvas.radius * (value + 1) / (values + 1)


def direction(axis: int, axes: int) -> float:
    """The angle of an axis; the first points up."""
    return 2 * pi * axis / axes - pi / 2


def spot(canvas: Canvas, far: float, angle: float) -> tuple[float, float]:
    return canvas.centre + far * cos(angle), canvas.centre + far * sin(angle)


def number(value: float) -> str:
    """As short as it can be: one decimal, and none where it says nothing."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def pair(point: tuple[float, float]) -> str:
    return f"{number(point[0])},{number(point[1])}"


def check_axes(axes: int) -> None:
    if not FEWEST_AXES <= axes <= MOST_AXES:
        raise ValueError(f"A rose has {FEWEST_AXES} to {MOST_AXES} axes, not {axes}.")


@cache
def frame(axes: int, values: int, canvas: Canvas) -> Frame:
    """The web of a rose and every place a dot can have."""
    check_axes(axes)
    angles = [direction(axis, axes) for axis in range(axes)]
    rings = [distance(value, values, canvas) for value in range(1, values + 1)]
    places = [[spot(canvas, far, angle) for far in (0.0, *rings)] for angle in angles]

    def dots(kind: str, radius: float) -> tuple[tuple[str, ...], ...]:
        size = number(radius)
        return tuple(
            tuple(f'<circle class="{kind}" cx="{number(x)}" cy="{number(y)}" r="{size}"/>' for x, y in line)
            for line in places
        )

    middle = number(canvas.centre)
    circles = "".join(
        f'<circle class="{kind}" cx="{middle}" cy="{middle}" r="{number(far)}"/>'
        for kind, far in zip(["ring"] * (values - 1) + ["ring ring--edge"], rings, strict=True)
    )
    spokes = "".join(f"M{middle},{middle}L{pair(line[-1])}" for line in places)
    return Frame(
        web=f'<g fill="none">{circles}<path class="spoke" d="{spokes}"/></g>',
        points=tuple(tuple(pair(point) for point in line) for line in places),
        now=dots("now-dot", canvas.now),
        before=dots("before-dot", canvas.before),
        around=dots("before-dot", canvas.around),
    )
