"""What stands on the sheets of an instrument that is no rose: to fill in by hand, and filled."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from krachtbron.ui.lines.shapes import DotRow, Grid, Scale
from krachtbron.ui.paper.sheets import PaperEntry, PaperStep
from krachtbron.ui.rose.words import gettext_noop, spoken

LineKind = Literal["ordinal", "two_pole", "yes_partly_no", "choice", "choices", "fields", "open", "cards"]


@dataclass(frozen=True, slots=True)
class LinesPhrases:
    """The words of the sheet itself, in one language."""

    skip: str = gettext_noop("Dit sla ik over")
    several: str = gettext_noop("Je mag er meer kiezen.")
    now: str = gettext_noop("Waar staan we?")
    wanted: str = gettext_noop("Waar willen we staan?")


def lines_phrases(language: str = "") -> LinesPhrases:
    """The words in ``language``, or in that of this request."""
    return spoken(LinesPhrases, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One question. ``words``: what can be chosen, a word per value or field (row after row).

    ``section``: the heading it stands under. ``poles``: the ends of two poles, and ``wanted``: asked twice.
    ``evidence``: what is asked for in words; ``apart``: "niet van toepassing".
    """

    kind: LineKind
    name: str
    lines: Sequence[str] = ()
    words: Sequence[str] = ()
    poles: tuple[str, str] | None = None
    wanted: bool = False
    rows: Sequence[str] = ()
    columns: Sequence[str] = ()
    evidence: str = ""
    apart: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyLines:
    """A whole instrument on A4, as many pages as it takes. ``None`` and empty leave a part out."""

    language: str
    title: str
    instruction: Sequence[str]
    items: Sequence[PaperLine]
    entry: PaperEntry | None = None
    blanks: Sequence[str] = ()
    """Above, to fill in: "Project", "Datum"; "Datum: 3 mei" is printed as it is."""
    who_sees: tuple[str, str] | None = None
    step_heading: str = ""
    step_labels: Sequence[str] = ()
    """What is written by hand at the end: "Wat", "Wie", "Wanneer"."""
    closing: str = ""
    phrases: LinesPhrases | None = None
    """In ``language`` when not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDrawing:
    """One question with its answers drawn; a list of words when ``content`` is one. ``said``: what was written."""

    title: str
    content: Scale | Grid | Sequence[DotRow] | None = None
    said: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSection:
    """Questions that belong together; without a heading they follow at once."""

    drawings: Sequence[PaperDrawing]
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledLines:
    """The result on A4: every question drawn and in words, and the step that was chosen."""

    language: str
    title: str
    sections: Sequence[PaperSection]
    step: PaperStep | None = None
    project: str = ""
    date: str = ""
    """Ready to print."""
    lead: Sequence[str] = ()
    closing: str = ""
