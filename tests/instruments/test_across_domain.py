"""Whose answers count over projects, and since when."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.access.domain import Role
from krachtbron.instruments.domain import across
from krachtbron.instruments.domain.across import Came, Told, counting, enough, pairs, quarters, released
from krachtbron.instruments.policy import may_look_across
from tests.unhurried import unhurried

MARCH, MAY = date(2026, 3, 5), date(2026, 5, 5)
JULY = date(2026, 7, 1)
A, B = uuid4(), uuid4()


def came(project: UUID, group: UUID | None, shown: date, n: int = 8) -> Came:
    return Came(uuid4(), project, group, shown, n)


def test_quarters() -> None:
    assert quarters(date(2025, 11, 3), date(2026, 7, 1)) == [date(2026, 1, 1), date(2026, 4, 1), JULY]
    assert quarters(MARCH, MARCH) == []
    assert quarters(date(2026, 4, 1), date(2026, 6, 30)) == []


def test_of_each_group_the_newest_counts() -> None:
    one, two = uuid4(), uuid4()
    rounds = [
        came(A, one, MAY, 9),
        came(A, one, MARCH),
        came(A, two, MARCH, 7),
        came(A, two, JULY),
        came(A, two, MAY, 0),
    ]
    assert counting(rounds, JULY) == {rounds[0].round_id: 9, rounds[2].round_id: 7}


def test_a_project_speaks_itself_only_without_groups() -> None:
    rounds = [came(A, None, MAY), came(A, uuid4(), MARCH), came(B, None, MAY)]
    assert set(counting(rounds, JULY)) == {rounds[1].round_id, rounds[2].round_id}


def told(person: UUID, shown: date, project: UUID = A, perspective: str = "worker") -> Told:
    return Told(uuid4(), person, project, perspective, shown)


def test_the_first_and_the_last_time_of_a_person_are_a_pair() -> None:
    amina, bram = uuid4(), uuid4()
    hers = [told(amina, MAY), told(amina, MARCH), told(amina, MAY + timedelta(1)), told(amina, JULY)]
    his = [told(bram, MARCH), told(bram, MAY, B), told(bram, MAY, perspective="coach")]
    assert pairs([*hers, *his], JULY) == {(hers[1].response_id, hers[2].response_id): 1}


def test_who_answered_twice_in_two_projects_counts_once_with_the_newest() -> None:
    amina = uuid4()
    said = [told(amina, MARCH), told(amina, MAY), told(amina, MARCH, B), told(amina, MAY + timedelta(1), B)]
    assert pairs(said, JULY) == {(said[2].response_id, said[3].response_id): 1}


def test_a_new_count_waits_for_ten_people() -> None:
    days = [date(2026, 1, 1), date(2026, 4, 1), JULY]
    few = {1: 8, 2: 12}
    states = dict(zip(days, [few, {**few, 3: 9}, {**few, 3: 9, 4: 1}], strict=True))
    assert released(states.__getitem__, days) == (days[2], states[days[2]])
    assert released(states.__getitem__, days[:2]) == (days[0], few)
    assert released(lambda day: {1: 9}, days) is None
    assert released(states.__getitem__, []) is None


def test_who_left_counts_as_well_as_who_came() -> None:
    days = quarters(MARCH, JULY)
    states = {days[0]: {1: 12, 2: 12}, days[1]: {1: 12}}
    assert released(states.__getitem__, days) == (JULY, {1: 12})


@unhurried
@given(st.lists(st.tuples(*[st.integers(0, 9)] * 4), max_size=6))
def test_two_counts_never_differ_by_fewer_than_ten(drawn: list[tuple[int, ...]]) -> None:
    states = [{place: n for place, n in enumerate(one) if n} for one in drawn]
    days = [JULY + timedelta(n) for n in range(len(states))]
    seen = [released(dict(zip(days, states, strict=True)).__getitem__, days[: n + 1]) for n in range(len(days))]
    for before, after in pairwise(seen):
        if before and after and before != after:
            came, went = Counter(after[1]), Counter(before[1])
            assert ((came - went) + (went - came)).total() >= across.THRESHOLD


@pytest.mark.parametrize(("counts", "well"), [([], False), ([40], False), ([40, 9], False), ([12, 5, 5], True)])
def test_no_groups_own_picture_is_seen(counts: list[int], well: bool) -> None:
    assert enough(counts) is well


def test_who_looks_over_projects() -> None:
    assert [role for role in (None, *Role) if may_look_across(role)] == [Role.COACH, Role.COORDINATOR]
