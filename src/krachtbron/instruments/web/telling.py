"""What this room keeps of somebody, in words: her roses drawn, and every line in words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from krachtbron.base.telling import Teller, Vocabulary, plainly
from krachtbron.base.told import Chapter, Passage, Picture, Section
from krachtbron.framework import public as framework
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.public import promise_words
from krachtbron.instruments.domain import Origin, Subject
from krachtbron.instruments.web import labels, pictures
from krachtbron.instruments.web.pressed import in_words
from krachtbron.ui.public import standalone_svg

ORIGINS = {
    Origin.WEB: gettext_lazy("hier ingevuld"),
    Origin.PAPER: gettext_lazy("van papier"),
    Origin.TABLET: gettext_lazy("op een toestel dat rondging"),
}
AS = {
    ProjectRole.WORKER: gettext_lazy("als werker"),
    ProjectRole.PARTICIPANT: gettext_lazy("als deelnemer"),
    ProjectRole.EXPERT: gettext_lazy("als ervaringsdeskundige"),
    ProjectRole.COACH: gettext_lazy("als werkbegeleider"),
    ProjectRole.PARTNER: gettext_lazy("als partner"),
}
ABOUT = {
    Subject.PROJECT: gettext_lazy("over een project"),
    Subject.ORGANISATION: gettext_lazy("over mijn organisatie"),
    Subject.ONESELF: gettext_lazy("over mijn eigen werk"),
}


def instrument(name: str) -> str:
    """How an instrument is called."""
    return framework.definition(name).in_language(get_language() or "nl").plain_title


VOCABULARY = Vocabulary(
    names={
        "responses": gettext_lazy("Mijn antwoorden"),
        "rounds_opened": gettext_lazy("Wat ik begon"),
        "own_steps": gettext_lazy("Mijn stappen in mijn werk"),
        "own_steps.what": gettext_lazy("Wat"),
        "own_steps.words": gettext_lazy("Mijn woorden"),
        "made": gettext_lazy("Gekozen op"),
        "due": gettext_lazy("Ten laatste"),
        "papers_typed": gettext_lazy("Wat ik van papier overtypte"),
        "ready": gettext_lazy("Klaar op"),
        "withdrawn": gettext_lazy("Teruggenomen op"),
        "opened": gettext_lazy("Begonnen op"),
        "shown": gettext_lazy("Getoond op"),
        "closed": gettext_lazy("Afgerond op"),
        "typed": gettext_lazy("Getypt op"),
        "answers": gettext_lazy("Mijn antwoorden"),
        "responses.words": gettext_lazy("Mijn woorden"),
    },
    words=("what", "instrument"),
    lead=("day", "about", "mode", "perspective", "origin", "state"),
    unsaid=("joined", "line", "term"),  # the day says it; the step its line and moment
    values={
        "instrument": instrument,
        "about": ABOUT,
        "mode": labels.MODES,
        "state": promise_words.STATES,
        "perspective": AS,
        "origin": ORIGINS,
        "answers": str,
        "responses.words": str,
    },
)


def told(kept: Mapping[str, Any], person_id: UUID) -> list[Chapter]:
    """Her answers, the rounds she began, what she typed for others."""
    teller = Teller(VOCABULARY)
    responses = [response(teller, row) for row in kept.get("responses", [])]
    rest = teller.sections({key: value for key, value in kept.items() if key != "responses"})
    sections = [Section(title=teller.name("responses"), passages=responses)] if responses else []
    return [Chapter(title=_("Wat ik invulde"), sections=[*sections, *rest])]


def response(teller: Teller, row: Mapping[str, Any]) -> Passage:
    """One time: the picture of a rose, and every line in words."""
    plain = teller.passage("responses", row, without=("answers", "words"))
    language = get_language() or "nl"
    definition = framework.definition(row["instrument"])
    if definition.board:
        return told_cards(teller, row, definition, language)
    texts, answers, words = definition.in_language(language).items, row["answers"], row["words"]
    lines = []
    for item in definition.items:
        value = answers.get(item.id)
        said = in_words(texts[item.id], value) or ("" if words.get(item.id) else _("overgeslagen"))
        whole = ". ".join(part for part in (said, words.get(item.id, "")) if part)
        lines.append((labels.name_of(item, texts[item.id], plain=True), whole))
    known = {item.id for item in definition.items}
    lines += [(key, str(value)) for kept in (answers, words) for key, value in kept.items() if key not in known]
    return replace(plain, details=[*lines, *plain.details], pictures=drawn(definition, answers, language, row))


def told_cards(teller: Teller, row: Mapping[str, Any], definition: Any, language: str) -> Passage:
    """Her cards on a board, each with the field it lies on."""
    plain = teller.passage("responses", row, without=("answers", "words", "cards"))
    texts = definition.in_language(language).items
    loose = _("nog nergens gelegd")
    lines = [
        (texts[one["field"]].plain if one["field"] in texts else loose, one["words"]) for one in row.get("cards", [])
    ]
    return replace(plain, details=[*lines, *plain.details])


def drawn(definition: Any, answers: Mapping[str, Any], language: str, row: Mapping[str, Any]) -> list[Picture]:
    """The rose of these answers; nothing where all was skipped."""
    if not definition.rose or all(value is None for value in answers.values()):
        return []
    axes, rings = pictures.names(definition, language, plain=True), pictures.ring_words(definition, language)
    about = _("Roos van %s") % plainly(row["day"])
    series = [pictures.series(definition, "", answers)]
    svg = standalone_svg(axes, series, rings, title=about, language=language, heading=False, captions=False)
    return [Picture(content=svg, about=about, size="wide")]
