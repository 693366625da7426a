"""The few distributions that measures need, reckoned here: no library for numbers goes along with the product.

Sources: Press et al., *Numerical Recipes* (2007), 6.4, for the incomplete beta function; Hollander, Wolfe and Chicken,
*Nonparametric Statistical Methods* (2014), 3.1, for signed ranks with ties.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, exp, lgamma, log, log1p, sqrt

EXACT_MOST = 50  # up to so many differences every division of signs is counted; above it a curve comes near enough
SAME = 9  # decimals in which two differences are the same
TINY = 1e-300
CLOSE = 1e-15


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The share of a beta distribution below ``x``."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, 1 - x) / b


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, after Lentz."""
    upper, lower = 1.0, 1 / _off_zero(1 - (a + b) * x / (a + 1))
    found, step, turn = lower, 0.0, 0
    while abs(step - 1) > CLOSE:
        turn += 1
        even = turn * (b - turn) * x / ((a + 2 * turn - 1) * (a + 2 * turn))
        odd = -(a + turn) * (a + b + turn) * x / ((a + 2 * turn) * (a + 2 * turn + 1))
        for part in (even, odd):
            lower = 1 / _off_zero(1 + part * lower)
            upper = _off_zero(1 + part / upper)
            step = lower * upper
            found *= step
    return found


def _off_zero(value: float) -> float:
    return value if abs(value) > TINY else TINY


def f_quantile(share: float, first: int, second: int) -> float:
    """Below which value ``share`` of an F distribution lies; ``first`` and ``second`` are its degrees of freedom."""
    low, high = 0.0, 1.0
    while low < (middle := (low + high) / 2) < high:
        if incomplete_beta(first / 2, second / 2, middle) < share:
            low = middle
        else:
            high = middle
    return second * middle / (first * (1 - middle))


@dataclass(frozen=True, slots=True)
class SignedRank:
    """Wilcoxon's signed ranks. ``n``: the differences that are not zero; ``up``: the ranks of those above it.

    ``p``: how often, if nothing moved, one would see at least this much, to either side. ``exact``: counted; else
    the normal approximation, corrected for ties and for continuity.
    """

    n: int
    zeros: int
    up: float
    p: float
    exact: bool


def signed_rank(differences: Sequence[float]) -> SignedRank:
    """Wilcoxon's test of pairs. Zeros are left out, as he did; equal sizes share their rank."""
    moved = [one for each in differences if (one := round(each, SAME))]
    doubled = _doubled_ranks([abs(one) for one in moved])
    up = sum(rank for rank, one in zip(doubled, moved, strict=True) if one > 0)
    exact = len(moved) <= EXACT_MOST
    p = _counted(doubled, up) if exact else _approached(doubled, up)
    return SignedRank(len(moved), len(differences) - len(moved), up / 2, p, exact)


def _doubled_ranks(sizes: Sequence[float]) -> list[int]:
    """Twice the rank of each size, so that shared ranks are whole numbers too."""
    place, ranks = 1, dict[float, int]()
    for size, many in sorted(Counter(sizes).items()):
        ranks[size] = 2 * place + many - 1
        place += many
    return [ranks[size] for size in sizes]


def _counted(doubled: Sequence[int], up: int) -> float:
    """Of all divisions of signs, how many lie at least as far out: one rank after the other."""
    ways = [1]
    for rank in doubled:
        more = [0] * (len(ways) + rank)
        for total, count in enumerate(ways):
            more[total] += count
            more[total + rank] += count
        ways = more
    tail = min(sum(ways[: up + 1]), sum(ways[up:]))
    return min(1.0, 2 * tail / (1 << len(doubled)))


def _approached(doubled: Sequence[int], up: int) -> float:
    """The same by a normal curve. The squares of shared ranks already carry the correction for ties."""
    off = max(0.0, abs(up - sum(doubled) / 2) / 2 - 0.5)
    return erfc(off / sqrt(sum(rank * rank for rank in doubled) / 16) / sqrt(2))
