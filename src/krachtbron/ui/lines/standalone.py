"""A line that stands alone: names and colours inside, to paste into a report or to print."""

from collections.abc import Sequence

from krachtbron.ui.lines.row import Strip, on_paper, strip
from krachtbron.ui.lines.scale import RowLabel, describe, label, measure_of, whole
from krachtbron.ui.lines.shapes import Look, Scale, ScaleRow
from krachtbron.ui.lines.words import LinePhrases, line_phrases
from krachtbron.ui.rose.captions import FONT, Block, text_lines
from krachtbron.ui.rose.geometry import number
from krachtbron.ui.rose.look import BEFORE, CLASS, EDGE, INK, NOW, PAPER, WEB
from krachtbron.ui.rose.measure import wrapped
from krachtbron.ui.rose.words import xml

LINE, SIDE, MARGIN, SIZE, TALL = 420.0, 190.0, 24.0, 16.0, 20.0
NAMES = SIDE + 24
SIGN = 22

LOOK = {
    "line": f'stroke="{WEB}" stroke-width="2"',
    "tick": f'stroke="{EDGE}"',
    "middle": f'stroke="{INK}" stroke-width="1.6"',
    "between": f'stroke="{NOW}" stroke-width="2.2"',
    "now": f'fill="{NOW}"',
    "wanted": f'fill="{PAPER}" stroke="{NOW}" stroke-width="2.4"',
    "wanted open": f'fill="none" stroke="{NOW}" stroke-width="2.4"',
    "before": f'fill="{PAPER}" stroke="{BEFORE}" stroke-width="2.2" stroke-dasharray="3.4 2.4"',
    "many": f'fill="{INK}" font-family="{FONT}" font-size="17" font-weight="600"',
}


def dressed(body: str) -> str:
    """The drawn ``body`` with colours in place of classes."""
    return CLASS.sub(lambda found: LOOK[found[1]], body)


def alone(made: Strip, wide: float = LINE) -> str:
    """One line as a picture of its own, without words."""
    size = f'width="{number(wide)}" height="{number(made.tall)}" viewBox="0 0 {number(wide)} {number(made.tall)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{dressed(made.body)}</svg>'


def sign(look: Look) -> str:
    return dressed(f'<circle class="{look}" r="6.5"/>')


def strips(scale: Scale, wide: float = LINE) -> list[tuple[tuple[ScaleRow, ...], Strip]]:
    measure, placing = measure_of(scale), on_paper(wide)
    return [(drawn, strip(scale, drawn, measure, placing)) for drawn in whole(scale)]


def names(labels: Sequence[RowLabel], signs: bool) -> list[tuple[str, str]]:
    """The lines beside a row, each with its sign or none."""
    found = []
    for one in labels:
        text = " · ".join(part for part in (one.text, one.said) if part)
        lines = wrapped(text, SIZE, SIDE - (SIGN if signs else 0))
        found += [(sign(one.look) if signs and not at else "", line) for at, line in enumerate(lines)]
    return found


def beside(labels: Sequence[RowLabel], signs: bool, line: float) -> Block:
    """Names end where the line lies, so that one name stands beside it."""
    found, x = names(labels, signs), float(SIGN if signs else 0)
    top = line + TALL / 2 - TALL * len(found)
    drawn = "".join(
        f'<g transform="translate(8 {number(top + TALL * (at + 0.5))})">{mark}</g>' if mark else ""
        for at, (mark, _) in enumerate(found)
    )
    text = text_lines([words for _, words in found], x, top, size=SIZE, line=TALL, anchor="start")
    return Block(drawn + text.svg, 0, top, text.right, text.bottom)


def ends(scale: Scale, top: float) -> list[Block]:
    half = LINE / 2 - 12
    places = ((scale.ends[0], NAMES, "start"), (scale.ends[1], NAMES + LINE, "end"))
    return [
        text_lines(wrapped(words, SIZE, half), x, top, size=SIZE, line=TALL, anchor=anchor)
        for words, x, anchor in places
    ]


def print_scale(
    scale: Scale, *, title: str, language: str = "nl", heading: bool = True, words: LinePhrases | None = None
) -> str:
    """A whole SVG file of one question. ``heading`` writes the title above it."""
    scale.check()
    words, signs = words or line_phrases(language), len({row.look for row in scale.rows}) > 1
    wide, y, parts = NAMES + LINE, 0.0, []
    if heading and title:
        lines = wrapped(title, 20, wide, bold=True)
        block = text_lines(lines, 0, 0, size=20, line=26, anchor="start", bold=True)
        parts, y = [block.svg], block.bottom + 12
    for drawn, made in strips(scale):
        block = beside([label(scale, row, words) for row in drawn], signs, made.line)
        y -= min(0.0, block.top)
        parts.append(block.moved(0, y).svg)
        parts.append(f'<g transform="translate({number(NAMES)} {number(y)})">{dressed(made.body)}</g>')
        y += max(made.tall, block.bottom) + 4
    below = ends(scale, y)
    y = max(block.bottom for block in below)
    across, down = round(wide + 2 * MARGIN), round(y + 2 * MARGIN)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" viewBox="0 0 {across} {down}"'
        f' role="img" aria-labelledby="t d" xml:lang="{xml(language)}"><title id="t">{xml(title)}</title>'
        f'<desc id="d">{xml(describe(scale, scale.rows, words))}</desc>'
        f'<rect width="{across}" height="{down}" fill="{PAPER}"/>'
        f'<g transform="translate({number(MARGIN)} {number(MARGIN)})">{"".join(parts)}'
        f"{''.join(block.svg for block in below)}</g></svg>"
    )
