"""What a scale of several items may say, and when it says nothing."""

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats

from krachtbron.base.outcome import Refused
from krachtbron.framework.domain import Item
from krachtbron.instruments.domain import scales
from krachtbron.instruments.domain.scales import Alpha, Measured, Moved
from tests.unhurried import unhurried

FIVE = (1, 2, 3, 4, 5)


def item(name: str, kind: Any = "ordinal", *, reverse: bool = False) -> Item:
    return Item(id=name, kind=kind, values=FIVE, reverse=reverse, line=name)


SCALE = [item("a"), item("b"), item("c", reverse=True), item("d")]
answers = st.none() | st.integers(0, 5)  # skipped, does not apply, or a point
some = st.fixed_dictionaries(dict.fromkeys("abcd", answers))
tables = st.integers(2, 6).flatmap(
    lambda items: st.lists(st.lists(st.integers(1, 5), min_size=items, max_size=items), min_size=30, max_size=60)
)


def rows_of(*items: tuple[int, ...]) -> list[tuple[int, ...]]:
    return list(zip(*items, strict=True))


def test_what_the_house_wrote_down() -> None:
    """MEASURING: four people, three items; a spread of 7.6 at a reliability of .95."""
    assert scales.cronbach(rows_of((4, 3, 5, 2), (5, 4, 5, 3), (4, 3, 5, 2))) == pytest.approx(0.9796, abs=5e-5)
    assert round(scales.reliable_change(7.6, 0.95), 2) == 4.71


@unhurried
@given(st.integers(1, 5))
def test_reversing_twice_is_what_it_was(value: int) -> None:
    turned = scales.reverse(value, FIVE)
    assert turned == 6 - value
    assert scales.reverse(turned, FIVE) == value


@unhurried
@given(some)
def test_the_missing_rule(given_: dict[str, int | None]) -> None:
    said = [6 - v if name == "c" else v for name, v in given_.items() if v]
    expected = sum(said) / len(said) if said else None
    assert scales.value_of(given_, SCALE, "three_quarters") == (pytest.approx(expected) if len(said) >= 3 else None)
    assert scales.value_of(given_, SCALE, "gap") == (pytest.approx(expected) if len(said) == 4 else None)


def test_a_single_item_is_never_averaged_nor_are_answers_without_an_order() -> None:
    assert scales.value_of({"a": 3}, SCALE[:1], "gap") == Refused("one_item")
    assert scales.value_of({"a": 3}, [], "gap") == Refused("one_item")
    assert scales.value_of({"a": 3, "x": [1, 2]}, [SCALE[0], item("x", "choices")], "gap") == Refused("no_order")
    assert scales.alpha([(1,)] * 40) == Refused("one_item")
    pairs = [({"a": 1}, {"a": 2})] * 40
    assert scales.measure(pairs, SCALE[:1], "gap") == Refused("one_item")


def test_words_give_no_point_and_several_choices_neither() -> None:
    assert scales.scored([*SCALE, item("words", "open")]) == SCALE
    assert scales.points({"a": [1, 2], "b": 9, "c": 2}, SCALE) == [None, None, 4, None]


@unhurried
@given(tables)
def test_alpha_is_that_of_another_hand(rows: list[list[int]]) -> None:
    found = scales.alpha(rows)
    table = np.array(rows)
    n, k = table.shape
    together = table.sum(axis=1).var(ddof=1)
    if not together:
        assert found == Refused("all_the_same")
        return
    value = k / (k - 1) * (1 - table.var(axis=0, ddof=1).sum() / together)
    low, high = (1 - (1 - value) * stats.f.ppf(share, n - 1, (n - 1) * (k - 1)) for share in (0.975, 0.025))
    assert isinstance(found, Alpha)
    assert (found.n, found.value) == (n, pytest.approx(value))
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


