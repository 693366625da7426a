"""How dots of one place stand together: piled from the line up, all of one size."""

from functools import cache
from typing import NamedTuple

from krachtbron.ui.lines.shapes import Look
from krachtbron.ui.rose.geometry import number

MOST = 8
"""More dots than this on one place are a dot and a number."""
SMALL, LARGE, APART = 5.0, 8.0, 12.5
HIGH, TEXT = 3, 17


class Measure(NamedTuple):
    """What all dots of one drawing share: their size, how many stand side by side, whether numbers stand for them."""

    radius: float
    across: int
    numbered: bool


def measured(values: int, piles: list[int], voices: int) -> Measure:
    """``piles``: how many dots on each place; ``voices``: the most dots of one row."""
    across = 3 if values <= 6 else 2 if values <= 9 else 1
    most = min(MOST, across * (HIGH + 1))
    return Measure(LARGE if voices <= 1 else SMALL, across, max(piles, default=0) > most)


def spots(dots: int, across: int) -> list[tuple[float, float]]:
    """Where each dot stands, from the middle of the line: rows of a pile, each around the middle."""
    side = min(across, -(-dots // HIGH))
    found = []
    for place in range(dots):
        row, column = divmod(place, side)
        here = min(side, dots - row * side)
        found.append(((column - (here - 1) / 2) * APART, -row * APART))
    return found


def height(dots: int, measure: Measure) -> float:
    """How far a pile reaches above its line."""
    if measure.numbered and dots:
        return measure.radius + TEXT + 3
    return measure.radius + 1.5 - min((down for _, down in spots(dots, measure.across)), default=0)


@cache
def pile(dots: int, measure: Measure, look: Look) -> str:
    """The dots of one place around (0, 0)."""
    size = number(measure.radius)
    if measure.numbered:
        up = number(-measure.radius - 5)
        return f'<circle class="{look}" r="{size}"/><text class="many" y="{up}" text-anchor="middle">{dots}</text>'
    return "".join(
        f'<circle class="{look}"{away("cx", x)}{away("cy", y)} r="{size}"/>' for x, y in spots(dots, measure.across)
    )


def away(name: str, far: float) -> str:
    return f' {name}="{number(far)}"' if far else ""


def around(measure: Measure) -> str:
    """The hollow dot of what is wanted where one stands there already: a ring around the filled one."""
    return f'<circle class="wanted open" r="{number(measure.radius + 5)}"/>'
