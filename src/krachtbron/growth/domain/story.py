"""What is decided about a story: who wrote, who typed, and each use of it asked anew."""

from enum import StrEnum


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
