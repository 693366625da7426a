"""What is decided about the resource compass (Engbersen, Sprinkhuizen, Uyterlinde and Lub, 2008): which resources are
strong, which are weak, and that a strong one can carry a weak one. About a group or a place, never about a person."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from krachtbron.base.outcome import Refused
from krachtbron.instruments.domain.answers import ELSEWHERE
from krachtbron.instruments.domain.rounds import Facts, Mode, Stage, stage

COMPASS = "resource-compass"
LINK_MOST = 200


@dataclass(frozen=True, slots=True)
class Sides:
    """The resources of a group, beside each other, in the order of asking."""

    strong: tuple[str, ...]
    weak: tuple[str, ...]


def is_compass(definition: str) -> bool:
    """Whether ``definition`` (a name with its version) is the compass."""
    return definition.partition("@")[0] == COMPASS


def stands(counts: Mapping[int, int], settled: Mapping[str, int | None], item: str) -> int | None:
    """Where an item stands: what the group settled on, else the one value where most dots lie.

    ``None``: nobody said anything, or the group sees it differently, or two values have as many dots.
    """
    if item in settled:
        return settled[item] or None
    placed = {value: n for value, n in counts.items() if value != ELSEWHERE and n}
    most = max(placed.values(), default=0)
    highest = [value for value, n in placed.items() if n == most]
    return highest[0] if len(highest) == 1 else None


def sides(
    scale: Mapping[str, Collection[int]],
    counts: Mapping[str, Mapping[int, int]],
    settled: Mapping[str, int | None],
) -> Sides:
    """Strong stands at the highest word, weak at the lowest. ``scale`` is item → its values, in the order of asking."""
    strong, weak = [], []
    for item, values in scale.items():
        place, placed = stands(counts.get(item, {}), settled, item), set(values) - {ELSEWHERE}
        if placed and place == max(placed):
            strong.append(item)
        elif placed and place == min(placed):
            weak.append(item)
    return Sides(tuple(strong), tuple(weak))


def check_time(facts: Facts, at: datetime) -> Refused | None:
    """May a link be made? A group does it together, looking at its points; also long after."""
    if facts.mode is not Mode.TOGETHER:
        return Refused("not_this_way")
    if facts.shown is None:
        return Refused("not_shown" if stage(facts, at) is Stage.OPEN else "round_closed")
    return None


def check_link(found: Sides, strong: str, weak: str, words: str) -> Refused | None:
    """A strong one, a weak one, and a sentence how."""
    if strong not in found.strong:
        return Refused("not_strong", "strong")
    if weak not in found.weak:
        return Refused("not_weak", "weak")
    if not words:
        return Refused("say_how", "words")
    if len(words) > LINK_MOST:
        return Refused("too_long", "words", {"longest": LINK_MOST, "length": len(words)})
    return None
