"""What is decided about noticing each other: what somebody saw is written to her, never about her."""

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy

NOTICED_MOST, ANSWER_MOST = 1600, 600  # the first holds all that the experience exercise puts together
FEATHER_MOST, NAME_MOST = 300, 60  # a card to give, in signs
MOST_A_DAY = 5  # from one person to one person: kind words come by ones


class NoticedState(StrEnum):
    """It came; she keeps it."""

    CAME = "came"
    KEPT = "kept"


class Delivery(StrEnum):
    """Where the words are now: sent, or only on paper because she has no place of her own here. Who may not know who
    has one, hears of both alike."""

    SENT = "sent"
    PAPER = "paper"
    PERHAPS = "perhaps"


class Card(StrEnum):
    """A feather: words of thanks with a drawing beside them, or none."""

    FEATHER = "feather"
    SUN = "sun"
    CUP = "cup"
    PLAIN = "plain"


def check_often(sent: int) -> Refused | None:
    """Whoever wrote somebody ``sent`` times since yesterday waits a while with the next."""
    return Refused("often_enough", details={"most": MOST_A_DAY}) if sent >= MOST_A_DAY else None


def spoken(nickname: str) -> str:
    """A nickname as it sounds: capitals and spaces make no difference."""
    return tidy(nickname).casefold()


def only_one(nickname: str, people: Iterable[tuple[UUID, str]]) -> UUID | None:
    """The only one of ``people`` who is called so. Of two with one name it is not clear who is meant."""
    wanted = spoken(nickname)
    found = {person for person, name in people if wanted and spoken(name) == wanted}
    return found.pop() if len(found) == 1 else None
