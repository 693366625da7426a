"""What a telephone in a live round is shown, ready to print."""

from datetime import datetime
from typing import Any

from django.http import HttpResponseRedirect
from django.urls import reverse

from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import Origin, Stage, stage
from krachtbron.instruments.web import labels, pictures
from krachtbron.ui.public import Question, see_other

SKIP = "skip"


def value_of(written: str) -> int | None | Refused:
    """The value of the pressed button: a whole number, ``None`` for skipping, or a refusal."""
    if written == SKIP:
        return None
    return int(written) if written.isascii() and written.isdigit() and len(written) < 3 else Refused("unknown_value")


def answer(entry: str, guest: str, number: int, written: str) -> queries.Response | Refused:
    """Store what was pressed at question ``number``."""
    value = value_of(written)
    return value if isinstance(value, Refused) else actions.answer_as_guest(entry, guest, number, value, at=clock.now())


def place(name: str, response: queries.Response, *more: object) -> str:
    return reverse(f"instruments:{name}", args=[response.round.entry, *more])


def next_place(response: queries.Response) -> str:
    """Where this telephone goes on: the first question without an answer, the overview, or the thanks."""
    if response.ready is not None:
        return place("thanks", response)
    items = framework.definition(response.round.definition).items
    for number, item in enumerate(items, 1):
        if item.id not in response.answers:
            return place("question", response, number)
    return place("overview", response)


def after(response: queries.Response, number: int) -> str:
    """After an answer: the next question; after the last, or when changing one later, the overview."""
    items = framework.definition(response.round.definition).items
    if number < len(items) and items[number].id not in response.answers:
        return place("question", response, number + 1)
    return next_place(response) if response.ready is None else place("thanks", response)


def to_door(entry: str, *, tablet: bool) -> HttpResponseRedirect:
    return see_other(reverse("instruments:door", args=[entry]) + ("?toestel=1" if tablet else ""))


def question(definition: Definition, language: str, response: queries.Response, number: int, fault: str) -> Question:
    """Question ``number`` of the instrument, with what this telephone chose before."""
    item = definition.items[number - 1]
    text = definition.in_language(language).items[item.id]
    chosen = response.answers.get(item.id)
    return Question(
        title=text.plain,
        lines=text.question,
        options=text.options,
        number=number,
        of=len(definition.items),
        chosen="" if chosen is None else chosen,
        skip=SKIP,
        skipped=item.id in response.answers and chosen is None,
        back=place("door", response) if number == 1 else place("question", response, number - 1),
        who=labels.seen_by_the_group(),
        anchors=text.anchor_pairs,
        fault=fault,
    )


def answers_in_words(response: queries.Response, language: str) -> list[dict[str, str]]:
    """Each question with the chosen word and the way to change it."""
    definition = framework.definition(response.round.definition)
    text = definition.in_language(language)
    rows = []
    for number, item in enumerate(definition.items, 1):
        chosen = response.answers.get(item.id)
        word = "" if chosen is None else text.items[item.id].words[chosen]
        rows.append({"name": text.items[item.id].plain, "word": word, "url": place("question", response, number)})
    return rows


def after_thanks(response: queries.Response, language: str, at: datetime) -> dict[str, Any]:
    """The thanks, and the group's picture as soon as it is shown on the screen."""
    now = stage(queries.facts_of(response.round), at)
    shown = response.round.shown is not None
    context: dict[str, Any] = {
        "entry": response.round.entry,
        "tablet": response.origin == Origin.TABLET,
        "withdrawn": response.withdrawn is not None,
        "ready": response.ready is not None,
        "stage": now,
        "open": now is Stage.OPEN,
        "shown": shown,
        "rows": answers_in_words(response, language) if response.answers else [],
    }
    if shown:
        definition = framework.definition(response.round.definition)
        agreements = queries.agreements_of(response.round_id)
        counts = queries.tallies_of(response.round_id)
        context["drawing"] = pictures.dots(definition, language, counts, agreements, plain=True)
        context["step"] = pictures.step_in_words(
            definition, language, queries.choices_of(response.round_id), plain=True
        )
    return context
