"""Nobody is known by a table that is shown. The attacker here reads only what stands there, and knows every rule.

What she can make of it is reckoned by scipy, not by the code of the house.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from krachtbron.base import disclosure
from krachtbron.base.disclosure import Shown, protect
from krachtbron.base.outcome import Refused
from tests.unhurried import unhurried

Table = list[list[int]]
NEAR = 1e-6


@st.composite
def tables(draw: st.DrawFn, most_rows: int = 4) -> Table:
    """Few people, many people, and the numbers around the threshold."""
    counts = st.one_of(st.integers(0, 12), st.integers(0, 60), st.sampled_from([0, 1, 9, 10, 11, 300]))
    width = draw(st.integers(2, 5))
    return draw(st.lists(st.lists(counts, min_size=width, max_size=width), min_size=1, max_size=most_rows))


def full(shown: Shown) -> list[list[int | None]]:
    """The table with its margins, as it stands on a page."""
    return [*([*row, total] for row, total in zip(shown.rows, shown.totals, strict=True)), [*shown.below, shown.total]]


def exact(table: Table, hide_below: int) -> list[list[int | None]]:
    """What a careless page would show: small counts are left out, nothing is rounded, all totals stand there."""
    rows = [[*row, sum(row)] for row in table]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    return [[None if count < hide_below else count for count in row] for row in rows]


def bounds_of(said: int | None, slack: int) -> tuple[int, int | None]:
    if said is None:
        return 0, None
    return (max(10, said - slack), said + slack) if slack else (said, said)


def attack(page: Sequence[Sequence[int | None]], slack: int = 2) -> Iterator[tuple[int, int, float, float]]:
    """For each hidden count the least and the most it can be, after all sums: row, column, least, most."""
    height, width = len(page), len(page[0])
    sums = []
    for i in range(height):
        sums.append([(1 if j < width - 1 else -1) * (r == i) for r in range(height) for j in range(width)])
    for j in range(width):
        sums.append([(1 if r < height - 1 else -1) * (c == j) for r in range(height) for c in range(width)])
    bounds = [bounds_of(said, slack) for row in page for said in row]
    for place, said in enumerate(count for row in page for count in row):
        if said is not None:
            continue
        found = []
        for sign in (1, -1):
            aim = [sign * (other == place) for other in range(height * width)]
            solved = linprog(aim, A_eq=sums, b_eq=[0] * len(sums), bounds=bounds)
            assert solved.status in (0, 3), solved.message  # found, or without end
            found.append(sign * solved.fun if solved.status == 0 else float("inf"))
        yield (*divmod(place, width), *found)


def recovered(page: Sequence[Sequence[int | None]], slack: int = 2) -> list[tuple[int, int, float, float]]:
    """Hidden counts of which she knows to within fewer than five what they are."""
    return [one for one in attack(page, slack) if one[3] - one[2] < 5 - NEAR]


@settings(unhurried, max_examples=120)
@given(tables())
@example([[1, 2, 18]])
@example([[3, 12, 40], [20, 20, 20]])
@example([[0, 0, 0], [0, 0, 0]])
def test_nothing_hidden_can_be_reckoned_back(table: Table) -> None:
    shown = protect(table)
    if isinstance(shown, Shown):
        assert recovered(full(shown)) == []


@settings(unhurried, max_examples=120)
@given(tables(3))
@example([[1, 2, 18]])
def test_a_table_is_withheld_just_where_the_attacker_would_win(table: Table) -> None:
    """The bounds of the house are those of the other hand: no table is refused for nothing, and none slips through."""
    counts = disclosure.with_margins(table)
    hidden = disclosure.hide_beside(counts, disclosure.hide_first(counts))
    height, width = max(counts)
    page = [
        [None if (i, j) in hidden else disclosure.rounded(counts[i, j]) for j in range(width + 1)]
        for i in range(height + 1)
    ]
    assert isinstance(protect(table), Refused) == bool(recovered(page))


@unhurried
@given(tables(6))
def test_no_number_under_ten_ever_comes_out_and_each_is_rounded_on_its_own(table: Table) -> None:
    shown = protect(table)
    assume(isinstance(shown, Shown))
    assert isinstance(shown, Shown)
    rows = [[*row, sum(row)] for row in table]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    for said_row, true_row in zip(full(shown), rows, strict=True):
        for said, true in zip(said_row, true_row, strict=True):
            if said is not None:
                assert said >= 10 <= true
                assert said % 5 == 0
                assert abs(said - true) <= 2


@unhurried
@given(tables(6))
def test_nothing_is_hidden_alone_in_its_line(table: Table) -> None:
    shown = protect(table)
    assume(isinstance(shown, Shown))
    page = full(shown)  # type: ignore[arg-type]
    for line in [*page, *zip(*page, strict=True)]:
        assert sum(said is None for said in line) != 1


@unhurried
@given(st.integers(0, 200), st.lists(st.integers(0, 12), min_size=1, max_size=3), st.integers(2, 4))
def test_a_row_in_which_nearly_all_say_the_same_is_hidden_whole(many: int, others: list[int], rows: int) -> None:
    row = [many, *others]
    shown = protect([row, *[[50] * len(row)] * rows])
    if max(row) * 10 >= 9 * sum(row) and isinstance(shown, Shown):
        assert set(shown.rows[0]) == {None}
        assert shown.totals[0] is None


def test_what_many_said_differently_stands_there() -> None:
    assert protect([[20, 31, 42]]) == Shown(((20, 30, 40),), (95,), (20, 30, 40), 95)
    shown = protect([[20, 30, 40], [15, 25, 33]])
    assert shown == Shown(((20, 30, 40), (15, 25, 35)), (90, 75), (35, 55, 75), 165)
    assert not shown.empty


def test_a_small_count_takes_the_smallest_beside_it_along() -> None:
    shown = protect([[4, 12, 40, 50]])
    assert shown == Shown(((None, None, 40, 50),), (105,), (None, None, 40, 50), 105)


def test_a_hidden_count_that_the_others_give_away_withholds_the_table() -> None:
    assert protect([[1, 2, 18]]) == Refused("could_be_reckoned")


def test_of_few_people_nothing_is_shown() -> None:
    shown = protect([[3, 2, 4]])
    assert isinstance(shown, Shown)
    assert shown.empty


def test_the_attacker_breaks_a_careless_table() -> None:
    """The test of the test: with the same sums she reads a hidden count of a page that only leaves out small ones."""
    careless = exact([[3, 40, 25], [20, 30, 41]], hide_below=10)
    assert recovered(careless, slack=0) == [(0, 0, pytest.approx(3), pytest.approx(3))]


@settings(unhurried, max_examples=60)
@given(tables(3))
def test_the_attacker_breaks_careless_tables_wherever_one_small_count_stands_alone(table: Table) -> None:
    page = exact(table, hide_below=10)
    alone = [row for row in page if sum(said is None for said in row) == 1]
    assume(alone)
    assert recovered(page, slack=0)


def test_rounding_alone_is_not_enough() -> None:
    """Two who leave out only what is small, and round the rest: two small ones beside one large are known."""
    page: Any = [[None, None, 20, 20], [None, None, 20, 20]]
    assert {place[:2] for place in recovered(page)} == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_two_tables_of_the_same_people_say_the_same() -> None:
    """Who waits for a newcomer and compares: within what is rounded away nothing moves."""
    before, after = protect([[20, 30, 40]]), protect([[21, 30, 40]])
    assert isinstance(before, Shown)
    assert isinstance(after, Shown)
    assert replace(after, totals=before.totals, total=before.total) == before
