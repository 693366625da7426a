"""Words of this room. To participants: at most twelve words a sentence, a new line per sentence."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.access.domain import Opening, Sight
from krachtbron.access.public import Near
from krachtbron.base.outcome import Refused
from krachtbron.growth.domain import DreamState, Source, StepState

REFUSALS = {
    "missing": gettext_lazy("Schrijf eerst iets. Eén woord is genoeg."),
    "too_long": gettext_lazy("Dit is te lang. Er passen %(most)s tekens; nu zijn het er %(now)s."),
    "same_side": gettext_lazy("Kies een kracht rond jou bij een kracht van jezelf."),
    "dream_came_true": gettext_lazy("Deze droom kwam uit. Begin gerust een nieuwe."),
    "until_past": gettext_lazy("Deze dag is al voorbij. Kies een latere dag."),
    "not_near": gettext_lazy("Deze keuze kan niet meer. Kies opnieuw."),
    "not_kept": gettext_lazy("Maak dit eerst af. Dan kies je wie het ziet."),
    "story_not_ready": gettext_lazy("Lees je verhaal eerst na. Zeg dan dat het klopt."),
    "key_taken": gettext_lazy("Dit ging niet. Open de bladzijde opnieuw en probeer nog eens."),
}


class SourceWords(NamedTuple):
    """How a source is called, what it is, and questions that dig."""

    name: object
    about: object
    questions: Sequence[object]


SOURCES = {
    Source.ASPIRATIONS: SourceWords(
        gettext_lazy("Wat ik wil"),
        gettext_lazy("Waar je naartoe wilt. Groot of klein."),
        (
            gettext_lazy("Waar word je warm van?"),
            gettext_lazy("Wat wil je graag nog eens doen?"),
            gettext_lazy("Voor wie of wat sta je op?"),
        ),
    ),
    Source.COMPETENCIES: SourceWords(
        gettext_lazy("Wat ik kan"),
        gettext_lazy("Wat je doet, weet en geleerd hebt. Ook van het leven."),
        (
            gettext_lazy("Waar ben je trots op?"),
            gettext_lazy("Wat leerde je door wat je zelf meemaakte?"),
            gettext_lazy("Wat lukte toen het moeilijk was?"),
            gettext_lazy("Waarvoor vragen anderen jou?"),
        ),
    ),
    Source.CONFIDENCE: SourceWords(
        gettext_lazy("Wat ik durf"),
        gettext_lazy("Waar je moed voor vond. Of nu voor vindt."),
        (
            gettext_lazy("Wat durfde je, ook al was het spannend?"),
            gettext_lazy("Wanneer stond je stevig in je schoenen?"),
            gettext_lazy("Wat zou je een beetje durven proberen?"),
        ),
    ),
    Source.RESOURCES: SourceWords(
        gettext_lazy("Dingen en diensten"),
        gettext_lazy("Wat je hebt of kunt gebruiken."),
        (
            gettext_lazy("Wat helpt jou door de week?"),
            gettext_lazy("Wat kun je lenen of gebruiken?"),
            gettext_lazy("Welke dienst deed je goed?"),
        ),
    ),
    Source.RELATIONS: SourceWords(
        gettext_lazy("Mensen om mij heen"),
        gettext_lazy("Wie er voor jou is. Een voornaam is genoeg."),
        (
            gettext_lazy("Bij wie kun je jezelf zijn?"),
            gettext_lazy("Wie belt je, of wie bel jij?"),
            gettext_lazy("Wie gelooft in jou?"),
        ),
    ),
    Source.OPPORTUNITIES: SourceWords(
        gettext_lazy("Kansen"),
        gettext_lazy("Wat er kan, dichtbij of straks."),
        (
            gettext_lazy("Wat gebeurt er in je buurt?"),
            gettext_lazy("Welke deur gaat misschien open?"),
            gettext_lazy("Wat kwam er op je weg?"),
        ),
    ),
}

STATES = {
    StepState.OPEN: gettext_lazy("nog te doen"),
    StepState.DONE: gettext_lazy("gelukt"),
    StepState.LET_GO: gettext_lazy("losgelaten"),
}
# After telling: warm, never like a teacher. A setback has its place too.
ANSWERS = {
    StepState.OPEN: gettext_lazy("Bewaard. Neem je tijd."),
    StepState.DONE: gettext_lazy("Bewaard. Jij deed dit."),
    StepState.LET_GO: gettext_lazy("Bewaard. Loslaten mag. Wat je leerde, blijft van jou."),
}
DREAMS = {
    DreamState.ALIVE: gettext_lazy("deze droom leeft"),
    DreamState.RESTING: gettext_lazy("deze droom rust even"),
    DreamState.CAME_TRUE: gettext_lazy("deze droom kwam uit"),
}
THINGS = {
    "strength": gettext_lazy("een kracht"),
    "dream": gettext_lazy("een droom"),
    "step": gettext_lazy("een stap"),
    "story": gettext_lazy("een verhaal"),
    "path": gettext_lazy("een pad"),
    "weight": gettext_lazy("iets wat weegt of draagt"),
    "mirror": gettext_lazy("hoe het met jou gaat"),
    "touchstone": gettext_lazy("een aanbod dat je bekeek"),
    "noticed": gettext_lazy("wat iemand zag"),
}


def sentence(refused: Refused) -> str:
    """The refusal in words."""
    return str(REFUSALS[refused.code]) % dict(refused.details)


def day(moment: datetime) -> str:
    """The day in words."""
    return date_format(localtime(moment), "j F Y").replace(" ", "\u00a0")


def who_sees(openings: Iterable[Opening], near: Iterable[Near], offered: Iterable[str] = ()) -> str:
    """Who sees an item, by name: "Alleen jij." or "Jij, Bram en de groep De warme ploeg."

    ``offered``: the projects to which it was offered.
    """
    names = {(one.sight, one.who): one.name or _("iemand") for one in near}
    told = []
    for one in openings:
        name = names.get((one.sight, one.who), _("iemand die hier niet meer is"))
        words = {Sight.GROUP: _("de groep %s"), Sight.PROJECT: _("iedereen van %s")}.get(one.sight, "%s") % name
        if one.until:
            words = _("%(who)s (tot en met %(day)s)") % {"who": words, "day": date_format(one.until, "j F")}
        told.append(words)
    told += [_("wie werkt aan %s") % project for project in offered]
    if not told:
        return _("Alleen jij.")
    return _("Jij, en ook: %s.") % ", ".join(told)


def near_in_words(one: Near) -> str:
    """Somebody, a group or a project in a list to choose from."""
    if one.sight is Sight.GROUP:
        return _("De groep %s: wie erin zit en wie haar begeleidt") % one.name
    if one.sight is Sight.PROJECT:
        return _("Iedereen van %s: ook werkers en partners") % one.name
    name = one.name or _("iemand")
    return f"{name} ({ROLES[one.role]})" if one.role in ROLES else name


ROLES = {
    "worker": gettext_lazy("werker"),
    "expert": gettext_lazy("ervaringsdeskundige"),
    "coach": gettext_lazy("werkbegeleider"),
    "partner": gettext_lazy("partner"),
}
