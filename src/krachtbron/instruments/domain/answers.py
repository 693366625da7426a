"""One answer at a time: what is accepted, and what it does to the counts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from krachtbron.base.outcome import Refused

LONGEST_SENTENCE = 500
WRITTEN = 1  # the answer to an open question: something stands in words
ELSEWHERE = 0  # "that does not apply here", an answer and no gap

Answer = int | Sequence[int] | None  # one value, several, or skipped
Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Given:
    """The answers and sentences of one response after a change. A skipped item is there with ``None``."""

    answers: dict[str, Answer]
    words: dict[str, str]


def values_of(answer: Answer) -> tuple[int, ...]:
    """All values of an answer; none where it was skipped."""
    if answer is None:
        return ()
    return (answer,) if isinstance(answer, int) else tuple(answer)


def several(values: Collection[int]) -> list[int] | None:
    """Several values chosen at once, in order, each once; who chose a place says that it does apply."""
    return sorted(set(values) - {ELSEWHERE}) or ([ELSEWHERE] if values else None)


def check_answer(
    items: Mapping[str, frozenset[int]], item: str, value: Answer, words: str, *, many: Collection[str] = ()
) -> Refused | None:
    """Is this an answer to a question of this instrument? ``items`` is item → values on its scale, none where one
    answers in words; ``many`` are the items at which several values may be chosen."""
    if item not in items:
        return Refused("unknown_item", "item")
    known = items[item] or {WRITTEN}
    if isinstance(value, Sequence) != (item in many and value is not None) or not known.issuperset(values_of(value)):
        return Refused("unknown_value", "value")
    if len(words) > LONGEST_SENTENCE:
        return Refused("too_long", "words", {"longest": LONGEST_SENTENCE, "length": len(words)})
    return None


def beside(answers: Answers, words: Mapping[str, str | None]) -> dict[str, Answer]:
    """What the lines of these sentences say: as before; where nothing was said yet, skipped."""
    return {item: answers.get(item) for item, sentence in words.items() if item in answers or sentence}


def give(
    answers: Answers, words: Mapping[str, str], item: str, value: Answer, sentence: str | None, *, opened: bool = False
) -> Given:
    """The response after answering ``item``. ``sentence`` ``None`` leaves what was written; empty takes it away.

    ``opened``: an open question, where the sentence is the answer.
    """
    sentences = dict(words)
    if sentence is not None:
        if sentence:
            sentences[item] = sentence
        else:
            sentences.pop(item, None)
    if opened:
        value = WRITTEN if item in sentences else None
    return Given({**answers, item: value}, sentences)


def tally_changes(before: Answers, after: Answers) -> dict[tuple[str, int], int]:
    """What a change does to the counts: (item, value) → plus or minus one; nothing where nothing changed."""
    changes: dict[tuple[str, int], int] = {}
    for answers, sign in ((before, -1), (after, 1)):
        for item, answer in answers.items():
            for value in values_of(answer):
                changes[item, value] = changes.get((item, value), 0) + sign
    return {place: change for place, change in changes.items() if change}


def something_given(answers: Answers) -> bool:
    """Is there an answer at all? Who skipped every question gave none."""
    return any(map(values_of, answers.values()))


def something_kept(answers: Answers, words: Mapping[str, str]) -> bool:
    """Is there anything to take back? An answer, or a sentence on its own."""
    return something_given(answers) or bool(words)


def check_ready(answers: Answers) -> Refused | None:
    """May she say "klopt"? Every question may be skipped, but without one answer nothing is said yet."""
    return None if something_given(answers) else Refused("nothing_chosen")
