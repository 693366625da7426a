"""The mirror and the compass ready to print: a question, a moment in words, and moments side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition, DefinitionText
from krachtbron.growth.domain import mirror as domain
from krachtbron.growth.domain.mirror import Answer, is_lower
from krachtbron.growth.queries.mirror import MirrorRow
from krachtbron.growth.web import labels
from krachtbron.growth.web.forms.mirror import SKIP
from krachtbron.growth.web.mirror_places import place_of
from krachtbron.ui.public import Question


@dataclass(frozen=True, slots=True)
class Line:
    """One statement with her word, and where to change it. ``hers``: the word is a sentence of her own."""

    name: str
    statement: str
    word: str
    url: str
    hers: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What she chose at one moment. ``lower`` than the time before: that may be."""

    day: str
    word: str
    lower: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """One statement, and her words at each moment; or her own sentences about a component."""

    statement: str
    cells: list[Cell]
    hers: bool


def texts_of(row: MirrorRow, language: str) -> tuple[Definition, DefinitionText]:
    definition = framework.definition(row.definition)
    return definition, definition.in_language(language)


def word_of(text: DefinitionText, item: str, answers: dict[str, Answer], unsaid: str) -> str:
    """Her word or sentence; ``unsaid`` where she did not come by yet."""
    if item not in answers:
        return unsaid
    answer = answers[item]
    if answer is None:
        return _("overgeslagen")
    return text.items[item].words.get(answer, "") if isinstance(answer, int) else answer


def question(row: MirrorRow, language: str, number: int, who: str, fault: str) -> Question:
    """One statement with its five words."""
    definition, text = texts_of(row, language)
    item = definition.items[number - 1].id
    chosen = row.answers.get(item)
    return Question(
        title=text.items[item].plain,
        lines=text.items[item].question,
        options=text.items[item].options,
        number=number,
        of=len(definition.items),
        chosen="" if chosen is None else chosen,
        skip=SKIP,
        skipped=item in row.answers and chosen is None,
        back=back_from(row, number),
        who=who,
        fault=fault,
        rings=False,
    )


def back_from(row: MirrorRow, number: int) -> str:
    """The question before; before the first one the front of the mirror or the compass."""
    if number == 1:
        return reverse(place_of(row.definition).front)
    return reverse("growth:mirror_question", args=[row.id, number - 1])


def sides(row: MirrorRow, language: str) -> dict[str, list[str]]:
    """Of a compass: what is strong and what is missed, by name; of a mirror nothing."""
    if domain.instrument_of(row.definition) != domain.COMPASS:
        return {}
    definition, text = texts_of(row, language)
    strong, weak = domain.sides(definition.scale, row.answers)
    return {"strong": [text.items[item].plain for item in strong], "weak": [text.items[item].plain for item in weak]}


def parts(row: MirrorRow, language: str) -> list[tuple[str, list[Line]]]:
    """(component, its statements with her words) in the order of asking."""
    definition, text = texts_of(row, language)
    numbers = {item.id: place for place, item in enumerate(definition.items, 1)}
    opened = {item.id for item in definition.items if item.kind == "open"}
    return [
        (
            text.subscales[component.id],
            [
                Line(
                    text.items[item].plain,
                    " ".join(text.items[item].question),
                    word_of(text, item, row.answers, _("nog niet gekozen")),
                    reverse("growth:mirror_question", args=[row.id, numbers[item]]),
                    item in opened and bool(row.answers.get(item)),
                )
                for item in component.members
            ],
        )
        for component in definition.subscales
    ]


def called(row: MirrorRow) -> str:
    """What she looked with, for who reads along."""
    return texts_of(row, get_language() or "nl")[1].plain_title


def said(row: MirrorRow) -> list[tuple[str, str, Sequence[str]]]:
    """For who may read along: (her word, the statement, nothing more), and her own sentences. What she skipped is not
    told."""
    definition, text = texts_of(row, get_language() or "nl")
    found: list[tuple[str, str, Sequence[str]]] = []
    for item in definition.items:
        answer, statement = row.answers.get(item.id), " ".join(text.items[item.id].question)
        if isinstance(answer, int):
            found.append((text.items[item.id].words.get(answer, ""), statement, ()))
        elif answer:
            found.append((text.items[item.id].plain, answer, ()))
    return found


def days(rows: Sequence[MirrorRow]) -> list[str]:
    """The day of each moment; with the hour where two are of one day."""
    told = [labels.day(row.kept or row.made) for row in rows]
    hours = [date_format(localtime(row.kept or row.made), "j F, H:i").replace(" ", "\u00a0") for row in rows]
    return [hour if told.count(day) > 1 else day for day, hour in zip(told, hours, strict=True)]


def heads(rows: Sequence[MirrorRow]) -> list[tuple[str, str]]:
    """The day of each moment, and its page."""
    return [(day, reverse("growth:mirror", args=[row.id])) for day, row in zip(days(rows), rows, strict=True)]


def beside(rows: Sequence[MirrorRow], before: MirrorRow | None, language: str) -> list[tuple[str, list[Beside]]]:
    """Each component, each statement, each moment; the newest first. ``before``: the moment before the oldest shown.

    Words of another version of the mirror stand as they were chosen, and are compared with nothing.
    """
    definition, text = texts_of(rows[0], language)
    opened = {item.id for item in definition.items if item.kind == "open"}
    pairs = list(zip(days(rows), rows, [*rows[1:], before], strict=True))
    return [
        (
            text.subscales[component.id],
            [
                Beside(" ".join(text.items[item].question), cells(item, said, language), item in opened)
                for item in component.members
                if (said := [pair for pair in pairs if item not in opened or pair[1].answers.get(item)])
            ],
        )
        for component in definition.subscales
    ]


def cells(item: str, pairs: Iterable[tuple[str, MirrorRow, MirrorRow | None]], language: str) -> list[Cell]:
    found = []
    for day, row, earlier in pairs:
        text = texts_of(row, language)[1]
        alike = earlier is not None and earlier.definition == row.definition
        lower = alike and earlier is not None and is_lower(earlier.answers.get(item), row.answers.get(item))
        word = word_of(text, item, row.answers, _("overgeslagen")) if item in text.items else _("niet gevraagd")
        found.append(Cell(day, word, lower))
    return found
