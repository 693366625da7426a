"""What stands on each sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from krachtbron.ui.rose.standalone import Content
from krachtbron.ui.rose.words import Phrases, phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperQuestion:
    """One axis in plain words."""

    name: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """Where answers on paper are typed in: the QR holds ``url``; ``address`` is the same in letters."""

    lead: str
    url: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyRose:
    """Two pages: the rose to draw, the questions to tick. ``None`` and empty leave a part out."""

    language: str
    title: str
    axes: Sequence[str]
    ring_words: Sequence[str]
    questions_heading: str
    questions: Sequence[PaperQuestion]
    skip: str
    """"Dit sla ik over"."""
    step_heading: str
    """"Kies één lijn. Zet één kleine stap."."""
    step_labels: Sequence[str]
    """What is written by hand, each on its own line: "Onze lijn", "Wat", "Wie", "Wanneer"."""
    lead: Sequence[str] = ()
    """How it goes, a line per sentence."""
    blanks: Sequence[str] = ()
    """Above, to fill in: "Project", "Datum"; "Datum: 3 mei" is printed as it is."""
    who_sees: tuple[str, str] | None = None
    """"Wie ziet dit?" and its answer."""
    entry: PaperEntry | None = None
    closing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStep:
    """The chosen axis and what was agreed: ``rows`` as ("Wat", "…"), ("Wie", "…"), ("Nu", "bezig")."""

    heading: str
    axis: str
    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRose:
    """One page: the picture, the same values as a table, the step. ``content`` as for ``standalone_svg``."""

    language: str
    title: str
    axes: Sequence[str]
    ring_words: Sequence[str]
    content: Content
    agreed: Sequence[int | None] = ()
    project: str = ""
    date: str = ""
    """Ready to print."""
    lead: Sequence[str] = ()
    table_heading: str = ""
    step: PaperStep | None = None
    differences_heading: str = ""
    """"We zien het anders"."""
    differences: Sequence[tuple[str, str]] = ()
    """Axis and sentence, where the group sees it differently."""
    closing: str = ""
    words: Phrases = field(default_factory=phrases)


Sheet = EmptyRose | FilledRose
