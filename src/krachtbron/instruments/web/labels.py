"""Codes as sentences. Short and kind; to participants at most twelve words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from krachtbron.base.days import in_words
from krachtbron.base.outcome import Refused
from krachtbron.framework.domain import Definition, DefinitionText, Item, ItemText
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments.domain import Closeness, Mode, Move, Stage

REFUSALS = {
    "round_closed": gettext_lazy("Dit is al afgerond."),
    "already_shown": gettext_lazy("De punten staan al op het scherm. Kijk mee."),
    "not_shown": gettext_lazy("Toon eerst de punten. Kies daarna samen."),
    "nobody_answered": gettext_lazy("Er is nog geen antwoord."),
    "step_still_open": gettext_lazy("Er loopt nog een stap. Vertel eerst hoe die afliep."),
    "still_open": gettext_lazy("Dit is nog open."),
    "too_long_ago": gettext_lazy("Dit is te lang geleden. Begin liever opnieuw."),
    "unknown_item": gettext_lazy("Deze vraag hoort hier niet bij."),
    "nothing_pressed": gettext_lazy("Je koos nog niets. Kies een antwoord of sla over."),
    "unknown_value": gettext_lazy("Dit antwoord kennen we niet. Kies een van de woorden."),
    "too_long": gettext_lazy("Je zin is te lang: %(length)s tekens. Er passen er %(longest)s."),
    "nothing_chosen": gettext_lazy("Je koos nog niets. Kies bij één vraag een antwoord."),
    "nothing_given": gettext_lazy("Er is niets om terug te nemen."),
    "not_joined": gettext_lazy("Je doet nog niet mee. Begin hier."),
    "unknown_code": gettext_lazy("Deze code werkt niet. Kijk nog eens op het scherm."),
    "too_many_tries": gettext_lazy("Dat was vaak mis. Wacht even, of scan de code op het scherm."),
    "project_ended": gettext_lazy("Dit project is afgelopen. Iets nieuws past hier niet meer."),
    "not_this_way": gettext_lazy("Hiermee kijk je op een andere manier. Kies er een uit de lijst."),
    "too_few_people": gettext_lazy("Er zijn nog geen %(fewest)s antwoorden. Dan raadt men wat van wie is."),
    "stays_shown": gettext_lazy("Getoond blijft getoond. Zo raadt niemand wat iemand later antwoordde."),
    "unknown_doer": gettext_lazy("Kies wie deze stap zet."),
    "key_taken": gettext_lazy("Dit ging niet. Open de bladzijde opnieuw en probeer nog eens."),
}

CLOSENESS = {
    Closeness.NOBODY: gettext_lazy("nog geen antwoord"),
    Closeness.ONE: gettext_lazy("één antwoord"),
    Closeness.CLOSE: gettext_lazy("dicht bij elkaar"),
    Closeness.MOSTLY_CLOSE: gettext_lazy("meestal dicht bij elkaar, iemand ziet het anders"),
    Closeness.APART: gettext_lazy("we zien het verschillend"),
    Closeness.FAR_APART: gettext_lazy("we zien het heel verschillend"),
}

STAGES = {
    Stage.OPEN: gettext_lazy("bezig"),
    Stage.SHOWN: gettext_lazy("getoond"),
    Stage.CLOSED: gettext_lazy("afgerond"),
}

MODES = {
    Mode.ALONE: gettext_lazy("een eigen roos"),
    Mode.PERSPECTIVES: gettext_lazy("ieders eigen roos"),
    Mode.TOGETHER: gettext_lazy("samen een roos"),
}

WAYS = {  # the same of an instrument that is no rose
    Mode.ALONE: gettext_lazy("alleen ingevuld"),
    Mode.PERSPECTIVES: gettext_lazy("ieder vult in"),
    Mode.TOGETHER: gettext_lazy("samen ingevuld"),
}

PERSPECTIVES = {
    ProjectRole.WORKER: gettext_lazy("werker"),
    ProjectRole.PARTICIPANT: gettext_lazy("deelnemers"),
    ProjectRole.EXPERT: gettext_lazy("ervaringsdeskundigen"),
    ProjectRole.COACH: gettext_lazy("werkbegeleider"),
    ProjectRole.PARTNER: gettext_lazy("partner"),
}

VOICES = {
    ProjectRole.WORKER: gettext_lazy("werkers"),
    ProjectRole.PARTICIPANT: gettext_lazy("deelnemers"),
    ProjectRole.EXPERT: gettext_lazy("ervaringsdeskundigen"),
    ProjectRole.COACH: gettext_lazy("werkbegeleiders"),
    ProjectRole.PARTNER: gettext_lazy("partners"),
}

MOVES = {
    Move.HIGHER: gettext_lazy("%(axis)s: van %(before)s naar %(now)s."),
    Move.LOWER: gettext_lazy("%(axis)s: van %(before)s naar %(now)s. Dat mag."),
    Move.SAME: gettext_lazy("%(axis)s: %(now)s, net als toen."),
    Move.NEW: gettext_lazy("%(axis)s: nu %(now)s, toen nog niet ingevuld."),
    Move.GONE: gettext_lazy("%(axis)s: toen %(before)s, nu overgeslagen."),
}


def sentence(refused: Refused) -> str:
    """The refusal in words."""
    return str(REFUSALS[refused.code]) % dict(refused.details)


def sections(definition: Definition, text: DefinitionText) -> list[tuple[str, list[str]]]:
    """The items under the headings of the instrument, in their order; those of no heading under none."""
    heading = {member: subscale.id for subscale in definition.subscales for member in subscale.members}
    told: list[tuple[str, list[str]]] = []
    last: str | None = ""
    for item in definition.items:
        under = heading.get(item.line)
        if not told or under != last:
            told.append((text.subscales[under] if under else "", []))
        told[-1][1].append(item.id)
        last = under
    return told


def name_of(item: Item, text: ItemText, *, plain: bool) -> str:
    """What a question is called; where one wants to stand is asked under the same name."""
    name = text.plain if plain else text.name
    return name if item.line == item.id else _("%s: waar je wilt staan") % name


def settled(definition: Definition, language: str, agreements: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """item → what a group agreed on, in a word, and what it says beside it."""
    texts, told = definition.in_language(language).items, {}
    for item in definition.items:
        if (agreed := agreements.get(item.id)) is not None:
            different = "" if item.kind == "open" or item.many else _("we zien het anders")
            word = different if agreed.value is None else texts[item.id].words[agreed.value]
            told[item.id] = (word, agreed.words)
    return told


def called(definition: Definition, language: str, *, plain: bool) -> str:
    """What the instrument is called here."""
    text = definition.in_language(language)
    return text.plain_title if plain else text.title


def day(moment: datetime) -> str:
    """The day of a moment in words, as people here live it: "5 maart 2026"."""
    return in_words(localtime(moment), "j F Y")


def month(moment: datetime) -> str:
    """The month in words: "maart 2026"."""
    return in_words(localtime(moment), "F Y")


def came_on_paper(n: int) -> str:
    """How many answers came on paper, or nothing."""
    if not n:
        return ""
    return ngettext("%d antwoord kwam op papier.", "%d antwoorden kwamen op papier.", n) % n


def seen_by_the_group() -> str:
    """Who sees an answer given in a live round."""
    return _("De groep ziet een punt. Niemand ziet dat het van jou is.")
