"""One line of a scale: its ticks, and the dots where they belong.

On a page the line is as wide as its place: positions are parts of the width, dots keep their size. On paper the width
is fixed.
"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from krachtbron.ui.lines.piles import Measure, around, height, pile
from krachtbron.ui.lines.shapes import Scale, ScaleRow
from krachtbron.ui.rose.geometry import number

LEAST_ABOVE, UNDER, TICK, MIDDLE = 14.0, 14.0, 4.0, 10.0


class Strip(NamedTuple):
    body: str
    tall: float
    line: float
    """How far below the top the line lies."""


def part(value: int, values: int) -> float:
    """How far along the line a value lies, from 0 to 1."""
    return (value - 0.5) / values


class Placing(NamedTuple):
    """How a place along the line is written."""

    across: Callable[[float], str]
    at: Callable[[float, float, str], str]


def percent(share: float) -> str:
    return f"{number(share * 100)}%"


ON_PAGE = Placing(
    percent, lambda share, y, body: f'<svg class="place" x="{percent(share)}" y="{number(y)}">{body}</svg>'
)


@cache
def on_paper(wide: float) -> Placing:
    return Placing(
        lambda share: number(share * wide),
        lambda share, y, body: f'<g transform="translate({number(share * wide)} {number(y)})">{body}</g>',
    )


@lru_cache(maxsize=256)
def web(values: int, centred: bool, y: float, placing: Placing) -> str:
    """The line with a tick at every value; where it is centred the middle reaches further."""

    def line(kind: str, x1: str, y1: float, x2: str, y2: float) -> str:
        return f'<line class="{kind}" x1="{x1}" y1="{number(y1)}" x2="{x2}" y2="{number(y2)}"/>'

    parts = [line("line", placing.across(part(1, values)), y, placing.across(part(values, values)), y)]
    for value in range(1, values + 1):
        middle = centred and 2 * value == values + 1
        reach, x = MIDDLE if middle else TICK, placing.across(part(value, values))
        parts.append(line("middle" if middle else "tick", x, y - reach, x, y + reach))
    return "".join(parts)


def strip(scale: Scale, drawn: Sequence[ScaleRow], measure: Measure, placing: Placing) -> Strip:
    """The drawn line of one row; of two rows, where one person stands and wants to stand."""
    values = len(scale.marks)
    tops = [height(row.counts.get(value, 0), measure) for row in drawn for value in range(1, values + 1)]
    y = max(LEAST_ABOVE, *tops)
    body = [web(values, scale.centred, y, placing)]
    stands = [value for row in drawn for value in range(1, values + 1) if row.counts.get(value)]
    if len(drawn) == 2 and len(stands) == 2 and stands[0] != stands[1]:
        x1, x2 = (placing.across(part(value, values)) for value in stands)
        body.append(f'<line class="between" x1="{x1}" y1="{number(y)}" x2="{x2}" y2="{number(y)}"/>')
    for place, row in enumerate(drawn):
        for value in range(1, values + 1):
            if dots := row.counts.get(value, 0):
                both = place == 1 and drawn[0].counts.get(value)
                body.append(
                    placing.at(part(value, values), y, around(measure) if both else pile(dots, measure, row.look))
                )
    return Strip("".join(body), y + UNDER, y)
