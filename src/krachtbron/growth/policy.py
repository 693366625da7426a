"""Who may do what in somebody's own space. She alone writes; others read what she opened, and may cheer a step."""

from enum import StrEnum

from krachtbron.access.domain import Sight


class Verb(StrEnum):
    READ = "read"
    WRITE = "write"
    CHEER = "cheer"


def may(verb: Verb, *, hers: bool, sight: Sight | None) -> bool:
    """May somebody do ``verb`` with an item? ``hers``: it is her own. ``sight``: through which opening she sees it."""
    if verb is Verb.WRITE:
        return hers
    if verb is Verb.READ:
        return hers or sight is not None
    return not hers and sight is Sight.PERSON  # a supporter is asked by name
