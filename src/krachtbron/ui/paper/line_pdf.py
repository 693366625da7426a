"""The sheets of an instrument that is no rose, as PDF."""

from dataclasses import asdict
from typing import Any

from krachtbron.ui.lines.piles import MOST
from krachtbron.ui.lines.scale import describe, label, worded
from krachtbron.ui.lines.shapes import Grid, Scale
from krachtbron.ui.lines.standalone import alone, dressed, strips
from krachtbron.ui.lines.words import LinePhrases, line_phrases
from krachtbron.ui.paper.line_sheets import EmptyLines, FilledLines, PaperDrawing, lines_phrases
from krachtbron.ui.paper.pdf import all_breakable, qr
from krachtbron.ui.paper.typeset import typeset


def lines_pdf(sheet: EmptyLines | FilledLines) -> bytes:
    """The sheet as a tagged PDF (A4)."""
    language = sheet.language.partition("-")[0]
    if isinstance(sheet, EmptyLines):
        return typeset("empty-lines", {**empty(sheet), "language": language}, "pdf")
    return typeset("filled-lines", {**filled(sheet, line_phrases(language)), "language": language}, "pdf")


def empty(sheet: EmptyLines) -> dict[str, Any]:
    phrases = sheet.phrases or lines_phrases(sheet.language.partition("-")[0])
    code = qr(sheet.entry.url) if sheet.entry else ""
    made: dict[str, Any] = all_breakable({**asdict(sheet), "phrases": asdict(phrases)})
    return {**made, "qr": code}


def filled(sheet: FilledLines, words: LinePhrases) -> dict[str, Any]:
    sections = [
        {"heading": all_breakable(section.heading), "drawings": [printed(one, words) for one in section.drawings]}
        for section in sheet.sections
    ]
    step = asdict(sheet.step) if sheet.step else None
    around = {name: getattr(sheet, name) for name in ("title", "project", "date", "lead", "closing")}
    made: dict[str, Any] = all_breakable({**around, "step": step})
    return {**made, "sections": sections}


def printed(one: PaperDrawing, words: LinePhrases) -> dict[str, Any]:
    said = all_breakable({"title": one.title, "said": list(one.said)})
    if isinstance(one.content, Scale):
        return {**said, "kind": "scale", **printed_scale(one.content, words)}
    if isinstance(one.content, Grid):
        return {**said, "kind": "grid", **printed_grid(one.content, words)}
    rows = list(one.content or ())
    return {
        **said,
        "kind": "list" if rows else "words",
        "numbered": numbered([n for _, n in rows]),
        "rows": all_breakable(rows),
    }


def numbered(counts: list[int]) -> bool:
    return any(n > MOST for n in counts)


def printed_scale(scale: Scale, words: LinePhrases) -> dict[str, Any]:
    scale.check()
    signs = len({row.look for row in scale.rows}) > 1
    rows = [
        {
            "picture": alone(made),
            "tall": made.tall,
            "labels": [
                {"sign": shown(row.look) if signs else "", "text": all_breakable(label(scale, row, words).text)}
                for row in drawn
            ],
        }
        for drawn, made in strips(scale)
    ]
    marks = scale.marks if worded(scale) else ()
    told = all_breakable({"ends": scale.ends, "marks": marks, "description": describe(scale, scale.rows, words)})
    return {"rows": rows, **told}


def shown(look: str) -> str:
    drawn = dressed(f'<circle class="{look}" r="6.5"/>')
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="-9 -9 18 18">{drawn}</svg>'


def printed_grid(grid: Grid, words: LinePhrases) -> dict[str, Any]:
    grid.check()
    rows = [
        {
            "name": name,
            "cells": [
                {"word": cell.word, "n": cell.n, "chosen": words.chosen if cell.chosen else ""}
                for cell in (grid.cell(at, column) for column in range(len(grid.columns)))
            ],
        }
        for at, name in enumerate(grid.rows)
    ]
    many = numbered([cell.n for cell in grid.cells.values()])
    return {**all_breakable({"columns": grid.columns, "rows": rows}), "numbered": many}
