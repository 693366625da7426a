"""What stands on sheets of people's own: a map in two halves, a small book, a poster, a card."""

from collections.abc import Sequence
from dataclasses import dataclass

from krachtbron.base.told import Chapter, Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """Something in her own words; ``beneath`` in small letters, as "helpt bij: …"."""

    words: str
    beneath: Sequence[str] = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperField:
    """A place on the map; an empty one is left open to write in."""

    name: str
    about: str
    items: Sequence[PaperItem] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """One sheet of four cards to cut out, all alike: what, when, where, who brings what, and a welcome."""

    language: str
    title: str
    group: str
    when: str
    place: str = ""
    brings: Sequence[str] = ()
    welcome: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Halves:
    """One page, more when there is more to say: two halves side by side, equally many fields in each."""

    language: str
    title: str
    halves: tuple[tuple[str, Sequence[PaperField]], tuple[str, Sequence[PaperField]]]
    whose: str = ""
    date: str = ""
    lead: Sequence[str] = ()
    closing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A small book (A5): what it is, what stands in it, a chapter for every part."""

    language: str
    title: str
    contents: str
    """"Wat erin staat"."""
    chapters: Sequence[Chapter]
    whose: str = ""
    date: str = ""
    lead: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterLine:
    """Something that happened; ``beneath`` in small letters, ``sign`` a small drawing."""

    day: str
    words: str
    beneath: str = ""
    sign: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterMonth:
    name: str
    lines: Sequence[PosterLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """One page (A3), more when there is more to say: month by month what happened. At least one month."""

    language: str
    title: str
    months: Sequence[PosterMonth]
    whose: str = ""
    date: str = ""
    lead: Sequence[str] = ()
    closing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """A card (A5) to give, with a small drawing or none. ``signed``: who it comes from."""

    language: str
    title: str
    words: str
    drawing: Picture | None = None
    signed: str = ""
    closing: str = ""
