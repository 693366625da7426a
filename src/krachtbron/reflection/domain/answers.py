"""Questions that may each stay empty, but not all of them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from krachtbron.base.outcome import Refused

Question = TypeVar("Question", bound=StrEnum)


def check_answers(said: Mapping[Question, str], most: int) -> Refused | None:
    """Whether one of the answers is longer than ``most`` signs, or all are empty."""
    for question, words in said.items():
        if len(words) > most:
            return Refused("too_long", question.value, {"most": most, "now": len(words)})
    return None if any(said.values()) else Refused("nothing_said", next(iter(said)).value)
