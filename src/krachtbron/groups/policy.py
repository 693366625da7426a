"""Who may do what with a project. One table; ``may`` asks it about one project, ``which`` about all of them."""

from dataclasses import dataclass
from enum import StrEnum

from krachtbron.access.domain import Role
from krachtbron.groups.domain import ProjectRole


class Verb(StrEnum):
    """What somebody can want with a project or a group in it."""

    START = "start"
    SEE = "see"
    EDIT = "edit"
    CONNECT = "connect"
    SEE_PEOPLE = "see_people"
    SEE_GROUPS = "see_groups"
    START_GROUP = "start_group"
    INVITE = "invite"
    PROMISE = "promise"
    REPORT = "report"
    ANSWER = "answer"
    OPEN_ROUND = "open_round"
    SEE_DOTS = "see_dots"
    MEET = "meet"
    BRING = "bring"
    REACH_OUT = "reach_out"


@dataclass(frozen=True, slots=True)
class Rule:
    """Who: roles ``anywhere`` in the organisation, people ``connected`` to the project, ``own`` groups only."""

    anywhere: frozenset[Role] = frozenset()
    connected: frozenset[ProjectRole] = frozenset()
    own: frozenset[ProjectRole] = frozenset()


@dataclass(frozen=True, slots=True)
class Which:
    """The projects where an organisation role may: all, or those connected to as one of ``roles``.

    With one of ``own`` only the groups she is in.
    """

    everything: bool
    roles: frozenset[ProjectRole]
    own: frozenset[ProjectRole] = frozenset()


COORDINATOR = frozenset({Role.COORDINATOR})
WORKER = frozenset({ProjectRole.WORKER})
GROUP = frozenset({ProjectRole.PARTICIPANT, ProjectRole.EXPERT})
COACH = frozenset({ProjectRole.COACH})
NOWHERE = Which(everything=False, roles=frozenset())

RULES: dict[Verb, Rule] = {
    Verb.START: Rule(anywhere=COORDINATOR | {Role.WORKER}),
    Verb.SEE: Rule(COORDINATOR, frozenset(ProjectRole)),
    Verb.EDIT: Rule(COORDINATOR, WORKER),
    Verb.CONNECT: Rule(COORDINATOR),
    Verb.SEE_PEOPLE: Rule(COORDINATOR, WORKER | COACH),
    Verb.SEE_GROUPS: Rule(COORDINATOR, WORKER | COACH, own=GROUP),
    Verb.START_GROUP: Rule(COORDINATOR, WORKER),
    # The people of a group are named by its worker alone; a coordinator who works along connects herself as worker.
    Verb.INVITE: Rule(connected=WORKER),
    Verb.PROMISE: Rule(connected=WORKER | {ProjectRole.EXPERT}),
    Verb.REPORT: Rule(connected=WORKER | GROUP),
    # Everybody around a project looks at it from where she stands: an own rose is for all of them.
    Verb.ANSWER: Rule(connected=frozenset(ProjectRole)),
    Verb.OPEN_ROUND: Rule(connected=WORKER),
    # Who was not in the room does not see single dots.
    Verb.SEE_DOTS: Rule(connected=WORKER | GROUP),
    # Plan a moment of the group, call it off, and tell how it went: its worker, or its own facilitator.
    Verb.MEET: Rule(connected=WORKER, own=frozenset({ProjectRole.EXPERT})),
    # Put something on the agenda, or say what one brings.
    Verb.BRING: Rule(connected=WORKER, own=GROUP),
    # Go where people are, and read where the team was: who goes out for the project, nobody else.
    Verb.REACH_OUT: Rule(connected=WORKER | {ProjectRole.EXPERT}),
}

# How an organisation's role can be connected to a project. A connection that no longer fits opens nothing.
FITS: dict[Role, frozenset[ProjectRole]] = {
    Role.PARTICIPANT: GROUP,
    Role.WORKER: WORKER | COACH | {ProjectRole.EXPERT},
    Role.COACH: COACH | WORKER,
    Role.COORDINATOR: WORKER | COACH,
    Role.PARTNER: frozenset({ProjectRole.PARTNER}),
}

# As what somebody arrives who was invited to a project (not to a group) in a role of the organisation.
ARRIVES: dict[Role, ProjectRole] = {
    Role.PARTICIPANT: ProjectRole.EXPERT,
    Role.WORKER: ProjectRole.WORKER,
    Role.COACH: ProjectRole.COACH,
    Role.COORDINATOR: ProjectRole.WORKER,
    Role.PARTNER: ProjectRole.PARTNER,
}

# The other way round: in which role of the organisation somebody is invited to a project.
INVITED_AS: dict[ProjectRole, Role] = {
    ProjectRole.WORKER: Role.WORKER,
    ProjectRole.EXPERT: Role.PARTICIPANT,
    ProjectRole.COACH: Role.COACH,
    ProjectRole.PARTNER: Role.PARTNER,
}


def which(verb: Verb, role: Role | None) -> Which:
    """Where somebody with this role in the organisation may."""
    if role is None:
        return NOWHERE
    rule = RULES[verb]
    return Which(role in rule.anywhere, rule.connected & FITS[role], rule.own & FITS[role])


def may(verb: Verb, role: Role | None, connected: ProjectRole | None, *, in_group: bool = False) -> bool:
    """Whether she may, in a project of her organisation that she is ``connected`` to (or not)."""
    where = which(verb, role)
    return where.everything or connected in where.roles or (in_group and connected in where.own)
