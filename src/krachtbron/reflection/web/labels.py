"""Words of this room. What a group reads: at most twelve words a sentence."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from krachtbron.access.public import Near
from krachtbron.base.days import in_words
from krachtbron.base.outcome import Refused
from krachtbron.groups.public import MeetingRow
from krachtbron.reflection.domain.cycle import Back, Became, Began, Part
from krachtbron.reflection.queries.reflections import ReflectionRow

REFUSALS = {
    "missing": gettext_lazy("Schrijf eerst iets. Eén woord is genoeg."),
    "nothing_said": gettext_lazy("Vul één vraag in. Welke, dat kies je zelf."),
    "too_long": gettext_lazy("Dit is te lang. Er passen %(most)s tekens; nu zijn het er %(now)s."),
    "day_missing": gettext_lazy("Kies de dag waarop dit terugkomt."),
    "day_past": gettext_lazy("Kies een dag die nog komt."),
    "day_far": gettext_lazy("Dat is ver weg. Kies een dag binnen het jaar."),
    "meeting_gone": gettext_lazy("Dit moment staat er niet meer. Kies opnieuw."),
    "nothing_to_tell": gettext_lazy("Je schreef geen verandering op. Er is dus niets te vragen."),
    "situation_gone": gettext_lazy("Deze situatie staat er niet meer. Kies een andere."),
    "not_near": gettext_lazy("Deze keuze kan niet meer. Kies opnieuw."),
    "until_past": gettext_lazy("Deze dag is al voorbij. Kies een latere dag."),
    "subjects_full": gettext_lazy("Er liggen al %(most)s onderwerpen. Praat eerst over een ervan."),
    "nothing_waits": gettext_lazy("Er ligt niets om uit te loten. Leg er eerst iets bij."),
    "not_chosen": gettext_lazy("Kies eerst dit onderwerp. Dan zeg je wat jullie leerden."),
    "not_on_agenda": gettext_lazy("Dit onderwerp staat niet op de agenda. Kies het eerst."),
    "ends_before_start": gettext_lazy("Het einde ligt voor het begin. Kies andere dagen."),
    "not_begun": gettext_lazy("Deze tijd moet nog beginnen. Kies een vroegere dag."),
    "period_long": gettext_lazy("Dit is langer dan een jaar. Kies een kortere tijd."),
    "again_past": gettext_lazy("Kies een dag die nog komt."),
    "again_far": gettext_lazy("Dat is ver weg. Kies een dag binnen het jaar."),
    "key_taken": gettext_lazy("Dit ging niet. Open de bladzijde opnieuw en probeer nog eens."),
}


class Asked(NamedTuple):
    """A question of the cycle: what it asks, what helps to answer it, and its heading when it is read back."""

    question: Any
    hint: Any
    name: object


PARTS = {
    Part.DID: Asked(
        gettext_lazy("Wat deed je?"),
        gettext_lazy("Wat gebeurde er, en wat was jouw deel daarin? Noem geen deelnemers bij naam."),
        gettext_lazy("Wat ik deed"),
    ),
    Part.SAW: Asked(
        gettext_lazy("Wat zag je gebeuren, bij de groep en bij jezelf?"),
        gettext_lazy("Neem even afstand. Ook wat je voelde, hoort erbij."),
        gettext_lazy("Wat ik zag"),
    ),
    Part.INSIGHT: Asked(
        gettext_lazy("Wat begrijp je nu beter?"),
        gettext_lazy("Over het werk, over de groep of over jezelf."),
        gettext_lazy("Wat ik nu begrijp"),
    ),
    Part.CHANGE: Asked(
        gettext_lazy("Wat doe je de volgende keer anders?"),
        gettext_lazy("Eén ding, klein genoeg om te proberen."),
        gettext_lazy("Wat ik anders doe"),
    ),
}
BACK = {
    Back.WEEK: gettext_lazy("Over een week"),
    Back.FORTNIGHT: gettext_lazy("Over twee weken"),
    Back.MONTH: gettext_lazy("Over een maand"),
    Back.DAY: gettext_lazy("Op een dag die ik kies"),
    Back.NEVER: gettext_lazy("Vraag het me niet"),
}
BECAME = {
    Became.YES: pgettext_lazy("de verandering", "ja"),
    Became.PARTLY: pgettext_lazy("de verandering", "voor een deel"),
    Became.OTHERWISE: pgettext_lazy("de verandering", "het werd iets anders"),
}
BEGAN = {
    Began.NOTHING: "",
    Began.MEETING: gettext_lazy("na een samenkomst"),
    Began.INCIDENT: gettext_lazy("na iets wat gebeurde"),
}
# What somebody lets me read: the page it is read on, and what it is called.
SHARED = {
    "reflection": ("shared", gettext_lazy("Een terugblik van")),
    "attitude": ("mirror_shared", gettext_lazy("Uit de spiegel van")),
}


def sentence(refused: Refused) -> str:
    """The refusal in words."""
    return str(REFUSALS[refused.code]) % dict(refused.details)


def on_day(moment: date | datetime) -> str:
    """12 november 2026."""
    return in_words(localtime(moment) if isinstance(moment, datetime) else moment, "j F Y")


def meeting_name(row: MeetingRow) -> str:
    """De warme ploeg, 12 november 2026 (Het lokaal schilderen)."""
    said = f"{row.group}, {on_day(row.day)}"
    return f"{said} ({row.name})" if row.name else said


def after(row: ReflectionRow, *, named: bool) -> str:
    """What it started from. ``named``: with the name of the group, for the writer only."""
    if named and row.group and row.met:
        return _("Na %(group)s, %(day)s") % {"group": row.group, "day": on_day(row.met)}
    began = str(BEGAN[row.began])
    return began[:1].upper() + began[1:]


def first_words(row: ReflectionRow) -> str:
    """By what he knows it again: the change, else the last that he said."""
    return next(words for part in reversed(Part) if (words := row.said[part]))


def answers(row: ReflectionRow) -> list[tuple[str, str]]:
    """What was said, under its headings."""
    return [(str(PARTS[part].name), words) for part, words in row.said.items() if words]


def who_sees(names: Iterable[str]) -> str:
    """ "Alleen jij." or "Jij, en ook: Greet."."""
    told = ", ".join(name or _("iemand") for name in names)
    return _("Jij, en ook: %s.") % told if told else _("Alleen jij.")


ROLES = {"worker": gettext_lazy("werker"), "coach": gettext_lazy("werkbegeleider")}


def near_name(one: Near) -> str:
    name = one.name or _("iemand")
    return f"{name} ({ROLES[one.role]})" if one.role in ROLES else name
