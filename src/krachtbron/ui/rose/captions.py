"""The words in a picture that stands alone: blocks of text that know how much room they take."""

from collections.abc import Sequence
from dataclasses import dataclass

from krachtbron.ui.rose.drawing import LegendItem
from krachtbron.ui.rose.geometry import FULL, distance, number
from krachtbron.ui.rose.look import EDGE, INK, PAPER, dressed
from krachtbron.ui.rose.measure import width
from krachtbron.ui.rose.words import xml

FONT = "Helvetica, Arial, 'Noto Sans', 'DejaVu Sans', 'Libertinus Serif', sans-serif"
SIZE, LINE, SIGN, GAP = 15.5, 30.0, 35.0, 17.0

SIGNS = {
    "now": '<path class="now" d="M0,0H28"/><circle class="now-dot" cx="14" cy="0" r="6.5"/>',
    "before": '<path class="before" d="M0,0H28"/><circle class="before-dot" cx="14" cy="0" r="5.5"/>',
    "one": '<g class="one"><circle cx="14" cy="0" r="6.5"/></g>',
    "agreed": '<rect class="agreed" fill="none" x="2" y="-9" width="24" height="18" rx="8"/>',
}


@dataclass(frozen=True, slots=True)
class Block:
    """Something drawn, and its box."""

    svg: str
    left: float
    top: float
    right: float
    bottom: float

    def moved(self, x: float, y: float) -> "Block":
        svg = f'<g transform="translate({number(x)} {number(y)})">{self.svg}</g>'
        return Block(svg, self.left + x, self.top + y, self.right + x, self.bottom + y)


def text_lines(
    lines: Sequence[str],
    x: float,
    top: float,
    *,
    size: float,
    line: float,
    anchor: str = "middle",
    bold: bool = False,
    backing: str = "",
) -> Block:
    """Lines of text under one another; ``x`` is their start, middle or end. ``backing`` is a colour behind."""
    wide = max(width(text, size, bold=bold) for text in lines)
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
    rows = "".join(
        f'<tspan x="{number(x)}" y="{number(top + line * (row + 0.5) + size * 0.35)}">{xml(text)}</tspan>'
        for row, text in enumerate(lines)
    )
    weight = ' font-weight="600"' if bold else ""
    tall = line * len(lines)
    box = f'x="{number(left - 2)}" y="{number(top)}" width="{number(wide * 0.9 + 4)}" height="{number(tall)}"'
    behind = f'<rect {box} fill="{backing}"/>' if backing else ""
    svg = (
        f'{behind}<text font-family="{FONT}" font-size="{number(size)}"{weight} fill="{INK}" text-anchor="{anchor}">'
        f"{rows}</text>"
    )
    return Block(svg, left, top, left + wide, top + tall)


def row(items: Sequence[tuple[str, str]], most: float) -> Block | None:
    """Signs with their words, centred around 0, on as few and as even lines as can be."""
    wides = [SIGN + width(text, SIZE) for _, text in items]
    lines = next((many for many in range(1, len(items)) if fits(wides, many, most)), len(items))
    parts, widest = [], 0.0
    for down, (start, end) in enumerate(evenly(len(items), lines)):
        total = sum(wides[start:end]) + GAP * (end - start - 1)
        x, y, widest = -total / 2, LINE * (down + 0.5), max(widest, total)
        for (sign, text), wide in zip(items[start:end], wides[start:end], strict=True):
            parts.append(f'<g transform="translate({number(x)} {number(y)})">{sign}</g>')
            parts.append(text_lines([text], x + SIGN, y - LINE / 2, size=SIZE, line=LINE, anchor="start").svg)
            x += wide + GAP
    return Block("".join(parts), -widest / 2, 0, widest / 2, LINE * lines) if items else None


def evenly(items: int, lines: int) -> list[tuple[int, int]]:
    return [(items * line // lines, items * (line + 1) // lines) for line in range(lines)]


def fits(wides: Sequence[float], lines: int, most: float) -> bool:
    return all(sum(wides[start:end]) + GAP * (end - start - 1) <= most for start, end in evenly(len(wides), lines))


def legend_row(legend: Sequence[LegendItem], most: float) -> Block | None:
    return row([(dressed(SIGNS[item.kind]), item.text) for item in legend], most)


def key(ring_words: Sequence[str], most: float) -> Block | None:
    """Each word with the rings, its own drawn bold."""
    return row([(ring_sign(value, len(ring_words)), word) for value, word in enumerate(ring_words, start=1)], most)


def ring_sign(value: int, values: int) -> str:
    """The outer ring thin, the one that is meant bold."""
    own = number(12.6 * (value + 1) / (values + 1))
    return (
        f'<g fill="none"><circle cx="14" cy="0" r="13.2" stroke="{EDGE}" stroke-width="0.8"/>'
        f'<circle cx="14" cy="0" r="{own}" stroke="{INK}" stroke-width="2.4"/>'
        f'<circle cx="14" cy="0" r="0.8" fill="{INK}"/></g>'
    )


def sign(drawn: str) -> str:
    """One sign as a picture of its own."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="28" height="28" viewBox="0 -14 28 28">{drawn}</svg>'


def signs(legend: Sequence[LegendItem], ring_words: Sequence[str]) -> list[list[tuple[str, str]]]:
    """The legend and the key as pictures with words, for who sets them as text."""
    rings = [(sign(ring_sign(value, len(ring_words))), word) for value, word in enumerate(ring_words, start=1)]
    return [[(sign(dressed(SIGNS[item.kind])), item.text) for item in legend], rings]


def beside_rings(ring_words: Sequence[str]) -> Block:
    """The words along the first axis, where no line crosses them yet."""
    blocks = [
        text_lines(
            [word],
            FULL.centre + 15,
            FULL.centre - distance(value, len(ring_words)) - 7.5,
            size=14,
            line=15,
            anchor="start",
            backing=PAPER,
        )
        for value, word in enumerate(ring_words, start=1)
    ]
    right = max(block.right for block in blocks)
    return Block("".join(block.svg for block in blocks), FULL.centre, 0, right, FULL.centre)
