"""What is decided about a story: who wrote, who typed, and each use of it asked anew."""

from datetime import timedelta
from enum import StrEnum

from krachtbron.base.outcome import Refused

TITLE_MOST, STORY_MOST, ASK_MOST, PICTURES_MOST = 120, 20_000, 300, 12
REMEMBERED = timedelta(days=60)  # so long a project is told that a story was taken back, or went


class TypingState(StrEnum):
    """She writes herself; somebody was asked to type; it was typed and she reads it over."""

    HERS = "hers"
    ASKED = "asked"
    TYPED = "typed"


class UseState(StrEnum):
    """A project asks to use her story once, for one thing. She says yes or no, and may take a yes back."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"
    TAKEN_BACK = "taken_back"


# What she may still say, by what she said. A yes that was taken back stays so: the project asks anew.
ANSWERS = {
    UseState.ASKED: (UseState.YES, UseState.NO),
    UseState.YES: (UseState.TAKEN_BACK,),
    UseState.NO: (UseState.YES,),
    UseState.TAKEN_BACK: (),
}
TYPING = (TypingState.ASKED, TypingState.TYPED)  # who types may read and write what she types


def check_ready(typing: TypingState) -> Refused | None:
    """Nobody else gets a story before she said herself that it is hers."""
    return None if typing is TypingState.HERS else Refused("story_not_ready")


def check_answer(said: UseState, wanted: UseState) -> Refused | None:
    """The same answer again is no fault."""
    return None if wanted is said or wanted in ANSWERS[said] else Refused("answer_gone")
