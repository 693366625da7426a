"""Who looks back here."""

from krachtbron.access.domain import Actor


def may_look_back(actor: Actor) -> bool:
    """Begin a reflection of one's own, and sit at the table of the workers: who works with groups."""
    return actor.is_professional
