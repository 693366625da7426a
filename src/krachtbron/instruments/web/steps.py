"""Chosen lines and their steps, in words."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ENDED, REPORTS, PromiseState
from krachtbron.groups.public import promise_words
from krachtbron.instruments.web import labels, subjects


def told_states() -> list[tuple[str, str]]:
    """What one can tell of a step, a button each."""
    return [(state.value, promise_words.state(state)) for state in REPORTS]


def steps_of(definition: Definition, language: str, choices: Sequence[Any], *, plain: bool) -> list[dict[str, Any]]:
    """Newest first: the axis, the step, who, when, how it stands, and whether it still runs."""
    texts = definition.in_language(language).items
    told = []
    for choice in choices:
        step, text = choice.promise or choice, texts[choice.item]
        told.append(
            {
                "axis": text.plain if plain else text.name,
                "from_word": text.words.get(choice.value, ""),
                "id": choice.id,
                "what": step.what,
                "who": subjects.doer(choice.who) if choice.promise is None else step.who,
                "when": promise_words.when(step.term, step.due),
                "state": promise_words.state(step.state),
                "state_code": step.state,
                "words": step.state_words,
                "day": labels.day(choice.made),
                "url": reverse("groups:promise", args=[step.id]) if choice.promise is not None else "",
                "running": PromiseState(step.state) not in ENDED,
            }
        )
    return told
