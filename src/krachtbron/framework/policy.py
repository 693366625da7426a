"""Who adds to the handbook and the instruments of an organisation, and who reads it. One table."""

from enum import StrEnum

from krachtbron.access.domain import Role


class Verb(StrEnum):
    WRITE = "write"  # own pages and examples
    ADD = "add"  # own instruments


RULES = {Verb.WRITE: frozenset({Role.COORDINATOR}), Verb.ADD: frozenset({Role.COORDINATOR})}


def may(verb: Verb, role: Role | None) -> bool:
    """Whether somebody with this role may, in her own organisation. Everybody who belongs to it reads."""
    return role in RULES[verb]
