"""Who may do what: the one and the many say the same, and the promises of the house hold."""

from itertools import product

import pytest

from krachtbron.access.domain import Role
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.policy import ARRIVES, FITS, INVITED_AS, RULES, Verb, may, which

ROLES = [None, *Role]
CONNECTED = [None, *ProjectRole]


def test_every_verb_has_a_rule() -> None:
    assert set(RULES) == set(Verb)


@pytest.mark.parametrize("verb", list(Verb))
def test_may_and_which_agree(verb: Verb) -> None:
    for role, connected, in_group in product(ROLES, CONNECTED, (False, True)):
        where = which(verb, role)
        expected = where.everything or connected in where.roles or (in_group and connected in where.own)
        assert may(verb, role, connected, in_group=in_group) == expected


@pytest.mark.parametrize("verb", list(Verb))
def test_who_is_nothing_in_the_organisation_may_nothing(verb: Verb) -> None:
    for connected, in_group in product(CONNECTED, (False, True)):
        assert not may(verb, None, connected, in_group=in_group)


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb is not Verb.START])
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.COORDINATOR])
def test_who_is_not_connected_sees_nothing(verb: Verb, role: Role) -> None:
    assert not may(verb, role, None, in_group=True)


def test_a_connection_that_no_longer_fits_opens_nothing() -> None:
    for role, connected, verb in product(Role, ProjectRole, Verb):
        if connected not in FITS[role] and not which(verb, role).everything:
            assert not may(verb, role, connected, in_group=True)


@pytest.mark.parametrize(
    ("verb", "allowed"),
    [
        (Verb.EDIT, {ProjectRole.WORKER}),
        (Verb.CONNECT, set()),
        (Verb.START_GROUP, {ProjectRole.WORKER}),
        (Verb.INVITE, {ProjectRole.WORKER}),
        (Verb.PROMISE, {ProjectRole.WORKER, ProjectRole.EXPERT}),
        (Verb.OPEN_ROUND, {ProjectRole.WORKER}),
        (Verb.REACH_OUT, {ProjectRole.WORKER, ProjectRole.EXPERT}),
        (Verb.REPORT, {ProjectRole.WORKER, ProjectRole.PARTICIPANT, ProjectRole.EXPERT}),
        (Verb.SEE_DOTS, {ProjectRole.WORKER, ProjectRole.PARTICIPANT, ProjectRole.EXPERT}),
        (Verb.SEE, set(ProjectRole)),
        (Verb.ANSWER, set(ProjectRole)),
    ],
)
def test_what_a_connection_gives(verb: Verb, allowed: set[ProjectRole]) -> None:
    for connected in ProjectRole:
        fitting = [role for role in Role if connected in FITS[role] and role is not Role.COORDINATOR]
        assert all(may(verb, role, connected) == (connected in allowed) for role in fitting), connected


def test_a_coordinator_oversees_but_never_sees_dots_or_names() -> None:
    for verb in (Verb.START, Verb.SEE, Verb.EDIT, Verb.CONNECT, Verb.START_GROUP, Verb.SEE_GROUPS):
        assert may(verb, Role.COORDINATOR, None)
    for verb in (Verb.SEE_DOTS, Verb.INVITE, Verb.REPORT, Verb.ANSWER):
        assert not may(verb, Role.COORDINATOR, None, in_group=True)


def test_participants_see_only_their_own_groups() -> None:
    for connected in (ProjectRole.PARTICIPANT, ProjectRole.EXPERT):
        assert may(Verb.SEE_GROUPS, Role.PARTICIPANT, connected, in_group=True)
        assert not may(Verb.SEE_GROUPS, Role.PARTICIPANT, connected)
    assert not may(Verb.SEE_GROUPS, Role.PARTNER, ProjectRole.PARTNER, in_group=True)


def test_everybody_invited_to_a_project_arrives_as_something_that_fits() -> None:
    for role in Role:
        assert ARRIVES[role] in FITS[role]
    for connected, role in INVITED_AS.items():
        assert ARRIVES[role] is connected
