"""Who may do what with a round, as one table that can be read aloud."""

from itertools import product

import pytest

from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.policy import INSIDE, STEERS, Verb, may, may_of_oneself, may_of_organisation

W, P, E, C, F = (
    ProjectRole.WORKER,
    ProjectRole.PARTICIPANT,
    ProjectRole.EXPERT,
    ProjectRole.COACH,
    ProjectRole.PARTNER,
)
EVERYBODY = {W, P, E, C, F}


def allowed(verb: Verb, mode: Mode, *, opened_it: bool = False, shown: bool = False) -> set[ProjectRole]:
    return {
        role
        for role in ProjectRole
        if may(verb, mode=mode, role=role, opened_it=opened_it, shown=shown, coordinates=False)
    }


@pytest.mark.parametrize(
    ("mode", "verb", "who"),
    [
        (Mode.TOGETHER, Verb.SEE, {W, P, E, C}),
        (Mode.TOGETHER, Verb.STEER, {W, E}),
        (Mode.TOGETHER, Verb.REMOVE, {W, E}),
        (Mode.TOGETHER, Verb.ANSWER, set()),
        (Mode.TOGETHER, Verb.SEE_DOTS, {W, P, E}),
        (Mode.TOGETHER, Verb.CHOOSE, {W, E}),
        (Mode.TOGETHER, Verb.TYPE, {W, E}),
        (Mode.PERSPECTIVES, Verb.SEE, EVERYBODY),
        (Mode.PERSPECTIVES, Verb.STEER, {W, E}),
        (Mode.PERSPECTIVES, Verb.REMOVE, {W, E}),
        (Mode.PERSPECTIVES, Verb.ANSWER, EVERYBODY),
        (Mode.PERSPECTIVES, Verb.SEE_DOTS, {W, P, E}),
        (Mode.PERSPECTIVES, Verb.CHOOSE, {W, E}),
        (Mode.PERSPECTIVES, Verb.TYPE, {W, E}),
        (Mode.ALONE, Verb.SEE, set()),
        (Mode.ALONE, Verb.STEER, set()),
        (Mode.ALONE, Verb.REMOVE, set()),
        (Mode.ALONE, Verb.ANSWER, set()),
        (Mode.ALONE, Verb.SEE_DOTS, set()),
        (Mode.ALONE, Verb.CHOOSE, set()),
        (Mode.ALONE, Verb.TYPE, set()),
    ],
)
def test_in_a_round_of_somebody_else(mode: Mode, verb: Verb, who: set[ProjectRole]) -> None:
    assert allowed(verb, mode) == who


@pytest.mark.parametrize("verb", list(Verb))
def test_an_own_rose_is_ones_own(verb: Verb) -> None:
    who = {Verb.CHOOSE: {W, E}, Verb.TYPE: set()}  # others promise nothing in the project; an own rose is given by one
    assert allowed(verb, Mode.ALONE, opened_it=True) == who.get(verb, EVERYBODY)
    looked_at = {Verb.SEE, Verb.SEE_DOTS}
    assert allowed(verb, Mode.ALONE, shown=True) == (EVERYBODY if verb in looked_at else set())


def test_who_left_keeps_her_own_rose_and_tells_nothing_new() -> None:
    for shown in (False, True):
        verbs = {
            verb
            for verb in Verb
            if may(verb, mode=Mode.ALONE, role=None, opened_it=True, shown=shown, coordinates=False)
        }
        assert verbs == {Verb.SEE, Verb.SEE_DOTS, Verb.REMOVE}


def test_a_coordinator_fills_her_own_rose_of_a_project_she_is_not_connected_to() -> None:
    for verb in (Verb.SEE, Verb.STEER, Verb.ANSWER, Verb.REMOVE):
        assert may(verb, mode=Mode.ALONE, role=None, opened_it=True, shown=False, coordinates=True)


def test_a_coordinator_looks_along_and_no_more() -> None:
    for mode, shown in product(Mode, (False, True)):
        verbs = {
            verb for verb in Verb if may(verb, mode=mode, role=None, opened_it=False, shown=shown, coordinates=True)
        }
        if mode is Mode.ALONE:
            assert verbs == ({Verb.SEE, Verb.SEE_DOTS} if shown else set())
        else:
            assert verbs == {Verb.SEE}


def test_who_has_nothing_to_do_with_it_may_nothing() -> None:
    for verb, mode, shown in product(Verb, Mode, (False, True)):
        assert not may(verb, mode=mode, role=None, opened_it=False, shown=shown, coordinates=False)


def test_who_steers_was_inside() -> None:
    assert STEERS < INSIDE


LOOKS = {Verb.SEE, Verb.ANSWER, Verb.SEE_DOTS}
LEADS = {Verb.STEER, Verb.REMOVE, Verb.CHOOSE}


def of_organisation(mode: Mode, *, belongs: bool, coordinates: bool = False, **facts: bool) -> set[Verb]:
    facts = {"opened_it": False, "shown": False, **facts}
    return {
        verb for verb in Verb if may_of_organisation(verb, mode=mode, belongs=belongs, coordinates=coordinates, **facts)
    }


@pytest.mark.parametrize("shown", [False, True])
def test_of_an_organisation_its_professionals_look_and_who_coordinates_leads(shown: bool) -> None:
    asked = Mode.PERSPECTIVES
    assert of_organisation(asked, belongs=True, shown=shown) == LOOKS
    assert of_organisation(asked, belongs=True, coordinates=True, shown=shown) == LOOKS | LEADS
    assert of_organisation(asked, belongs=False, shown=shown) == set()


def test_alone_about_an_organisation() -> None:
    alone = Mode.ALONE
    assert of_organisation(alone, belongs=True, coordinates=True, opened_it=True) == LOOKS | LEADS
    assert of_organisation(alone, belongs=True, coordinates=True) == set()
    assert of_organisation(alone, belongs=True, shown=True) == {Verb.SEE, Verb.SEE_DOTS}
    assert of_organisation(alone, belongs=False, shown=True) == set()
    left = {Verb.SEE, Verb.SEE_DOTS, Verb.REMOVE}
    assert of_organisation(alone, belongs=False, opened_it=True, shown=True) == left


def test_of_oneself_all_but_sharing_and_nobody_else_anything() -> None:
    assert {verb for verb in Verb if not may_of_oneself(verb, hers=True)} == {Verb.STEER, Verb.TYPE}
    assert not any(may_of_oneself(verb, hers=False) for verb in Verb)
