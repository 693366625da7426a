"""Sheets in people's own words as PDF."""

import io
from dataclasses import asdict
from typing import Any

from krachtbron.base.told import Picture
from krachtbron.ui.paper.own_sheets import Book, Cards, Halves, Poster, Thanks
from krachtbron.ui.paper.pdf import breakable
from krachtbron.ui.paper.typeset import typeset

SIDE, QUALITY = 900, 82  # sharp enough on paper, small enough to send
NAMES: dict[type, str] = {Halves: "halves", Book: "book", Cards: "cards", Poster: "poster", Thanks: "thanks"}


def own_pdf(sheet: Halves | Book | Cards | Poster | Thanks) -> bytes:
    """The sheet as a tagged PDF."""
    made = {**asdict(sheet, dict_factory=printable), "language": sheet.language.partition("-")[0]}
    return typeset(NAMES[type(sheet)], made, "pdf")


def printable(pairs: list[tuple[str, Any]]) -> Any:
    """One part of a sheet, as the template reads it: long words may break, pictures are numbers."""
    found = dict(pairs)
    if "content" in found:
        return drawn(Picture(**found))
    return {key: within(value) for key, value in found.items()}


def within(value: Any) -> Any:
    if isinstance(value, str):
        return breakable(value)
    if isinstance(value, list | tuple):
        return [within(one) for one in value]
    return value


def drawn(picture: Picture) -> dict[str, Any] | None:
    """A drawing of ours as it is; any other picture as a small JPEG, which every reader of PDF knows. ``None``: it was
    damaged; the rest of what is hers is printed all the same."""
    said = {"about": breakable(picture.about), "size": picture.size}
    if isinstance(picture.content, str):
        return {"kind": "svg", "bytes": list(picture.content.encode()), **said}
    from PIL import Image

    try:
        with Image.open(io.BytesIO(picture.content)) as kept:
            shown = kept.convert("RGBA")
    except (OSError, ValueError):
        return None
    shown.thumbnail((SIDE, SIDE))
    white = Image.new("RGB", shown.size, "white")
    white.paste(shown, mask=shown.getchannel("A"))
    made = io.BytesIO()
    white.save(made, "JPEG", quality=QUALITY)
    return {"kind": "jpg", "bytes": list(made.getvalue()), **said}
