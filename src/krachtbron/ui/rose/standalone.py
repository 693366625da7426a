"""A picture that stands alone: names, legend and colours inside, to paste into a report or to print.

The shape is the very same as on the page; only the classes become colours. Names of the rings stand in a key below,
each with its own ring drawn bold, because a name among the lines and dots is hard to read.
"""

from collections.abc import Sequence
from typing import NamedTuple, cast

from krachtbron.ui.rose import dots, series
from krachtbron.ui.rose.captions import Block, beside_rings, key, legend_row, text_lines
from krachtbron.ui.rose.drawing import LegendItem
from krachtbron.ui.rose.geometry import FULL, direction, distance, frame, number, spot
from krachtbron.ui.rose.look import dressed
from krachtbron.ui.rose.measure import wrapped
from krachtbron.ui.rose.series import Series
from krachtbron.ui.rose.words import Phrases, named_values, phrases, xml

BACKGROUNDS = {"white": "#ffffff", "paper": "#fffdf8", "none": ""}
LABEL, LINE, AWAY, MARGIN = 19.0, 23.0, 30.0, 24.0
SIDE, ABOVE, MOST_BESIDE = 165.0, 300.0, 8

Content = Sequence[Series] | Sequence[Sequence[int]]
"""The series of a rose, or the answers of a group by axis. Nothing: an empty rose to fill in by hand."""


class Inside(NamedTuple):
    """The drawn middle of the picture and what it says."""

    body: str
    legend: tuple[LegendItem, ...]
    description: str


def inside(
    axes: Sequence[str], content: Content, ring_words: Sequence[str], agreed: dots.Agreed, words: Phrases
) -> Inside:
    many, values, said = len(axes), len(ring_words), named_values(ring_words, words.skipped)
    if not content:
        return Inside(empty(many, values), (), series.describe(axes, [], said))
    if isinstance(content[0], Series):
        moments = cast("Sequence[Series]", content)
        series.check(many, moments, values)
        drawn = series.body(many, moments, values, FULL)
        return Inside(drawn, series.legend(moments), series.describe(axes, moments, said))
    answers = cast("Sequence[Sequence[int]]", content)
    counts = dots.tally(many, answers, agreed, values)
    drawn = dots.body(many, counts, agreed, values, FULL)
    return Inside(drawn, dots.legend(agreed, words), dots.describe(axes, counts, agreed, said, words))


def empty(axes: int, values: int) -> str:
    """The web, with an open dot at every place that can be chosen."""
    places = [
        spot(FULL, distance(value, values), direction(axis, axes))
        for axis in range(axes)
        for value in range(1, values + 1)
    ]
    web = frame(axes, values, FULL).web
    return web + "".join(f'<circle class="open" cx="{number(x)}" cy="{number(y)}" r="7.5"/>' for x, y in places)


def label(text: str, angle: float) -> Block:
    """The name of an axis, outside the outer ring, wrapped away from the picture."""
    x, y = spot(FULL, FULL.radius + AWAY, angle)
    across, down = x - FULL.centre, (y - FULL.centre) / (FULL.radius + AWAY)
    anchor = "middle" if abs(across) < 1 else "start" if across > 0 else "end"
    lines = wrapped(text, LABEL, ABOVE if anchor == "middle" else SIDE, bold=True)
    top = y + (down - 1) / 2 * LINE * len(lines)
    return text_lines(lines, x, top, size=LABEL, line=LINE, anchor=anchor, bold=True)


def standalone_svg(
    axes: Sequence[str],
    content: Content,
    ring_words: Sequence[str],
    *,
    title: str,
    language: str = "nl",
    agreed: dots.Agreed = (),
    background: str = "white",
    heading: bool = True,
    captions: bool = True,
    words: Phrases | None = None,
) -> str:
    """A whole SVG file. ``background`` is white, paper or none.

    ``heading`` writes the title above, ``captions`` the legend and the names of the rings below. ``words`` are in the
    language of this request when not given.
    """
    if background not in BACKGROUNDS:
        raise ValueError(f"{background!r} is no background; there are {', '.join(BACKGROUNDS)}.")
    middle = inside(axes, content, ring_words, agreed, words or phrases())
    blocks = [label(axis, direction(place, len(axes))) for place, axis in enumerate(axes)]
    left = min(0.0, *(block.left for block in blocks))
    right = max(FULL.size, *(block.right for block in blocks))
    top = min(0.0, *(block.top for block in blocks))
    bottom = max(FULL.size, *(block.bottom for block in blocks)) + (16 if captions else 0)
    half = max(FULL.centre - left, right - FULL.centre)
    beside = not content and len(axes) <= MOST_BESIDE
    if beside:
        blocks.append(beside_rings(ring_words))
    below = (legend_row(middle.legend, 2 * half), None if beside else key(ring_words, 2 * half))
    for row in below:
        if row and captions:
            blocks.append(row.moved(FULL.centre, bottom + 8))
            bottom = blocks[-1].bottom + 8
    if heading and title:
        lines = wrapped(title, 26, 2 * half, bold=True)
        blocks.append(text_lines(lines, FULL.centre, top - 18 - 32 * len(lines), size=26, line=32, bold=True))
        top = blocks[-1].top
    margin = MARGIN if captions else MARGIN / 4
    half = max(half, *(max(FULL.centre - block.left, block.right - FULL.centre) for block in blocks)) + margin
    wide, tall = round(2 * half), round(bottom - top + 2 * margin)
    paper = f'<rect width="{wide}" height="{tall}" fill="{BACKGROUNDS[background]}"/>' if background != "none" else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}"'
        f' role="img" aria-labelledby="t d" xml:lang="{xml(language)}"><title id="t">{xml(title)}</title>'
        f'<desc id="d">{xml(middle.description)}</desc>{paper}'
        f'<g transform="translate({number(half - FULL.centre)} {number(margin - top)})">'
        f"{dressed(middle.body)}{''.join(block.svg for block in blocks)}</g></svg>"
    )
