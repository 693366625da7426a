"""Fields in rows and columns, and words in a list: tables with dots in them, so each is its own twin."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext

from krachtbron.ui.lines.piles import MOST
from krachtbron.ui.lines.shapes import DotRow, Grid, check_counts
from krachtbron.ui.lines.words import LinePhrases, line_phrases, times
from krachtbron.ui.rose.drawing import Table
from krachtbron.ui.rose.geometry import number
from krachtbron.ui.rose.words import xml

SMALL, APART = 5.5, 14.0
TALL = 2 * SMALL + 2


class Dots(NamedTuple):
    """The dots of one word, and their number in letters where it is shown so."""

    svg: SafeString
    many: str


@dataclass(frozen=True, slots=True)
class DrawnField:
    word: str
    chosen: str
    """ "gekozen", or empty."""
    dots: Dots


@dataclass(frozen=True, slots=True)
class GridDrawing:
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[DrawnField, ...]], ...]
    table: Table
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class DotlistDrawing:
    rows: tuple[tuple[str, Dots], ...]
    table: Table
    title: str
    description: str


def dots_body(n: int, numbered: bool) -> str:
    """``n`` dots beside each other from the left; one when a number says how many."""
    y = number(TALL / 2)
    return "".join(
        f'<circle class="now" cx="{number(SMALL + 1 + place * APART)}" cy="{y}" r="{number(SMALL)}"/>'
        for place in range(min(n, 1) if numbered else n)
    )


def wide(n: int) -> float:
    return 2 * SMALL + 2 + (n - 1) * APART


def draw_dots_of(n: int, numbered: bool) -> Dots:
    if not n:
        return Dots(SafeString(""), "")
    said = ngettext("%(n)d antwoord", "%(n)d antwoorden", n) % {"n": n}
    width, body = number(wide(1 if numbered else n)), dots_body(n, numbered)
    svg = f'<svg class="dots" width="{width}" height="{number(TALL)}" role="img" aria-label="{xml(said)}">{body}</svg>'
    return Dots(mark_safe(svg), str(n) if numbered else "")  # noqa: S308  (our own numbers and escaped words)


def field_said(word: str, chosen: bool, n: int, words: LinePhrases) -> str:
    told = [words.chosen] if chosen else []
    told += [f"{n} ×"] if n else []
    return ": ".join(part for part in (word, ", ".join(told)) if part) or "–"


def grid_table(grid: Grid, words: LinePhrases) -> Table:
    rows = [
        (row, *[field_said(cell.word, cell.chosen, cell.n, words) for cell in cells])
        for row, cells in (
            (row, [grid.cell(at, column) for column in range(len(grid.columns))]) for at, row in enumerate(grid.rows)
        )
    ]
    return Table((words.field, *grid.columns), tuple(rows))


def draw_grid(grid: Grid, *, title: str) -> GridDrawing:
    """The fields with their words and all answers in each."""
    grid.check()
    words, numbered = line_phrases(), any(cell.n > MOST for cell in grid.cells.values())
    rows = []
    for at, row in enumerate(grid.rows):
        cells = [grid.cell(at, column) for column in range(len(grid.columns))]
        rows.append(
            (
                row,
                tuple(
                    DrawnField(cell.word, words.chosen if cell.chosen else "", draw_dots_of(cell.n, numbered))
                    for cell in cells
                ),
            )
        )
    table = grid_table(grid, words)
    said = " ".join(f"{row[0]}: {'; '.join(row[1:])}." for row in table.rows)
    return GridDrawing(grid.columns, tuple(rows), table, title, said)


def draw_dotlist(rows: Sequence[DotRow], *, title: str) -> DotlistDrawing:
    """Words with all answers beside them, in their own order."""
    check_counts(n for _, n in rows)
    words, numbered = line_phrases(), any(n > MOST for _, n in rows)
    said = f"{times([(n, word) for word, n in rows], words.nobody)}."
    table = Table((words.answer, words.answers), tuple((word, str(n)) for word, n in rows))
    drawn = tuple((word, draw_dots_of(n, numbered)) for word, n in rows)
    return DotlistDrawing(drawn, table, title, said)
