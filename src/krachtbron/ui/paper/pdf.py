"""The sheets as PDF: what each template gets, and the file."""

from collections.abc import Mapping
from dataclasses import asdict
from re import Match
from re import compile as pattern
from typing import Any, Literal, cast

from krachtbron.ui.paper.sheets import EmptyRose, FilledRose, Sheet
from krachtbron.ui.paper.typeset import typeset
from krachtbron.ui.rose import dots, series
from krachtbron.ui.rose.captions import signs
from krachtbron.ui.rose.series import Series
from krachtbron.ui.rose.standalone import inside, standalone_svg
from krachtbron.ui.rose.words import DUTCH, fit, named_values

SHEETS: dict[str, type] = {"empty-rose": EmptyRose, "filled-rose": FilledRose}
LONG = pattern(r"\S{28,}")
BREAK = "\u200b"


def breakable(text: str) -> str:
    """A word longer than a line may break."""
    text = fit(text)
    return LONG.sub(lambda found: BREAK.join(pieces(found)), text) if LONG.search(text) else text


def pieces(found: Match[str]) -> list[str]:
    word = found[0]
    return [word[start : start + 14] for start in range(0, len(word), 14)]


def all_breakable(data: Any) -> Any:
    if isinstance(data, str):
        return breakable(data)
    if isinstance(data, Mapping):
        return {key: value if key == "url" else all_breakable(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [all_breakable(one) for one in data]
    return data


def qr(url: str) -> str:
    import segno

    return str(segno.make(url, error="m", micro=False).svg_inline(border=0, scale=4))


def empty_rose(sheet: EmptyRose) -> dict[str, Any]:
    picture = standalone_svg(
        sheet.axes,
        [],
        sheet.ring_words,
        title=sheet.title,
        language=sheet.language,
        heading=False,
        captions=False,
        words=DUTCH,
    )
    code = qr(sheet.entry.url) if sheet.entry else ""
    return {**all_breakable(asdict(sheet)), "picture": picture, "qr": code}


def filled_rose(sheet: FilledRose) -> dict[str, Any]:
    picture = standalone_svg(
        sheet.axes,
        sheet.content,
        sheet.ring_words,
        title=sheet.title,
        language=sheet.language,
        agreed=sheet.agreed,
        heading=False,
        captions=False,
        words=sheet.words,
    )
    said = inside(sheet.axes, sheet.content, sheet.ring_words, sheet.agreed, sheet.words)
    made = {"picture": picture, "description": said.description, "signs": signs(said.legend, sheet.ring_words)}
    return {**all_breakable(asdict(sheet)), **made, "table": twin(sheet)}


def twin(sheet: FilledRose) -> dict[str, Any]:
    """The table of the same values."""
    if sheet.content and isinstance(sheet.content[0], Series):
        moments = cast("list[Series]", sheet.content)
        said = named_values(sheet.ring_words, sheet.words.skipped)
        table, counts = series.twin(sheet.axes, moments, said, sheet.words), False
    else:
        answers = cast("list[list[int]]", sheet.content)
        tally = dots.tally(len(sheet.axes), answers, sheet.agreed, len(sheet.ring_words))
        table, counts = dots.twin(sheet.axes, tally, sheet.agreed, sheet.ring_words, sheet.words), True
    rows = table.rows if counts else [[cell.replace(" (", "\u00a0(") for cell in row] for row in table.rows]
    return {"headers": all_breakable(table.headers), "rows": all_breakable(rows), "counts": counts}


def pdf(name: Literal["empty-rose", "filled-rose"], data: Sheet) -> bytes:
    """The sheet as a tagged PDF (A4)."""
    if name not in SHEETS or not isinstance(data, SHEETS[name]):
        raise ValueError(f"{name!r} is no sheet for {type(data).__name__}; there are {', '.join(SHEETS)}.")
    texts = empty_rose(data) if isinstance(data, EmptyRose) else filled_rose(data)
    return typeset(name, {**texts, "language": data.language.partition("-")[0]}, "pdf")
