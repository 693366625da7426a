"""Cards on a board of six fields: what may be laid, and what a board says about where people look for the cause.

After the six explanation models of the practice framework: a level (people, services and groups, society) and a side:
internal, somebody could have done otherwise, or external, it befell them.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from krachtbron.base.outcome import Refused
from krachtbron.instruments.domain.rounds import Facts, Stage, check_change, stage

LONGEST_CARD = 200
LONGEST_PROBLEM = 300
MOST_OF_ONE = 12  # cards of one telephone: who has more to say says it aloud
MOSTLY = 2 / 3

Place = tuple[str, str]  # level, side


class Lean(StrEnum):
    """Where the cards lie, as far as that is something to talk about."""

    NOTHING = "nothing"
    PEOPLE = "people"
    SERVICES = "services"
    SOCIETY = "society"
    MISHAP = "mishap"
    ALL_LEVELS = "all_levels"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class Leaning:
    """``whole``: every card that was laid lies there, not only most of them."""

    lean: Lean
    whole: bool = False


BLAMED = {"micro": Lean.PEOPLE, "meso": Lean.SERVICES, "macro": Lean.SOCIETY}


def leaning(laid: Mapping[Place, int]) -> Leaning:
    """Do the cards lie mostly in one place? Blame on one level, or mishap on all. Where blame lies on all three levels
    at once, that is how the theory of social vulnerability looks. One card says nothing of the whole."""
    n = sum(laid.values())
    if n < 2:
        return Leaning(Lean.NOTHING)
    found = {lean: laid.get((level, "internal"), 0) for level, lean in BLAMED.items()}
    found[Lean.MISHAP] = n - sum(found.values())
    for lean, there in found.items():
        if there >= MOSTLY * n:
            return Leaning(lean, there == n)
    return Leaning(Lean.ALL_LEVELS if all(found[lean] for lean in BLAMED.values()) else Lean.SPREAD)


def empty_fields(fields: Sequence[str], laid: Collection[str]) -> list[str]:
    """The fields of which nobody said anything yet: questions, not gaps. None as long as nothing is laid at all."""
    return [one for one in fields if one not in laid] if laid else []


def check_words(words: str, longest: int, field: str) -> Refused | None:
    """Does something stand there, and does it fit?"""
    if not words:
        return Refused("nothing_written", field)
    if len(words) > longest:
        return Refused("too_long", field, {"longest": longest, "length": len(words)})
    return None


def check_field(fields: Collection[str], item: str) -> Refused | None:
    """A card lies on a field of this board, or nowhere yet."""
    return None if not item or item in fields else Refused("unknown_field", "item")


def check_lay(facts: Facts, at: datetime) -> Refused | None:
    """May who leads lay or add cards, or mend the words of the problem? Until the talk is over."""
    return Refused("round_closed") if stage(facts, at) is Stage.CLOSED else None


def check_more(facts: Facts, kept: int, at: datetime) -> Refused | None:
    """May a telephone add a card? Until they are shown, and not without end."""
    refused = check_change(facts, at)
    return refused if refused is not None or kept < MOST_OF_ONE else Refused("enough_cards", "", {"most": MOST_OF_ONE})
