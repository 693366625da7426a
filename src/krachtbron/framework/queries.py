"""Looking things up in the loaded content: dictionary reads, no database."""

from functools import cache

from krachtbron.framework.domain import Definition, Framework
from krachtbron.framework.load import Library, library


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


def framework() -> Framework:
    """The newest version of the practice framework."""
    return shelf().frameworks[-1]
