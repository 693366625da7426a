"""What was pressed, ticked or written at one question, and how it is asked again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from krachtbron.base.outcome import Refused
from krachtbron.framework.domain import Definition, Item
from krachtbron.instruments.domain import LONGEST_SENTENCE, Answer, several, values_of

SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Said:
    """The answer, and the sentence where the question is answered in words."""

    value: Answer
    words: str | None = None


def said(definition: Definition, number: int, posted: QueryDict) -> Said | Refused:
    """What somebody said at question ``number``; skipping says nothing, and takes what was written away."""
    if not 1 <= number <= len(definition.items):
        return Refused("unknown_item")
    item, pressed = definition.items[number - 1], posted.getlist("value")
    if item.kind == "open":
        written = "" if SKIP in pressed else posted.get("words", "").replace("\r\n", "\n").strip()
        return Said(None, written) if written or SKIP in pressed else Refused("nothing_pressed")
    if SKIP in pressed:
        return Said(None)
    if not all(one.isascii() and one.isdigit() and len(one) < 3 for one in pressed):
        return Refused("unknown_value")
    values = [int(one) for one in pressed]
    if item.many:
        return Said(several(values)) if values else Refused("nothing_pressed")
    return Said(values[0]) if len(values) == 1 else Refused("unknown_value")


def asked_again(
    item: Item, answers: Mapping[str, Answer], words: Mapping[str, str], typed: str | None
) -> dict[str, Any]:
    """The part of a question screen that depends on the kind of question and on what was said before."""
    before = answers.get(item.id)
    return {
        "chosen": list(values_of(before)) if item.many else "" if before is None else before,
        "skipped": item.id in answers and before is None,
        "many": item.many,
        "typed": (words.get(item.id, "") if typed is None else typed) if item.kind == "open" else None,
        "longest": LONGEST_SENTENCE,
    }


def in_words(text: Any, answer: Answer, sentence: str = "") -> str:
    """The answer in words; the sentence where that is the answer; nothing where it was skipped."""
    if not text.options:
        return sentence
    return _(" en ").join(text.words[value] for value in values_of(answer))
