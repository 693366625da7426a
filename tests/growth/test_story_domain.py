"""What is decided about a story, without a database."""

from itertools import product

import pytest

from krachtbron.base.outcome import Refused
from krachtbron.growth.domain.story import TypingState, UseState, check_answer, check_ready


@pytest.mark.parametrize("typing", list(TypingState))
def test_nobody_else_gets_a_story_before_she_says_that_it_is_hers(typing: TypingState) -> None:
    assert (check_ready(typing) is None) == (typing is TypingState.HERS)


def test_a_yes_that_was_taken_back_is_never_a_yes_again() -> None:
    ways = {(said, wanted) for said, wanted in product(UseState, UseState) if check_answer(said, wanted) is None}
    assert {(said, wanted) for said, wanted in ways if said is not wanted} == {
        (UseState.ASKED, UseState.YES),
        (UseState.ASKED, UseState.NO),
        (UseState.NO, UseState.YES),
        (UseState.YES, UseState.TAKEN_BACK),
    }
    assert all((said, said) in ways for said in UseState)
    assert check_answer(UseState.TAKEN_BACK, UseState.YES) == Refused("answer_gone")
