"""Looking things up in the loaded content: dictionary reads, no database."""

from collections.abc import Mapping
from functools import cache

from krachtbron.framework.domain import Definition, Framework
from krachtbron.framework.domain.pages import Shelf
from krachtbron.framework.domain.searching import Index, index
from krachtbron.framework.load import Library, library
from krachtbron.framework.pages import shelves


@cache
def shelf() -> Library:
    """Everything, read once a process."""
    return library()


def definition(ref: str) -> Definition:
    """The instrument ``ref``, for instance "empowerment-rose@1"; ``KeyError`` where there is none."""
    try:
        return shelf().definitions[ref]
    except KeyError:
        known = ", ".join(shelf().definitions)
        raise KeyError(f"No instrument {ref!r}; there are: {known}.") from None


def latest(name: str) -> str:
    """The ref of the newest version of instrument ``name``; ``KeyError`` where there is none."""
    try:
        return shelf().newest[name]
    except KeyError:
        raise KeyError(f"No instrument named {name!r}.") from None


def book(language: str) -> Shelf:
    """The handbook to read, in this language or else in Dutch."""
    found = books()
    return found.get(language, found["nl"])


@cache
def books() -> Mapping[str, Shelf]:
    """Every language of it, read once a process."""
    return shelves()


@cache
def book_index(language: str) -> Index:
    """What is said where in it; made when somebody first looks something up."""
    return index(book(language).pages.values(), language)


def framework() -> Framework:
    """The newest version of the practice framework."""
    return shelf().frameworks[-1]
