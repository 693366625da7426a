"""What a scale of several items may say over many pairs; and where it may not, why.

A single ordinal item is never averaged, fewer than thirty pairs say nothing, nothing is compared to a norm.

Sources: Cronbach (1951); Feldt, *The approximate sampling distribution of Kuder-Richardson reliability* (1965), for
its interval; Jacobson and Truax (1991) for reliable change; Grissom and Kim, *Effect Sizes* (2012), for the share of
pairs that moved up; Bonett and Price (2012) for its interval.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev, variance

from krachtbron.base.outcome import Refused
from krachtbron.framework.domain.definition import Item
from krachtbron.framework.domain.instrument import Missing
from krachtbron.instruments.domain.reckoning import SignedRank, f_quantile, signed_rank

LEAST_PAIRS = 30
LEAST_ITEMS = 2
ANSWERED = 0.75
SURE = 1.96  # of a normal curve, 95 % lies within
ORDERED = frozenset({"ordinal", "two_pole", "yes_partly_no"})

Given = Mapping[str, int | list[int] | None]
Row = Sequence[float]


def reverse(value: int, values: Sequence[int]) -> int:
    """What ``value`` says when the item is read the other way round."""
    return min(values) + max(values) - value


def scored(members: Sequence[Item]) -> list[Item]:
    """The items that give a point: where one writes in words, nothing is counted."""
    return [item for item in members if item.kind != "open"]


def check_subscale(members: Sequence[Item]) -> Refused | None:
    """Are these items a scale? At least two, and each in an order."""
    if len(members) < LEAST_ITEMS:
        return Refused("one_item")
    return None if all(item.kind in ORDERED for item in members) else Refused("no_order")


def points(answers: Given, members: Sequence[Item]) -> list[int | None]:
    """The point of each item, reversed where it is asked so; none where she skipped it or it does not apply."""
    given = [(item, answers.get(item.id)) for item in members]
    return [
        (reverse(value, item.values) if item.reverse else value)
        if isinstance(value, int) and value in item.values
        else None
        for item, value in given
    ]


def value_of(answers: Given, members: Sequence[Item], missing: Missing) -> float | Refused | None:
    """The value of a subscale: the mean of what was answered; none where too much was skipped.

    ``three_quarters`` of the items must be answered; with ``gap`` all of them.
    """
    if (refused := check_subscale(members)) is not None:
        return refused
    given = [point for point in points(answers, members) if point is not None]
    least = ANSWERED * len(members) if missing == "three_quarters" else len(members)
    return fmean(given) if len(given) >= least else None


def cronbach(rows: Sequence[Row]) -> float | None:
    """Cronbach's alpha over people (rows) and items; none where the sums do not differ."""
    items = list(zip(*rows, strict=True))
    together = variance([sum(row) for row in rows])
    apart = sum(variance(item) for item in items)
    return min(1.0, len(items) / (len(items) - 1) * (1 - apart / together)) if together else None


@dataclass(frozen=True, slots=True)
class Alpha:
    """How well the items of a scale go together, over ``n`` people, between ``low`` and ``high`` with 95 %."""

    n: int
    value: float
    low: float
    high: float


def alpha(rows: Sequence[Row]) -> Alpha | Refused:
    """Cronbach's alpha with Feldt's interval. Every row is complete: one value an item."""
    if (refused := _enough(len(rows))) is not None:
        return refused
    if len(rows[0]) < LEAST_ITEMS:
        return Refused("one_item")
    value = cronbach(rows)
    if value is None:
        return Refused("all_the_same")
    first = len(rows) - 1
    second = first * (len(rows[0]) - 1)
    low, high = (1 - (1 - value) * f_quantile(share, first, second) for share in (0.975, 0.025))
    return Alpha(len(rows), value, low, high)


def reliable_change(spread: float, reliability: float) -> float:
    """From which difference on chance alone no longer explains it, with 95 %. ``spread``: the standard deviation."""
    return SURE * sqrt(2) * spread * sqrt(1 - reliability)


@dataclass(frozen=True, slots=True)
class Moved:
    """Of ``n`` pairs, the share that moved up, the unmoved counted half: above .5 more up than down."""

    n: int
    share: float
    low: float
    high: float


def moved(differences: Sequence[float]) -> Moved | Refused:
    """The share of pairs that moved up, with an interval that also holds for few."""
    if (refused := _enough(len(differences))) is not None:
        return refused
    n = len(differences)
    up, down = sum(one > 0 for one in differences), sum(one < 0 for one in differences)
    more, less = (up + 1) / (n + 2), (down + 1) / (n + 2)
    off = SURE * sqrt((more + less - (more - less) ** 2) / (n + 2))
    low, high = (0.5 + (more - less + sign * off) / 2 for sign in (-1, 1))
    return Moved(n, 0.5 + (up - down) / n / 2, max(0.0, low), min(1.0, high))


@dataclass(frozen=True, slots=True)
class Measured:
    """What many pairs say of one subscale. ``changed``: how many went down, stayed, went up beyond ``threshold``."""

    n: int
    alpha: Alpha
    ranks: SignedRank
    moved: Moved
    threshold: float
    changed: tuple[int, int, int]


def measure(pairs: Sequence[tuple[Given, Given]], members: Sequence[Item], missing: Missing) -> Measured | Refused:
    """Everything that may be said of a subscale that the same people answered twice, before and later.

    Alpha is that of the first time, over those who answered every item then.
    """
    values = [tuple(value_of(one, members, missing) for one in pair) for pair in pairs]
    both = [(before, later) for before, later in values if isinstance(before, float) and isinstance(later, float)]
    refused = check_subscale(members) or _enough(len(both))
    if refused is not None:
        return refused
    rows = [points(before, members) for before, _later in pairs]
    reliability = alpha([[point for point in row if point is not None] for row in rows if None not in row])
    if isinstance(reliability, Refused):
        return reliability
    if reliability.value <= 0:
        return Refused("not_together")
    differences = [round(later - before, 9) for before, later in both]
    threshold = reliable_change(stdev(before for before, _later in both), reliability.value)
    share = moved(differences)
    assert isinstance(share, Moved)
    down, up = sum(one < -threshold for one in differences), sum(one > threshold for one in differences)
    changed = (down, len(both) - down - up, up)
    return Measured(len(both), reliability, signed_rank(differences), share, threshold, changed)


def _enough(n: int) -> Refused | None:
    return None if n >= LEAST_PAIRS else Refused("too_few_pairs", details={"least": LEAST_PAIRS})
