"""What was pressed, ticked or written at one question, and how it is asked again."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from krachtbron.framework.domain import Item
from krachtbron.instruments.domain import LONGEST_SENTENCE, Answer, Pressed, values_of

SKIP = "skip"


def pressed_in(posted: QueryDict) -> Pressed:
    """What was sent."""
    sent = posted.getlist("value")
    values = [number(one) for one in sent if one != SKIP]
    return Pressed(values, SKIP in sent, posted.get("words", "").replace("\r\n", "\n"))


def number(written: str) -> int | None:
    """A value as a button sends it."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 3 else None


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
