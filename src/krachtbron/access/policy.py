"""Who may do what with the people of an organisation. One table; ``may`` and ``which`` read it."""

from enum import StrEnum

from krachtbron.access.domain import PROFESSIONALS, Role


class Verb(StrEnum):
    SEE_PEOPLE = "see_people"
    INVITE = "invite"
    END_MEMBERSHIP = "end_membership"
    RENEW = "renew"


RULES = {
    Verb.SEE_PEOPLE: frozenset({Role.COORDINATOR}),  # a worker knows the people of her groups, not a register
    Verb.INVITE: frozenset({Role.COORDINATOR}),
    Verb.END_MEMBERSHIP: frozenset({Role.COORDINATOR}),
    Verb.RENEW: frozenset({Role.COORDINATOR}),  # for a participant also the worker of her group: his room decides
}


def may(verb: Verb, role: Role | None) -> bool:
    """Whether somebody with this role may, within her own organisation."""
    return role in RULES[verb]


def which(verb: Verb) -> frozenset[Role]:
    """Which roles may."""
    return RULES[verb]


def needs_second_factor(role: Role | None, *, has_factor: bool, demonstration: bool) -> bool:
    """Whether somebody must first set up a second factor: who works with other people's words, outside the demo."""
    return role in PROFESSIONALS and not has_factor and not demonstration
