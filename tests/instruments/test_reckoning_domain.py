"""The distributions of the house are those of another hand."""

from itertools import product

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from scipy import special, stats

from krachtbron.instruments.domain.reckoning import EXACT_MOST, f_quantile, incomplete_beta, signed_rank
from tests.unhurried import unhurried

shapes = st.floats(0.5, 200)
steps = st.integers(-4, 4).map(float)  # small whole numbers: many ties, many zeros


@unhurried
@given(shapes, shapes, st.floats(-0.1, 1.1))
@example(2.0, 3.0, 0.0)
@example(2.0, 3.0, 1.0)
@example(1.0, 1.0, 0.5)  # a part of the fraction is zero here
def test_the_incomplete_beta_function(a: float, b: float, x: float) -> None:
    assert incomplete_beta(a, b, x) == pytest.approx(special.betainc(a, b, min(max(x, 0), 1)), abs=1e-11)


@unhurried
@given(st.sampled_from([0.025, 0.05, 0.5, 0.95, 0.975]), st.integers(1, 300), st.integers(1, 3000))
def test_quantiles_of_f(share: float, first: int, second: int) -> None:
    expected = stats.f.ppf(share, first, second)
    assume(expected < 1e5)
    assert f_quantile(share, first, second) == pytest.approx(expected, rel=1e-6)


@unhurried
@given(st.lists(steps, max_size=9))
def test_signed_ranks_with_ties_and_zeros_are_counted_one_by_one(differences: list[float]) -> None:
    """Every division of signs, drawn out."""
    found = signed_rank(differences)
    left = [one for one in differences if one]
    ranks = stats.rankdata([abs(one) for one in left]) if left else []
    up = sum(rank for rank, one in zip(ranks, left, strict=True) if one > 0)
    every = [
        sum(rank for rank, sign in zip(ranks, signs, strict=True) if sign)
        for signs in product((0, 1), repeat=len(left))
    ]
    below, above = sum(one <= up for one in every), sum(one >= up for one in every)
    assert found.exact
    assert (found.n, found.zeros, found.up) == (len(left), differences.count(0), pytest.approx(up))
    assert found.p == pytest.approx(min(1, 2 * min(below, above) / len(every)))


@unhurried
@given(st.lists(st.integers(1, 1000), min_size=1, max_size=EXACT_MOST, unique=True), st.randoms())
def test_without_ties_it_is_the_exact_test(sizes: list[int], dice) -> None:
    differences = [size * dice.choice((-1, 1)) for size in sizes]
    expected = stats.wilcoxon(differences, method="exact")
    assert signed_rank(differences).p == pytest.approx(expected.pvalue)


@unhurried
@given(st.lists(steps, min_size=EXACT_MOST + 1, max_size=200))
def test_many_pairs_are_approached_with_ties_and_continuity_corrected(differences: list[float]) -> None:
    assume(sum(1 for one in differences if one) > EXACT_MOST)
    found = signed_rank(differences)
    expected = stats.wilcoxon(differences, correction=True, method="asymptotic", zero_method="wilcox")
    assert not found.exact
    assert found.p == pytest.approx(min(1, expected.pvalue), abs=1e-12)


def test_counting_and_approaching_say_nearly_the_same_where_they_meet() -> None:
    fifty = [1.0, 2.0, 3.0, -1.0, 2.0] * 10
    assert signed_rank(fifty).exact
    assert not signed_rank([*fifty, 1.0]).exact
    assert signed_rank(fifty).p == pytest.approx(signed_rank([*fifty, 1.0]).p, abs=1e-4)


def test_equal_sizes_stay_equal_when_a_computer_divides() -> None:
    thirds = [11 / 3 - 10 / 3, 5 / 3 - 2, 4 / 3 - 1]
    assert len({abs(one) for one in thirds}) > 1
    assert signed_rank(thirds).up == 4  # all three share rank two
