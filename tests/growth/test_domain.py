"""What is decided about strengths, dreams and steps."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.access.domain import Sight
from krachtbron.base.outcome import Refused
from krachtbron.growth.domain import (
    AROUND,
    INSIDE,
    DreamState,
    Source,
    check_link,
    check_step,
    check_words,
)
from krachtbron.growth.policy import may_cheer


@given(st.text(max_size=30), st.integers(1, 20), st.booleans())
def test_something_is_written_and_it_fits(words: str, most: int, needed: bool) -> None:
    fault = check_words(words, most, needed=needed)
    if needed and not words:
        assert fault == Refused("missing", "words")
    elif len(words) > most:
        assert fault == Refused("too_long", "words", {"most": most, "now": len(words)})
    else:
        assert fault is None


def test_six_sources_three_on_each_side() -> None:
    assert {*INSIDE, *AROUND} == set(Source)
    assert len(INSIDE) == len(AROUND) == 3


@pytest.mark.parametrize(("one", "other"), list(product(Source, Source)))
def test_a_tie_has_one_end_in_her_and_one_around_her(one: Source, other: Source) -> None:
    assert (check_link(one, other) is None) == ({one in INSIDE, other in INSIDE} == {True, False})


def test_a_dream_that_came_true_needs_no_step() -> None:
    assert [state for state in DreamState if check_step(state)] == [DreamState.CAME_TRUE]


def test_who_is_asked_by_name_cheers() -> None:
    for sight in (None, *Sight):
        assert may_cheer(hers=False, sight=sight) == (sight is Sight.PERSON)
        assert not may_cheer(hers=True, sight=sight)
