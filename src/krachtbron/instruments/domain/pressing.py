"""What somebody pressed, ticked or wrote at one question, and what she said by it."""

from collections.abc import Sequence
from dataclasses import dataclass

from krachtbron.base.outcome import Refused
from krachtbron.instruments.domain.answers import Answer, several


@dataclass(frozen=True, slots=True)
class Pressed:
    """What came in: the values of what was pressed or ticked, ``None`` where one was no number; whether she skipped;
    what she wrote."""

    values: Sequence[int | None] = ()
    skipped: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """The answer; and the sentence, where the question is answered in words."""

    value: Answer
    words: str | None = None


def said(pressed: Pressed, *, many: bool, opened: bool) -> Said | Refused:
    """What was said at a question with several answers (``many``), answered in words (``opened``), or with one answer.

    Skipping says nothing, and takes away what was written.
    """
    if opened:
        words = "" if pressed.skipped else pressed.words.strip()
        return Said(None, words) if words or pressed.skipped else Refused("nothing_pressed")
    if pressed.skipped:
        return Said(None)
    values = [value for value in pressed.values if value is not None]
    if len(values) != len(pressed.values):
        return Refused("unknown_value")
    if many:
        return Said(several(values)) if values else Refused("nothing_pressed")
    return Said(values[0]) if len(values) == 1 else Refused("unknown_value")
