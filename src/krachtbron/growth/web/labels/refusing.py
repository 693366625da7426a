"""A refusal in words: those of one part of the room, else those of the whole room."""

from collections.abc import Callable, Mapping
from typing import Any

from krachtbron.base.outcome import Refused
from krachtbron.growth.web import labels


def sentences(own: Mapping[str, Any]) -> Callable[[Refused], str]:
    """``own``: code → sentence with places for the details of the refusal."""

    def sentence(refused: Refused) -> str:
        if refused.code in own:
            return str(own[refused.code]) % dict(refused.details)
        return labels.sentence(refused)

    return sentence
