"""Looking things up in the loaded content: dictionary reads, no database. What an organisation added stands in
``own_instruments`` and ``own_pages``."""

from collections.abc import Mapping
from functools import cache
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.framework.domain import Definition, Framework
from krachtbron.framework.domain.own import own_ref
from krachtbron.framework.domain.pages import Shelf
from krachtbron.framework.domain.searching import Index, index
from krachtbron.framework.load import Library, library
from krachtbron.framework.pages import shelves
from krachtbron.framework.queries.own_instruments import newest_own, own_definition

# From the space of a group to what an organisation makes possible.
ORDER = (
    *("empowerment-rose", "empowerment-barometer", "group-added-values", "offer-touchstone"),
    *("participation-profile", "participation-breadth-depth", "problem-analysis", "resource-compass"),
    *("delft-tensions", "neighbourhood-balances"),
    *("activation-principles", "conditions-five-levels", "delft-conditions"),
)


@cache
def shelf() -> Library:
    """Everything, read once a process."""
    return library()


def definition(ref: str) -> Definition:
    """The instrument ``ref``: ours, "empowerment-rose@1", or an organisation's, with its key before the name;
    ``KeyError`` where there is none."""
    found = shelf().definitions.get(ref)
    if found is None and (own := own_ref(ref)):
        found = own_definition(own)
    if found is None:
        known = ", ".join(shelf().definitions)
        raise KeyError(f"No instrument {ref!r}; there are: {known}.")
    return found


def catalogue(whose: Actor | UUID | None) -> list[Definition]:
    """What a round can be opened with: the newest of each of ours, the rose first; then the organisation's own."""
    ours = [shelf().definitions[ref] for ref in shelf().newest.values()]
    found = sorted((one for one in ours if one.room == "rounds"), key=lambda one: (place_of(one.id), one.id))
    organisation_id = whose.organisation_id if isinstance(whose, Actor) else whose
    return found + (newest_own(organisation_id) if organisation_id else [])


def place_of(name: str) -> int:
    """Where one of ours stands in the catalogue; what is new comes at the end."""
    return ORDER.index(name) if name in ORDER else len(ORDER)


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
