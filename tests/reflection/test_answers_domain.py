"""Answers that may each stay empty, but not all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.base.outcome import Refused
from krachtbron.reflection.domain.answers import check_answers
from krachtbron.reflection.domain.mirror import ANSWER_MOST, Answer


@given(st.fixed_dictionaries({answer: st.text(max_size=12) for answer in Answer}), st.integers(1, 12))
def test_something_that_fits_is_enough(said: dict[Answer, str], most: int) -> None:
    refused = check_answers(said, most)
    if refused is None:
        assert any(said.values())
        assert all(len(words) <= most for words in said.values())
    elif refused.code == "too_long":
        assert len(said[Answer(refused.field)]) == refused.details["now"] > most
    else:
        assert not any(said.values())
        assert refused == Refused("nothing_said", next(iter(said)).value)


@pytest.mark.parametrize("answer", Answer)
def test_one_is_enough_up_to_the_last_sign(answer: Answer) -> None:
    empty = dict.fromkeys(Answer, "")
    assert check_answers({**empty, answer: "x" * ANSWER_MOST}, ANSWER_MOST) is None
    assert check_answers({**empty, answer: "x" * (ANSWER_MOST + 1)}, ANSWER_MOST) is not None
