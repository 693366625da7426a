"""What can be said in words about answers beside each other. Ordinal: never a mean, a sum or an area."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations


class Closeness(StrEnum):
    """How near the answers of a group lie to each other on one item."""

    NOBODY = "nobody"
    ONE = "one"
    CLOSE = "close"
    MOSTLY_CLOSE = "mostly_close"
    APART = "apart"
    FAR_APART = "far_apart"


class Move(StrEnum):
    """What happened to one item between two moments, as lived; no significance is claimed."""

    HIGHER = "higher"
    LOWER = "lower"
    SAME = "same"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two perspectives see an item differently. ``gap`` counts steps between their nearest middle answers."""

    item: str
    low: str
    high: str
    gap: int


def closeness(counts: Mapping[int, int], steps: int = 5) -> Closeness:
    """How near answers lie; ``counts`` is value → how many, on a line of ``steps`` values.

    Close: within three neighbouring values, within two where there are few. Mostly close: four in five are, and
    somebody sees it differently: that voice is named, not smoothed away.
    """
    values, people = sorted(value for value, n in counts.items() if n > 0), total(counts)
    if not values:
        return Closeness.NOBODY
    if people == 1:
        return Closeness.ONE
    spread, near = values[-1] - values[0], 2 if steps > 4 else 1
    if spread <= near:
        return Closeness.CLOSE
    largest = max(sum(counts[value] for value in values if low <= value <= low + near) for low in values)
    if largest * 5 >= people * 4:
        return Closeness.MOSTLY_CLOSE
    return Closeness.APART if spread == near + 1 else Closeness.FAR_APART


def middle(counts: Mapping[int, int]) -> tuple[int, int] | None:
    """The lower and upper middle answer (the two medians), or ``None`` without answers."""
    people = total(counts)
    return (nth(counts, (people - 1) // 2), nth(counts, people // 2)) if people else None


def total(counts: Mapping[int, int]) -> int:
    return sum(n for n in counts.values() if n > 0)


def nth(counts: Mapping[int, int], place: int) -> int:
    """The answer at ``place``, from 0 on, when all stand in order; counted, for there may be a hundred thousand."""
    ordered, nearest = sorted(value for value, n in counts.items() if n > 0), 0
    while place >= counts[ordered[nearest]]:
        place -= counts[ordered[nearest]]
        nearest += 1
    return ordered[nearest]


def differences(
    items: Sequence[str], seen: Mapping[str, Mapping[str, Mapping[int, int]]], *, at_least: int = 2
) -> list[Difference]:
    """Items on which perspectives stand at least ``at_least`` steps apart, widest first, in the order of the items.

    ``seen`` is perspective → item → value → how many. One difference an item: the widest pair.
    """
    found = []
    for item in items:
        middles = {who: mid for who, answers in seen.items() if (mid := middle(answers.get(item, {}))) is not None}
        widest: Difference | None = None
        for one, other in combinations(middles, 2):
            (one_low, one_high), (other_low, other_high) = middles[one], middles[other]
            gap = max(other_low - one_high, one_low - other_high, 0)
            if gap >= at_least and (widest is None or gap > widest.gap):
                low, high = (one, other) if one_high < other_low else (other, one)
                widest = Difference(item, low, high, gap)
        if widest is not None:
            found.append(widest)
    return sorted(found, key=lambda difference: -difference.gap)


def moves(items: Sequence[str], before: Mapping[str, int | None], now: Mapping[str, int | None]) -> dict[str, Move]:
    """What happened to each item between two moments; items absent at both moments are left out."""
    told = {}
    for item in items:
        was, is_ = before.get(item), now.get(item)
        if was is None and is_ is None:
            continue
        if was is None or is_ is None:
            told[item] = Move.NEW if was is None else Move.GONE
        else:
            told[item] = Move.HIGHER if is_ > was else Move.LOWER if is_ < was else Move.SAME
    return told
