"""One question as a line with all its answers."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from krachtbron.ui.lines.piles import Measure, measured
from krachtbron.ui.lines.row import ON_PAGE, strip
from krachtbron.ui.lines.shapes import Look, Scale, ScaleRow, paired
from krachtbron.ui.lines.words import LinePhrases, line_phrases, times
from krachtbron.ui.rose.drawing import Table
from krachtbron.ui.rose.geometry import number
from krachtbron.ui.rose.measure import wrapped
from krachtbron.ui.rose.words import xml

MOST_WORDED, SLOT = 5, 84


class RowLabel(NamedTuple):
    """Whose row it is; ``said``: the word of one single answer, or what does not lie on the line."""

    look: Look
    text: str
    said: str


class DrawnRow(NamedTuple):
    labels: tuple[RowLabel, ...]
    svg: SafeString


@dataclass(frozen=True, slots=True)
class ScaleDrawing:
    """Pictures, one a row, and everything that says the same as they. ``signs``: rows have more than one look."""

    rows: tuple[DrawnRow, ...]
    marks: tuple[str, ...]
    ends: tuple[str, str]
    centred: bool
    signs: bool
    worded: bool
    """Every word is short enough to stand under its place where there is room."""
    table: Table
    title: str
    description: str


def measure_of(scale: Scale) -> Measure:
    lying = [[n for value, n in row.counts.items() if value] for row in scale.rows]
    return measured(len(scale.marks), [n for line in lying for n in line], max(map(sum, lying), default=0))


def whole(scale: Scale) -> list[tuple[ScaleRow, ...]]:
    """The rows as drawn; a line without any when nobody answered."""
    return paired(scale.rows) or [(ScaleRow("", {}),)]


def row_said(scale: Scale, row: ScaleRow, words: LinePhrases) -> str:
    values = range(scale.lowest, len(scale.marks) + 1)
    return times([(row.counts.get(value, 0), scale.said(value)) for value in values], words.nobody)


def describe(scale: Scale, rows: tuple[ScaleRow, ...], words: LinePhrases) -> str:
    """All values in sentences, one a row."""
    sentences = [
        f"{row.label}: {row_said(scale, row, words)}." if row.label else f"{row_said(scale, row, words)}."
        for row in rows
    ]
    return " ".join(sentences) or f"{words.nobody}."


def twin(scale: Scale, words: LinePhrases) -> Table:
    """How many chose each word, a column for every row of the picture."""
    values = [*range(1, len(scale.marks) + 1), *([0] if scale.apart else [])]
    return Table(
        (words.answer, *[row.label or words.answers for row in scale.rows]),
        tuple((scale.said(value), *[str(row.counts.get(value, 0)) for row in scale.rows]) for value in values),
    )


def label(scale: Scale, row: ScaleRow, words: LinePhrases) -> RowLabel:
    """Of one answer its word, so that nobody has to count ticks."""
    if row.dots > 1:
        apart = row.counts.get(0, 0)
        return RowLabel(row.look, row.label, f"{apart} × {scale.apart}" if apart else "")
    values = range(scale.lowest, len(scale.marks) + 1)
    word = next((scale.marks[value - 1] if value else scale.apart for value in values if row.counts.get(value)), "")
    return RowLabel(row.look, row.label, word or words.nobody)


def worded(scale: Scale) -> bool:
    return not scale.centred and short(scale.marks)


@lru_cache(maxsize=1_000)
def short(marks: tuple[str, ...]) -> bool:
    return len(marks) <= MOST_WORDED and all(len(wrapped(word, 16.2, SLOT)) <= 2 for word in marks)


numbers = count(1)


def draw_scale(scale: Scale, *, title: str, name: str = "") -> ScaleDrawing:
    """All answers to one question. ``name`` begins the ids of the pictures; without it they are counted."""
    scale.check()
    words, measure, name = line_phrases(), measure_of(scale), xml(name) if name else f"schaal-{next(numbers)}"
    rows = []
    for place, drawn in enumerate(whole(scale)):
        made = strip(scale, drawn, measure, ON_PAGE)
        own = " – ".join(row.label for row in drawn if row.label)
        svg = (
            f'<svg class="scale__pic" width="100%" height="{number(made.tall)}" role="img"'
            f' aria-labelledby="{name}-{place}-t {name}-{place}-d"><title id="{name}-{place}-t">'
            f'{xml(f"{title}: {own}" if own else title)}</title><desc id="{name}-{place}-d">'
            f"{xml(describe(scale, drawn, words))}</desc>{made.body}</svg>"
        )
        labels = tuple(label(scale, row, words) for row in drawn)
        rows.append(DrawnRow(labels, mark_safe(svg)))  # noqa: S308  (texts are escaped here, the rest is ours)
    return ScaleDrawing(
        rows=tuple(rows),
        marks=scale.marks,
        ends=scale.ends,
        centred=scale.centred,
        worded=worded(scale),
        signs=len({row.look for row in scale.rows}) > 1,
        table=twin(scale, words),
        title=title,
        description=describe(scale, scale.rows, words),
    )
