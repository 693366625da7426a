"""What is drawn: positions along a line, fields in rows and columns, words in a list."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Look = Literal["now", "wanted", "before"]


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """The answers of one voice, perspective or moment: how many chose each value; at 0 that it does not apply."""

    label: str
    counts: Mapping[int, int]
    look: Look = "now"

    @property
    def dots(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Scale:
    """One question. ``marks``: the word of each value from 1; ``ends``: the words at both ends of the line.

    ``centred``: two poles, so the middle has a sign of its own. ``apart``: the word of 0, "niet van toepassing".
    """

    marks: tuple[str, ...]
    ends: tuple[str, str]
    centred: bool = False
    rows: tuple[ScaleRow, ...] = ()
    apart: str = ""

    @property
    def lowest(self) -> int:
        return 0 if self.apart else 1

    def check(self) -> None:
        if len(self.marks) < 2:
            raise ValueError("A line has two values or more.")
        for row in self.rows:
            check_counts(row.counts.values())
            for value in row.counts:
                if not self.lowest <= value <= len(self.marks):
                    raise ValueError(f"{value} is no value on a line of {self.lowest} to {len(self.marks)}.")

    def said(self, value: int) -> str:
        """How a value is said, "veel (4)"; a pole or 0 has no number, because it is no amount."""
        if value == 0:
            return self.apart
        return self.marks[value - 1] if self.centred else f"{self.marks[value - 1]} ({value})"


@dataclass(frozen=True, slots=True)
class GridCell:
    """A field: its word, how many chose it, and whether she did who is asked alone."""

    word: str
    n: int = 0
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Fields by (row, column), counted from 0."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[int, int], GridCell]

    def check(self) -> None:
        check_counts(cell.n for cell in self.cells.values())
        for row, column in self.cells:
            if not (0 <= row < len(self.rows) and 0 <= column < len(self.columns)):
                raise ValueError(
                    f"({row}, {column}) is no field of {len(self.rows)} rows and {len(self.columns)} columns."
                )

    def cell(self, row: int, column: int) -> GridCell:
        return self.cells.get((row, column), GridCell(""))


DotRow = tuple[str, int]
"""A word and how many chose it."""


def check_counts(counts: Iterable[int]) -> None:
    if any(n < 0 for n in counts):
        raise ValueError("A number of answers is 0 or more.")


def paired(rows: Sequence[ScaleRow]) -> list[tuple[ScaleRow, ...]]:
    """Rows as they are drawn: where one person stands and wants to stand is one line."""
    found: list[tuple[ScaleRow, ...]] = []
    for row in rows:
        before = found[-1] if found else ()
        if row.look == "wanted" and len(before) == 1 and before[0].look == "now" and row.dots == before[0].dots == 1:
            found[-1] = (before[0], row)
        else:
            found.append((row,))
    return found
