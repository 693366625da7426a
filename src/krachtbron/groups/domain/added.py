"""What being in a group adds: six values (kader, principle 1), seen or not seen, never counted. Free of Django."""

from collections.abc import Sequence
from enum import StrEnum

from krachtbron.base.outcome import Refused
from krachtbron.groups.domain import WORDS_MOST


class Added(StrEnum):
    """A network, learning by seeing, exchanging what one knows, a place to try, from mine to ours, spreading out."""

    NETWORK = "network"
    MODELLING = "modelling"
    EXCHANGE = "exchange"
    PRACTICE = "practice"
    COLLECTIVISING = "collectivising"
    MULTIPLIER = "multiplier"


def check_look_back(seen: Sequence[Added], words: str) -> Refused | None:
    """A look back says something: what was seen, or a sentence."""
    if len(words) > WORDS_MOST:
        return Refused("too_long", "words", {"most": WORDS_MOST, "now": len(words)})
    return None if seen or words else Refused("nothing_seen")
