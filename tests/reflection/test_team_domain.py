"""What is decided about a team that looks back, and about its agenda."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.base.outcome import Refused
from krachtbron.reflection.domain.subjects import NEEDS_MOST, SubjectState, check_needs, one_earlier
from krachtbron.reflection.domain.team import FAR, LONGEST, USUAL, check_again, check_period

TODAY = date(2026, 11, 22)
DAYS = st.dates(TODAY - timedelta(days=800), TODAY + timedelta(days=800))
KEYS = [UUID(int=number) for number in range(6)]


@given(DAYS, DAYS)
def test_a_period_was_and_is_at_most_a_year(starts: date, ends: date) -> None:
    refused = check_period(starts, ends, TODAY)
    assert (refused is None) is (starts <= ends and starts <= TODAY and ends - starts <= LONGEST)


@pytest.mark.parametrize(
    ("starts", "ends", "refused"),
    [
        (TODAY, TODAY, None),
        (TODAY - LONGEST, TODAY, None),
        (TODAY, TODAY - timedelta(days=1), Refused("ends_before_start", "ends")),
        (TODAY + timedelta(days=1), TODAY + timedelta(days=1), Refused("not_begun", "starts")),
        (TODAY - LONGEST - timedelta(days=1), TODAY, Refused("period_long", "starts")),
    ],
)
def test_it_says_what_is_wrong(starts: date, ends: date, refused: Refused | None) -> None:
    assert check_period(starts, ends, TODAY) == refused


def test_what_is_offered_is_accepted() -> None:
    assert check_period(TODAY - USUAL, TODAY, TODAY) is None


@pytest.mark.parametrize(
    ("again", "refused"),
    [
        (None, None),
        (TODAY + timedelta(days=1), None),
        (TODAY + FAR, None),
        (TODAY, Refused("again_past", "again")),
        (TODAY + FAR + timedelta(days=1), Refused("again_far", "again")),
    ],
)
def test_looking_again_lies_ahead_or_stays_open(again: date | None, refused: Refused | None) -> None:
    assert check_again(again, TODAY) == refused


@given(st.permutations(KEYS), st.sampled_from([*KEYS, UUID(int=99)]))
def test_one_earlier_moves_one_by_one_and_loses_nothing(order: list[UUID], which: UUID) -> None:
    after = one_earlier(order, which)
    assert sorted(after) == sorted(order)
    if which not in order or order[0] == which:
        assert after == order
    else:
        assert after.index(which) == order.index(which) - 1
        assert [one for one in after if one != which] == [one for one in order if one != which]


def test_what_is_needed_is_said_of_what_is_on_the_agenda() -> None:
    assert check_needs(SubjectState.NOW, "") is None
    assert check_needs(SubjectState.NOW, "x" * NEEDS_MOST) is None
    assert check_needs(SubjectState.WAITS, "x") == Refused("not_on_agenda")
    refused = check_needs(SubjectState.NOW, "x" * (NEEDS_MOST + 1))
    assert refused == Refused("too_long", "needs", {"most": NEEDS_MOST, "now": NEEDS_MOST + 1})
