"""What is kept of somebody, told to her: chapters, sections and passages, ready to print. No room is known here."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture she chose: the bytes of a file, or an SVG; ``about`` says what stands on it; ``size``: "small" for a
    drawing, "wide" for what must be read."""

    content: bytes | str
    about: str = ""
    size: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One thing: what it is (``lead``), the words, what more is known as (label, words), and what hangs under it."""

    words: str = ""
    lead: str = ""
    details: Sequence[tuple[str, str]] = ()
    pictures: Sequence[Picture] = ()
    under: Sequence["Section"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Things of one kind."""

    title: str
    passages: Sequence[Passage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What one room tells; ``lead`` a line per sentence."""

    title: str
    sections: Sequence[Section]
    lead: Sequence[str] = ()