@unhurried
@given(st.lists(st.integers(-2, 2).map(float), min_size=30, max_size=80))
def test_the_share_that_moved_up(differences: list[float]) -> None:
    found = scales.moved(differences)
    assert isinstance(found, Moved)
    # every moved pair against staying where it was: the common language of Mann and Whitney, pair by pair
    assert found.share == pytest.approx(float(np.mean(np.sign(differences))) / 2 + 0.5)
    assert 0 <= found.low <= found.share <= found.high <= 1
    back = scales.moved([-one for one in differences])
    assert isinstance(back, Moved)
    assert (1 - back.high, 1 - back.low) == (pytest.approx(found.low), pytest.approx(found.high))


def test_the_interval_holds_what_it_promises() -> None:
    """Of a thousand times that people move by chance, about 95 in a hundred hold the truth."""
    dice = np.random.default_rng(7)
    held = 0
    for _ in range(1000):
        found = scales.moved(list(dice.choice([-1.0, 0.0, 1.0], size=40, p=[0.2, 0.4, 0.4])))
        assert isinstance(found, Moved)
        held += found.low <= 0.6 <= found.high
    assert 930 <= held <= 975


@pytest.mark.parametrize("n", [0, 1, 29])
def test_under_thirty_pairs_nothing_is_said(n: int) -> None:
    few = Refused("too_few_pairs", details={"least": 30})
    assert scales.alpha([(1, 2)] * n) == few
    assert scales.moved([1.0] * n) == few
    assert scales.measure([({"a": 1}, {"a": 2})] * n, SCALE, "gap") == few


def pair(before: int, later: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """All items of one time alike: the reversed one says so the other way round."""
    one, two = ({"a": v, "b": v, "c": 6 - v, "d": max(1, v - 1)} for v in (before, later))
    return one, two


def test_many_pairs_are_measured() -> None:
    pairs = [pair(1 + n % 5, min(5, 2 + n % 5)) for n in range(40)]
    found = scales.measure(pairs, SCALE, "three_quarters")
    assert isinstance(found, Measured)
    assert (found.n, found.alpha.n, found.moved.n) == (40, 40, 40)
    assert found.alpha.value > 0.9
    assert found.ranks.zeros == 8  # who stood at the end could not go further
    assert found.moved.share == pytest.approx(0.9)
    assert sum(found.changed) == 40
    assert found.changed[0] == 0
    assert found.ranks.p == pytest.approx(2 / 2**32)


def test_pairs_of_which_one_time_is_missing_do_not_count() -> None:
    pairs = [pair(1 + n % 5, 3) for n in range(31)]
    gone = [({"a": None}, later) for _before, later in pairs[:2]]
    assert scales.measure([*pairs[:29], *gone], SCALE, "gap") == Refused("too_few_pairs", details={"least": 30})
    assert isinstance(scales.measure([*pairs[:30], *gone], SCALE, "gap"), Measured)


def test_too_few_complete_answers_for_alpha() -> None:
    pairs = [({**before, "d": None}, later) for before, later in (pair(1 + n % 5, 3) for n in range(31))]
    assert scales.measure(pairs, SCALE, "three_quarters") == Refused("too_few_pairs", details={"least": 30})


def test_items_that_do_not_go_together_measure_nothing() -> None:
    against = [({"a": v, "b": 6 - v, "c": 1 + v % 3, "d": 3}, {"a": 3, "b": 3, "c": 3, "d": 3}) for v in FIVE * 7]
    assert scales.measure(against, SCALE, "gap") == Refused("not_together")
    alike = [pair(3, 4)] * 40
    assert scales.measure(alike, SCALE, "gap") == Refused("all_the_same")


@settings(unhurried, max_examples=40)
@given(st.lists(st.tuples(some, some), min_size=30, max_size=60))
def test_whatever_people_answer_it_says_or_refuses_in_words(pairs: list[Any]) -> None:
    found = scales.measure(pairs, SCALE, "three_quarters")
    if isinstance(found, Refused):
        assert found.code in ("too_few_pairs", "not_together", "all_the_same")
    else:
        assert found.n >= 30 <= found.alpha.n
        assert sum(found.changed) == found.n
        assert found.threshold >= 0
        assume(found.ranks.n)
        assert 0 < found.ranks.p <= 1
