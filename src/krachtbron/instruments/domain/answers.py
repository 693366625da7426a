"""One answer at a time: what is accepted, and what it does to the counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from krachtbron.base.outcome import Refused

LONGEST_SENTENCE = 500

Answers = Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Given:
    """The answers and sentences of one response after a change. A skipped item is there with ``None``."""

    answers: dict[str, int | None]
    words: dict[str, str]


def check_answer(items: Mapping[str, frozenset[int]], item: str, value: int | None, words: str) -> Refused | None:
    """Is this an answer to a question of this instrument? ``items`` is item → values on its scale."""
    if item not in items:
        return Refused("unknown_item", "item")
    if value is not None and value not in items[item]:
        return Refused("unknown_value", "value")
    if len(words) > LONGEST_SENTENCE:
        return Refused("too_long", "words", {"longest": LONGEST_SENTENCE, "length": len(words)})
    return None


def beside(answers: Answers, words: Mapping[str, str | None]) -> dict[str, int | None]:
    """What the lines of these sentences say: as before; where nothing was said yet, skipped."""
    return {item: answers.get(item) for item, sentence in words.items() if item in answers or sentence}


def give(answers: Answers, words: Mapping[str, str], item: str, value: int | None, sentence: str | None) -> Given:
    """The response after answering ``item``. ``sentence`` ``None`` leaves what was written; empty takes it away."""
    sentences = dict(words)
    if sentence is not None:
        if sentence:
            sentences[item] = sentence
        else:
            sentences.pop(item, None)
    return Given({**answers, item: value}, sentences)


def tally_changes(before: Answers, after: Answers) -> dict[tuple[str, int], int]:
    """What a change does to the counts: (item, value) → plus or minus one; nothing where nothing changed."""
    changes: dict[tuple[str, int], int] = {}
    for answers, sign in ((before, -1), (after, 1)):
        for item, value in answers.items():
            if value is not None:
                changes[item, value] = changes.get((item, value), 0) + sign
    return {place: change for place, change in changes.items() if change}


def something_given(answers: Answers) -> bool:
    """Is there an answer at all? Who skipped every question gave none."""
    return any(value is not None for value in answers.values())


def something_kept(answers: Answers, words: Mapping[str, str]) -> bool:
    """Is there anything to take back? An answer, or a sentence on its own."""
    return something_given(answers) or bool(words)


def check_ready(answers: Answers) -> Refused | None:
    """May she say "klopt"? Every question may be skipped, but a rose without one answer is no rose yet."""
    return None if something_given(answers) else Refused("nothing_chosen")
