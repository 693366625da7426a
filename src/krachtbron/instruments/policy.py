"""Who may do what with a round. The same table answers "may she?" and, through ``queries``, "which ones?".

A group's dots stay inside the group: who sat in the room sees them. A coach or a coordinator sees what the group
settled on; a partner sees the rounds of the project, never those of the group.
"""

from enum import StrEnum

from krachtbron.access.domain import Role
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments.domain import Mode


class Verb(StrEnum):
    SEE = "see"
    STEER = "steer"
    REMOVE = "remove"
    ANSWER = "answer"
    SEE_DOTS = "see_dots"
    CHOOSE = "choose"
    TYPE = "type"


INSIDE = frozenset({ProjectRole.WORKER, ProjectRole.PARTICIPANT, ProjectRole.EXPERT})
STEERS = frozenset({ProjectRole.WORKER, ProjectRole.EXPERT})
LOOKS_ACROSS = frozenset({Role.COORDINATOR, Role.COACH})


def may_look_across(role: Role | None) -> bool:
    """May somebody with this role look over the projects of the organisation, at counts of many together?"""
    return role in LOOKS_ACROSS


def may(verb: Verb, *, mode: Mode, role: ProjectRole | None, opened_it: bool, shown: bool, coordinates: bool) -> bool:
    """May somebody do ``verb`` with a round?

    ``role`` is her connection to the round's project, ``opened_it`` whether the round is hers, ``coordinates``
    whether she coordinates the project's organisation. ``REMOVE`` is to throw away, or to show no longer.
    """
    connected = role is not None
    belongs = connected or coordinates
    if verb is Verb.CHOOSE:  # a step is a promise of the project: made by who may promise there
        return role in STEERS and (opened_it or mode is not Mode.ALONE)
    if verb is Verb.TYPE:  # a rose of one's own is not given by others
        return mode is not Mode.ALONE and role in STEERS
    if mode is Mode.ALONE:
        return may_of_her_own(verb, opened_it=opened_it, belongs=belongs, shown=shown)
    if mode is Mode.TOGETHER:
        return {
            Verb.SEE: coordinates or role in INSIDE or role is ProjectRole.COACH,
            Verb.STEER: role in STEERS,
            Verb.REMOVE: role in STEERS,
            Verb.ANSWER: False,
            Verb.SEE_DOTS: role in INSIDE,
        }[verb]
    steers = role in STEERS or (opened_it and connected)
    return {
        Verb.SEE: belongs,
        Verb.STEER: steers,
        Verb.REMOVE: steers,
        Verb.ANSWER: connected,
        Verb.SEE_DOTS: role in INSIDE,
    }[verb]


def may_of_her_own(verb: Verb, *, opened_it: bool, belongs: bool, shown: bool) -> bool:
    """What somebody filled in alone: who left keeps it, shares it no longer if she likes, throws it away. Whom she
    left hears nothing new of it."""
    if verb is Verb.REMOVE:
        return opened_it
    if verb in (Verb.SEE, Verb.SEE_DOTS):
        return opened_it or (shown and belongs)
    return opened_it and belongs


def may_of_organisation(
    verb: Verb, *, mode: Mode, belongs: bool, coordinates: bool, opened_it: bool, shown: bool
) -> bool:
    """May somebody do ``verb`` with a round about an organisation?

    ``belongs``: a professional of it; a participant, a partner, another organisation are not. Nobody types an answer
    of a colleague: she has her own way in, and her answer is nobody else's to read.
    """
    if verb is Verb.TYPE:
        return False
    if mode is Mode.ALONE:
        if verb is Verb.CHOOSE:
            return opened_it and coordinates
        return may_of_her_own(verb, opened_it=opened_it, belongs=belongs, shown=shown)
    return belongs if verb in (Verb.SEE, Verb.ANSWER, Verb.SEE_DOTS) else coordinates


def may_of_oneself(verb: Verb, *, hers: bool) -> bool:
    """May somebody do ``verb`` with a round about herself? All but steer, which is to share. Nobody else sees it."""
    return hers and verb not in (Verb.STEER, Verb.TYPE)
