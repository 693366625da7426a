"""What is decided about a path: the order of its stages, when a step fits, which conversation is coming."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.base.outcome import Refused
from krachtbron.growth.domain.path import (
    IN_SIGHT,
    PathState,
    StageState,
    TalkState,
    check_day,
    check_stage_step,
    is_coming,
    moved,
)

ROWS = st.lists(st.integers(), min_size=1, max_size=8, unique=True)


@given(ROWS, st.data(), st.integers(-2, 9))
def test_a_move_goes_where_it_is_asked_and_loses_nothing(row: list[int], data: st.DataObject, to: int) -> None:
    one = data.draw(st.sampled_from(row))
    after = moved(row, one, to)
    assert sorted(after) == sorted(row)
    assert after.index(one) == min(max(to, 0), len(row) - 1)
    assert moved(after, one, to) == after, "asked twice, it acts once"
    assert [each for each in after if each != one] == [each for each in row if each != one], (
        "all others keep their order"
    )


@given(ROWS, st.data())
def test_there_and_back_is_as_it_was(row: list[int], data: st.DataObject) -> None:
    here = data.draw(st.integers(0, len(row) - 1))
    assert moved(moved(row, row[here], here + 1), row[here], here) == row


@given(ROWS, st.permutations(range(8)))
def test_every_order_can_be_reached_with_two_buttons(row: list[int], wish: list[int]) -> None:
    wanted = [row[place] for place in wish if place < len(row)]
    now = list(row)
    for place, one in enumerate(wanted):
        while now.index(one) > place:
            now = moved(now, one, now.index(one) - 1)
    assert now == wanted


@pytest.mark.parametrize(("path", "stage"), list(product(PathState, StageState)))
def test_a_step_is_for_what_is_still_in_sight(path: PathState, stage: StageState) -> None:
    fits = path is not PathState.BEHIND and stage in IN_SIGHT
    assert (check_stage_step(path, stage) is None) == fits


@given(st.dates(), st.dates())
def test_a_conversation_is_planned_today_or_later(on: date, today: date) -> None:
    assert check_day(on, today) == (Refused("talk_past", "on") if on < today else None)


@given(st.sampled_from(TalkState), st.dates(), st.dates())
def test_only_what_is_planned_and_not_past_is_coming(state: TalkState, on: date, today: date) -> None:
    assert is_coming(state, on, today) == (state is TalkState.PLANNED and on >= today)
