"""What stands on the sheet of a board with cards: six fields, to write in by hand or as it lies."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from krachtbron.ui.paper.pdf import all_breakable, qr
from krachtbron.ui.paper.sheets import PaperEntry, PaperStep
from krachtbron.ui.paper.typeset import typeset


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardField:
    """One field: what it asks or where it lies, the cards, and what this way of looking adds."""

    name: str
    under: str = ""
    cards: Sequence[str] = ()
    asked: str = ""
    adds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLevel:
    """Two fields beside each other."""

    name: str
    fields: Sequence[BoardField]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSheet:
    """The board on A4. ``to_write``: with room for cards. ``None`` and empty leave a part out."""

    language: str
    title: str
    levels: Sequence[BoardLevel]
    about_heading: str = ""
    about: str = ""
    lead: Sequence[str] = ()
    project: str = ""
    date: str = ""
    loose_heading: str = ""
    loose: Sequence[str] = ()
    entry: PaperEntry | None = None
    step: PaperStep | None = None
    to_write: bool = False
    closing: str = ""


def board_pdf(sheet: BoardSheet) -> bytes:
    """The sheet as a tagged PDF (A4)."""
    code = qr(sheet.entry.url) if sheet.entry else ""
    made = {**all_breakable(asdict(sheet)), "qr": code, "language": sheet.language.partition("-")[0]}
    return typeset("board", made, "pdf")
