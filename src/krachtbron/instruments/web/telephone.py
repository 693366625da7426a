"""What a telephone in a live round is shown, ready to print."""

from datetime import datetime
from typing import Any

from django.http import HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import get_language

from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import Origin, Stage, stage
from krachtbron.instruments.web import labels, pictures
from krachtbron.instruments.web.pressed import SKIP, asked_again, in_words, pressed_in
from krachtbron.ui.public import Question, see_other


def answer(entry: str, guest: str, number: int, posted: QueryDict) -> queries.Response | Refused:
    """Store what was pressed at question ``number``."""
    return actions.press_as_guest(entry, guest, number, pressed_in(posted), at=clock.now())


def place(name: str, response: queries.Response, *more: object) -> str:
    return reverse(f"instruments:{name}", args=[response.round.entry, *more])


def next_place(response: queries.Response) -> str:
    """Where this telephone goes on: the first question without an answer, the overview, or the thanks."""
    if response.ready is not None:
        return place("thanks", response)
    definition = framework.definition(response.round.definition)
    if definition.board:
        return place("card", response)
    for number, item in enumerate(definition.items, 1):
        if item.id not in response.answers:
            return place("question", response, number)
    return place("overview", response)


def after(response: queries.Response, number: int) -> str:
    """After an answer: the next question; after the last, or when changing one later, the overview."""
    items = framework.definition(response.round.definition).items
    if number < len(items) and items[number].id not in response.answers:
        return place("question", response, number + 1)
    return next_place(response) if response.ready is None else place("thanks", response)


def called(round_: queries.Round) -> str:
    """What the group calls what it fills in."""
    return labels.called(framework.definition(round_.definition), get_language() or "nl", plain=True)


def about(round_: queries.Round) -> dict[str, Any]:
    """What is said before one begins."""
    definition = framework.definition(round_.definition)
    text = definition.in_language(get_language() or "nl")
    said = {"called": text.plain_title, "rose": definition.rose, "instruction": text.instruction}
    return said | {"board": True, "problem": queries.problem_of(round_.pk)} if definition.board else said


def to_door(entry: str, *, tablet: bool) -> HttpResponseRedirect:
    return see_other(reverse("instruments:door", args=[entry]) + ("?toestel=1" if tablet else ""))


def question(
    definition: Definition, language: str, response: queries.Response, number: int, fault: str, typed: str | None
) -> Question:
    """Question ``number`` of the instrument, with what this telephone chose before."""
    item = definition.items[number - 1]
    text = definition.in_language(language).items[item.id]
    return Question(
        title=labels.name_of(item, text, plain=True),
        lines=text.question,
        options=text.options,
        number=number,
        of=len(definition.items),
        skip=SKIP,
        back=place("door", response) if number == 1 else place("question", response, number - 1),
        who=labels.seen_by_the_group(),
        anchors=text.anchor_pairs,
        fault=fault,
        rings=definition.rose,
        **asked_again(item, response.answers, response.words, typed),
    )


def answers_in_words(response: queries.Response, language: str) -> list[dict[str, str]]:
    """Each question with the chosen word and the way to change it."""
    definition = framework.definition(response.round.definition)
    text = definition.in_language(language)
    rows = []
    for number, item in enumerate(definition.items, 1):
        one = text.items[item.id]
        word = in_words(one, response.answers.get(item.id), response.words.get(item.id, ""))
        rows.append(
            {"name": labels.name_of(item, one, plain=True), "word": word, "url": place("question", response, number)}
        )
    return rows


def after_thanks(response: queries.Response, language: str, at: datetime) -> dict[str, Any]:
    """The thanks, and the group's picture as soon as it is shown on the screen."""
    now = stage(queries.facts_of(response.round), at)
    shown = response.round.shown is not None
    context: dict[str, Any] = {
        "entry": response.round.entry,
        "called": called(response.round),
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
        said_there = pictures.words_of_all(definition, response.round_id)
        context |= pictures.of_group(definition, language, counts, agreements, said_there)
        context["step"] = pictures.step_in_words(
            definition, language, queries.choices_of(response.round_id), plain=True
        )
    return context
