"""What a picture consists of, for whoever shows it."""

from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from krachtbron.ui.rose.geometry import FULL, Canvas, distance
from krachtbron.ui.rose.words import xml

SIDES = ("n", "ne", "se", "s", "sw", "nw")


class Label(NamedTuple):
    """The name of an axis, to stand outside the picture at ``position``."""

    position: str
    text: str


class RingLabel(NamedTuple):
    """The name of a ring. ``down`` is how far below the top of the picture it lies along the first axis, in percent."""

    value: int
    text: str
    down: float


class LegendItem(NamedTuple):
    """``kind`` is ``now``, ``before``, ``one`` or ``agreed``."""

    kind: str
    text: str


class Table(NamedTuple):
    """The same values as the picture, in words. The first cell of a row is its heading."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture and everything that says the same as it."""

    svg: SafeString
    labels: tuple[Label, ...]
    ring_labels: tuple[RingLabel, ...]
    legend: tuple[LegendItem, ...]
    table: Table
    title: str
    description: str
    small: bool


def positions(axes: int) -> tuple[str, ...]:
    """Where the labels stand: the six sides of a rose, else ``angle-<degrees>`` with the clock from the top."""
    return SIDES if axes == len(SIDES) else tuple(f"angle-{round(360 * axis / axes)}" for axis in range(axes))


@cache
def downs(values: int, canvas: Canvas) -> tuple[float, ...]:
    fars = [distance(value, values, canvas) for value in range(1, values + 1)]
    return tuple(round(100 * (canvas.centre - far) / canvas.size, 1) for far in fars)


def place_labels(axes: tuple[str, ...]) -> tuple[Label, ...]:
    return tuple(map(Label, positions(len(axes)), axes))


def place_ring_labels(ring_words: tuple[str, ...], canvas: Canvas) -> tuple[RingLabel, ...]:
    return tuple(map(RingLabel, range(1, len(ring_words) + 1), ring_words, downs(len(ring_words), canvas)))


numbers = count(1)


def picture(body: str, title: str, description: str, canvas: Canvas, name: str) -> SafeString:
    """The drawn ``body`` as one image with a name and a description. Ids stay unique on a page."""
    name = xml(name) if name else f"roos-{next(numbers)}"
    size = canvas.size
    kind = "rose__pic" if canvas is FULL else "rose__pic rose__pic--small"
    return mark_safe(  # noqa: S308  (texts are escaped here, the body holds numbers and our own classes only)
        f'<svg class="{kind}" viewBox="0 0 {size} {size}" role="img" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{xml(title)}</title><desc id="{name}-d">{xml(description)}</desc>{body}</svg>'
    )
