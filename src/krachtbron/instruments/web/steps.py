"""Chosen lines and their steps, in words."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ENDED, PromiseState
from krachtbron.groups.public import promise_words
from krachtbron.instruments.web import labels


def steps_of(definition: Definition, language: str, choices: Sequence[Any], *, plain: bool) -> list[dict[str, Any]]:
    """Newest first: the axis, the step, who, when, how it stands, and whether it still runs."""
    texts = definition.in_language(language).items
    told = []
    for choice in choices:
        promise, text = choice.promise, texts[choice.item]
        told.append(
            {
                "axis": text.plain if plain else text.name,
                "from_word": text.words.get(choice.value, ""),
                "what": promise.what,
                "who": promise.who,
                "when": promise_words.when(promise.term, promise.due),
                "state": promise_words.state(promise.state),
                "state_code": promise.state,
                "words": promise.state_words,
                "day": labels.day(choice.made),
                "url": reverse("groups:promise", args=[promise.id]),
                "running": PromiseState(promise.state) not in ENDED,
            }
        )
    return told
