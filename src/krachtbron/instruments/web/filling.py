"""Filling under one's own name, ready to print."""

from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import actions, queries
from krachtbron.instruments.web import labels, pictures, subjects
from krachtbron.instruments.web.item_forms import FillForm
from krachtbron.instruments.web.pressed import SKIP, asked_again, in_words, pressed_in
from krachtbron.ui.public import Question


def who_sees(seen: queries.Seen) -> str:
    """The answer to "Wie ziet dit?" for a round under one's own name."""
    return subjects.who_sees(seen.about, seen.row.mode)


def initial(definition: Definition, mine: queries.Response | None) -> dict[str, Any]:
    """What was answered and written before, by form field."""
    if mine is None:
        return {}
    values: dict[str, Any] = {item.id: mine.answers.get(item.id) for item in definition.items}
    return values | {f"words_{item}": sentence for item, sentence in mine.words.items()}


def whole(seen: queries.Seen, definition: Definition, language: str, form: FillForm, *, plain: bool) -> dict[str, Any]:
    """The form over the drawing."""
    text = definition.in_language(language)
    drawn = {"frame": pictures.frame(definition, language), "axes": form.axes()} if definition.rose else {}
    return {
        "form": form,
        "called": labels.called(definition, language, plain=plain),
        "sections": [] if definition.rose else form.sections(),
        "place": subjects.place(seen.about),
        "round": seen.row,
        "instruction": subjects.instruction(seen.about.subject, text, plain=plain),
        "who": who_sees(seen),
        "first": reverse("instruments:fill_question", args=[seen.row.id, 1]),
        "plain": plain,
    } | drawn


def question(
    seen: queries.Seen,
    definition: Definition,
    language: str,
    mine: queries.Response | None,
    number: int,
    fault: str,
    typed: str | None,
    *,
    plain: bool,
) -> Question:
    """Question ``number``, with the rose growing below."""
    item = definition.items[number - 1]
    text = definition.in_language(language).items[item.id]
    answers = mine.answers if mine is not None else {}
    words = mine.words if mine is not None else {}
    drawing = None
    if definition.rose and any(value is not None for value in answers.values()):
        drawing = pictures.small_line(definition, language, answers, title=_("Jouw roos tot nu"), plain=plain)
    return Question(
        title=labels.name_of(item, text, plain=plain),
        lines=text.question if plain else text.professional_question,
        options=text.options,
        number=number,
        of=len(definition.items),
        skip=SKIP,
        back=reverse("instruments:fill_question", args=[seen.row.id, number - 1])
        if number > 1
        else reverse("instruments:fill", args=[seen.row.id]),
        who=who_sees(seen),
        anchors=text.anchor_pairs,
        fault=fault,
        drawing=drawing,
        rings=definition.rose,
        **asked_again(item, answers, words, typed),
    )


def answer(actor: Actor, round_id: UUID, number: int, posted: QueryDict) -> queries.Response | Refused:
    """Store what was pressed at question ``number``."""
    return actions.press(actor, round_id, number, pressed_in(posted), at=clock.now())


def after(response: queries.Response, number: int) -> str:
    """After an answer: the next question without an answer; after the last, the overview."""
    items = framework.definition(response.round.definition).items
    for following in range(number, len(items)):
        if items[following].id not in response.answers:
            return reverse("instruments:fill_question", args=[response.round_id, following + 1])
    return reverse("instruments:fill_overview", args=[response.round_id])


def answers_in_words(
    round_id: UUID, definition: Definition, mine: queries.Response | None, language: str, *, plain: bool
) -> list[dict[str, str]]:
    """Each axis with the chosen word and the way to change it."""
    texts = definition.in_language(language).items
    answers, words = (mine.answers, mine.words) if mine is not None else ({}, {})
    rows = []
    for number, item in enumerate(definition.items, 1):
        text = texts[item.id]
        rows.append(
            {
                "name": labels.name_of(item, text, plain=plain),
                "word": in_words(text, answers.get(item.id), words.get(item.id, "")),
                "url": reverse("instruments:fill_question", args=[round_id, number]),
            }
        )
    return rows
