"""Words of the mirror of the basic attitude. The situations themselves are content, in three languages."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy

from krachtbron.framework import public as framework
from krachtbron.reflection.domain.mirror import INSTRUMENT, Answer
from krachtbron.reflection.queries.mirrors import MirrorRow
from krachtbron.reflection.web.labels import Asked

ANSWERS = {
    Answer.WOULD: Asked(
        gettext_lazy("Wat zou jij doen?"),
        gettext_lazy("Zoals het in je opkomt. Twijfel hoort erbij."),
        gettext_lazy("Wat ik zou doen"),
    ),
    Answer.LATELY: Asked(
        gettext_lazy("Wat gebeurde er de laatste tijd bij jou?"),
        gettext_lazy("Iets wat hierop leek. Noem geen deelnemers bij naam."),
        gettext_lazy("Wat er bij mij gebeurde"),
    ),
    Answer.OTHERWISE: Asked(
        gettext_lazy("Wat zou je anders doen?"),
        gettext_lazy("Klein mag. Niets anders mag ook."),
        gettext_lazy("Wat ik anders zou doen"),
    ),
}


class Situation(NamedTuple):
    """A situation in the language of now; ``thought``: the question to take along."""

    id: str
    element: str
    title: str
    lines: tuple[str, ...]
    thought: str
    url: str


class Element(NamedTuple):
    """One of the five, with its situations."""

    name: str
    situations: list[Situation]


def situation(definition: str, item: str) -> Situation:
    """One situation, as it was asked then."""
    found = framework.definition(definition)
    text = found.in_language(get_language() or "nl")
    element = next(text.subscales[one.id] for one in found.subscales if item in one.members)
    said = text.items[item]
    address = f"{reverse('reflection:mirror_new')}?situatie={item}"
    return Situation(item, element, said.plain, said.question, " ".join(said.professional_question), address)


def newest() -> list[str]:
    """The keys of the situations of now, in their order."""
    return [item.id for item in framework.definition(framework.latest(INSTRUMENT)).items]


def elements() -> Iterator[Element]:
    """The five elements with their situations."""
    ref = framework.latest(INSTRUMENT)
    found = framework.definition(ref)
    names = found.in_language(get_language() or "nl").subscales
    for one in found.subscales:
        yield Element(names[one.id], [situation(ref, item) for item in one.members])


def title(row: MirrorRow) -> str:
    return situation(row.definition, row.item).title


def answers(row: MirrorRow) -> list[tuple[str, str]]:
    """What was said, under its headings."""
    return [(str(ANSWERS[answer].name), words) for answer, words in row.said.items() if words]


def first_words(row: MirrorRow) -> str:
    """By what he knows it again."""
    return next(words for words in row.said.values() if words)
