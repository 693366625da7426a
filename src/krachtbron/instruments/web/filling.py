"""Filling under one's own name, ready to print."""

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.web import pictures
from krachtbron.instruments.web.item_forms import FillForm
from krachtbron.instruments.web.telephone import SKIP, value_of
from krachtbron.ui.public import Question

__all__ = ["after", "answer", "answers_in_words", "initial", "question", "value_of", "who_sees", "whole"]


def who_sees(seen: queries.Seen) -> str:
    """The answer to "Wie ziet dit?" for a round under one's own name."""
    if seen.row.mode == Mode.ALONE:
        return _("Alleen jij, tot je de roos deelt met je project.")
    return _("Eerst alleen jij. Na het tonen iedereen van dit project. Zonder je naam, met je rol.")


def initial(definition: Definition, mine: queries.Response | None) -> dict[str, Any]:
    """What was answered and written before, by form field."""
    if mine is None:
        return {}
    values = {item.id: mine.answers.get(item.id) for item in definition.items}
    return values | {f"words_{item}": sentence for item, sentence in mine.words.items()}


def whole(seen: queries.Seen, definition: Definition, language: str, form: FillForm, *, plain: bool) -> dict[str, Any]:
    """The form over the drawing."""
    text = definition.in_language(language)
    return {
        "form": form,
        "project": seen.project,
        "round": seen.row,
        "instruction": text.instruction if plain else text.professional_instruction,
        "who": who_sees(seen),
        "frame": pictures.frame(definition, language),
        "axes": form.axes(),
        "first": reverse("instruments:fill_question", args=[seen.row.id, 1]),
        "plain": plain,
    }


def question(
    seen: queries.Seen,
    definition: Definition,
    language: str,
    mine: queries.Response | None,
    number: int,
    fault: str,
    *,
    plain: bool,
) -> Question:
    """Question ``number``, with the rose growing below."""
    item = definition.items[number - 1]
    text = definition.in_language(language).items[item.id]
    answers = mine.answers if mine is not None else {}
    chosen = answers.get(item.id)
    drawing = None
    if any(value is not None for value in answers.values()):
        drawing = pictures.small_line(definition, language, answers, title=_("Jouw roos tot nu"), plain=plain)
    return Question(
        title=text.plain if plain else text.name,
        lines=text.question if plain else text.professional_question,
        options=text.options,
        number=number,
        of=len(definition.items),
        chosen="" if chosen is None else chosen,
        skip=SKIP,
        skipped=item.id in answers and chosen is None,
        back=reverse("instruments:fill_question", args=[seen.row.id, number - 1])
        if number > 1
        else reverse("instruments:fill", args=[seen.row.id]),
        who=who_sees(seen),
        anchors=text.anchor_pairs,
        fault=fault,
        drawing=drawing,
    )


def answer(actor: Actor, round_id: UUID, number: int, written: str) -> queries.Response | Refused:
    """Store what was pressed at question ``number``."""
    value = value_of(written)
    return value if isinstance(value, Refused) else actions.answer(actor, round_id, number, value, at=clock.now())


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
    answers = mine.answers if mine is not None else {}
    rows = []
    for number, item in enumerate(definition.items, 1):
        chosen, text = answers.get(item.id), texts[item.id]
        rows.append(
            {
                "name": text.plain if plain else text.name,
                "word": "" if chosen is None else text.words[chosen],
                "url": reverse("instruments:fill_question", args=[round_id, number]),
            }
        )
    return rows
