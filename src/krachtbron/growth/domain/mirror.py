"""What is decided about looking at oneself: the mirror of psychological empowerment (Zimmerman's three components), and
the own compass of twelve resources (Engbersen and others, 2008). Her words, never added up. Free of Django."""

import json
from collections.abc import Collection, Mapping, Sequence

from krachtbron.base.outcome import Refused
from krachtbron.growth.domain.growing import check_words

INSTRUMENT = "own-mirror"
COMPASS = "own-compass"
INSTRUMENTS = (INSTRUMENT, COMPASS)  # what she looks at herself with, by name
SAID_MOST = 600
BESIDE = 3  # moments next to each other: more is no picture any more

# A chosen word by its value, or her own sentence; ``None``: she skipped it.
Answer = int | str | None
Answers = Mapping[str, Answer]


def as_text(answers: Answers) -> str:
    """The answers as they are closed away."""
    return json.dumps(dict(answers), ensure_ascii=False, sort_keys=True)


def as_answers(text: str) -> dict[str, Answer]:
    return dict(json.loads(text)) if text else {}


def check_answer(values: Collection[int], answer: Answer) -> Refused | None:
    """One of the words of a statement; to an open question (without values) a sentence that fits; or skipped."""
    if answer is None:
        return None
    if isinstance(answer, str):
        return Refused("nothing_chosen") if values else check_words(answer, SAID_MOST)
    return None if answer in values else Refused("nothing_chosen")


def instrument_of(definition: str) -> str:
    """The name in a name with its version."""
    return definition.partition("@")[0]


def sides(scale: Mapping[str, Collection[int]], answers: Answers) -> tuple[list[str], list[str]]:
    """What she calls strong (the highest word) and what she misses (the lowest), in the order of asking."""
    said = {item: answers.get(item) for item, values in scale.items() if values}
    strong = [item for item, answer in said.items() if answer == max(scale[item])]
    return strong, [item for item, answer in said.items() if answer == min(scale[item])]


def to_ask(items: Sequence[str], answers: Answers, after: int = 0) -> int | None:
    """The number of the first question after ``after`` that she neither answered nor skipped."""
    return next((place for place, item in enumerate(items, 1) if place > after and item not in answers), None)


def something_said(answers: Answers) -> bool:
    return any(answer is not None for answer in answers.values())


def is_lower(before: Answer, now: Answer) -> bool:
    """Two words on the same line, and the later one stands lower: that may be."""
    return isinstance(before, int) and isinstance(now, int) and now < before
