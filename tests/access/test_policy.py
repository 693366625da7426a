"""Who may do what with people."""

import pytest

from krachtbron.access.domain import Role
from krachtbron.access.policy import Verb, may, needs_second_factor, which


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("role", [*Role, None])
def test_people_are_the_coordinators_to_see_and_invite(verb: Verb, role: Role | None) -> None:
    assert may(verb, role) == (role is Role.COORDINATOR)
    assert (role in which(verb)) == may(verb, role)


@pytest.mark.parametrize("role", [*Role, None])
def test_who_works_with_what_others_tell_needs_a_second_factor(role: Role | None) -> None:
    works = role in (Role.WORKER, Role.COACH, Role.COORDINATOR)
    assert needs_second_factor(role, has_factor=False, demonstration=False) == works
    assert not needs_second_factor(role, has_factor=True, demonstration=False)
    assert not needs_second_factor(role, has_factor=False, demonstration=True)
