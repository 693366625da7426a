"""Words of this room."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from krachtbron.access.domain import Role, Sight
from krachtbron.access.queries import InvitationRow, LookRow, MemberRow, SessionRow
from krachtbron.access.queries.codes import RenewalRow
from krachtbron.base.days import in_words
from krachtbron.base.outcome import Refused
from krachtbron.ui.public import Drawing, Series, draw_rose

ROLES = {
    Role.PARTICIPANT: gettext_lazy("Deelnemer"),
    Role.WORKER: gettext_lazy("Werker"),
    Role.COACH: gettext_lazy("Werkbegeleider"),
    Role.COORDINATOR: gettext_lazy("Coördinator"),
    Role.PARTNER: gettext_lazy("Partner"),
}
AS_WHAT = {
    Role.PARTICIPANT: gettext_lazy("Je komt erbij als deelnemer."),
    Role.WORKER: gettext_lazy("Je komt erbij als werker."),
    Role.COACH: gettext_lazy("Je komt erbij als werkbegeleider."),
    Role.COORDINATOR: gettext_lazy("Je komt erbij als coördinator."),
    Role.PARTNER: gettext_lazy("Je komt erbij als partner."),
}
INVITED_AS = (
    (Role.WORKER, gettext_lazy("Werker: werkt met groepen")),
    (Role.COACH, gettext_lazy("Werkbegeleider: kijkt mee en denkt mee")),
    (Role.COORDINATOR, gettext_lazy("Coördinator: nodigt mensen uit, ziet alle projecten")),
    (Role.PARTNER, gettext_lazy("Partner: van een andere dienst of organisatie")),
    (Role.PARTICIPANT, gettext_lazy("Deelnemer: doet mee in een groep")),
)
DEVICES = {
    "phone": gettext_lazy("Telefoon"),
    "tablet": gettext_lazy("Tablet"),
    "computer": gettext_lazy("Computer"),
}
DEMO_WHO = {
    "bram": gettext_lazy("Bram, werker"),
    "amina": gettext_lazy("Amina, deelneemster"),
    "els": gettext_lazy("Els, coördinator"),
    "greet": gettext_lazy("Greet, werkbegeleider"),
    "farid": gettext_lazy("Farid, partner"),
    "carla": gettext_lazy("Carla, werker van andere projecten"),
    "dirk": gettext_lazy("Dirk, werker van een andere organisatie"),
}
# What a higher room asks somebody for with a code that opens no organisation: what, and what it means.
ASKED = {
    "step": (
        gettext_lazy("Sta je naast een kleine stap?"),
        (
            gettext_lazy("Je leest welke stap het is."),
            gettext_lazy("Je mag een goed woord sturen, of hulp aanbieden."),
            gettext_lazy("De stap zelf blijft van wie jou vroeg."),
            gettext_lazy("Je ziet verder niets van anderen."),
        ),
    ),
}
REFUSALS = {
    "name_too_short": gettext_lazy("Kies een naam van minstens twee letters."),
    "name_too_long": gettext_lazy("Deze naam is te lang. Hoogstens %(longest)s tekens."),
    "name_taken": gettext_lazy("Iemand anders koos deze naam al. Kies een andere."),
    "phrase_too_short": gettext_lazy("Kies vier woorden, of minstens twaalf tekens."),
    "phrase_too_long": gettext_lazy("Deze wachtzin is te lang. Hoogstens %(longest)s tekens."),
    "phrase_known": gettext_lazy("Deze wachtzin is te makkelijk te raden. Kies vier woorden die alleen jij kiest."),
    "phrase_wrong": gettext_lazy("Dit is niet je wachtzin van nu. Kijk ze nog eens na."),
    "phrase_too_often": gettext_lazy("Dit lukte te vaak niet. Wacht vijf minuten en probeer het dan opnieuw."),
    "organisation_unnamed": gettext_lazy("Geef je organisatie een naam."),
    "invitation_made": gettext_lazy("Deze uitnodiging is al gemaakt. Je ziet de link maar één keer."),
    "code_for_one": gettext_lazy("Deze code is voor iemand anders. Meld eerst af."),
    "code_own": gettext_lazy("Dit is je eigen code. Geef ze aan iemand die je vertrouwt."),
    "renew_self": gettext_lazy("Voor jezelf kan je geen code maken. Vraag het een andere coördinator."),
    "renew_not_here": gettext_lazy("Een code voor deze persoon geeft de coördinator."),
    "renew_elsewhere": gettext_lazy("Voor deze persoon kan dat hier niet."),
    "wrong_card": gettext_lazy("Deze letters openen niets. Kijk ze nog eens rustig na."),
    "card_too_often": gettext_lazy("Dit lukte te vaak niet. Wacht vijf minuten en probeer het dan opnieuw."),
    "last_coordinator": gettext_lazy("Er moet één coördinator blijven. Nodig eerst iemand anders uit als coördinator."),
}


def sentence(refused: Refused) -> str:
    return str(REFUSALS[refused.code]) % refused.details


def rose() -> Drawing:
    """The rose of the start page: an example, the same for everybody."""
    return _rose(get_language() or "nl")


@lru_cache(maxsize=16)
def _rose(language: str) -> Drawing:
    axes = (
        _("Samen"),
        _("Wat mensen kunnen"),
        _("Stilstaan"),
        _("Meedoen"),
        _("Wat lukt"),
        _("Hoe we omgaan met elkaar"),
    )
    words = (_("heel weinig"), _("weinig"), _("soms wel, soms niet"), _("veel"), _("heel veel"))
    series = (Series(_("nu"), (4, 5, 3, 4, 3, 5)), Series(_("in mei"), (3, 4, 2, 2, 3, 4), "before"))
    return draw_rose(axes, series, words, title=_("Een roos als voorbeeld"), name="roos")


def somebody(nickname: str) -> str:
    """How a person without a nickname is named in a list."""
    return nickname or _("Iemand zonder roepnaam")


def on_day(day: date) -> str:
    return in_words(day, "j F Y")


def at_moment(moment: datetime | None) -> str:
    return in_words(localtime(moment), "j F, H:i") if moment else ""


# What a higher room lets be opened, in words; a new kind of thing is added here.
THINGS = {
    "strength": gettext_lazy("Las een kracht van jou."),
    "dream": gettext_lazy("Las een droom van jou."),
    "step": gettext_lazy("Las een stap van jou."),
    "story": gettext_lazy("Las een verhaal van jou."),
    "spending": gettext_lazy("Las wat jij koos met je budget."),
    "receipt": gettext_lazy("Bekeek een bonnetje van jou."),
    "path": gettext_lazy("Las een pad van jou."),
    "weight": gettext_lazy("Las wat bij jou weegt of draagt."),
    "mirror": gettext_lazy("Las hoe het met jou gaat."),
    "touchstone": gettext_lazy("Las wat jij van een aanbod vindt."),
    "noticed": gettext_lazy("Las wat iemand van jou zag."),
    "reflection": gettext_lazy("Las een terugblik van jou."),
    "attitude": gettext_lazy("Las wat je schreef in je spiegel."),
}
WHY = {
    Sight.PERSON: gettext_lazy("Dat koos jij zelf."),
    Sight.GROUP: gettext_lazy("Je zette het open voor je groep."),
    Sight.PROJECT: gettext_lazy("Je zette het open voor je project."),
}

# Where she did not open the thing herself: it was said before she wrote it.
WHY_THING = dict.fromkeys(("spending", "receipt"), gettext_lazy("Wie betaalt of opnieuw kijkt, leest dit."))


def look_line(row: LookRow, name: str) -> dict[str, str]:
    """One look: when, who, as what, what was read and why she could."""
    return {
        "when": at_moment(row.at),
        "who": name or _("Iemand die hier niet meer is"),
        "role": str(ROLES[Role(row.role)]).lower() if row.role else "",
        "what": str(THINGS.get(row.thing, _("Las iets van jou."))),
        "why": str(WHY_THING.get(row.thing, WHY[row.sight])),
    }


def device(words: str) -> str:
    """ "phone Chrome" → "Telefoon · Chrome"."""
    kind, _space, browser = words.partition(" ")
    return " · ".join(filter(None, (str(DEVICES.get(kind, _("Een toestel"))), browser)))


def member_lines(rows: Iterable[MemberRow], here: object) -> list[dict[str, Any]]:
    return [
        {
            "name": somebody(row.nickname),
            "role": ROLES[row.role],
            "since": _("sinds %(day)s") % {"day": on_day(row.since)},
            "me": row.person_id == here,
            "end": reverse("access:end_membership", args=[row.id]),
            "code": reverse("access:member_code", args=[row.id]),
        }
        for row in rows
    ]


def invitation_lines(rows: Iterable[InvitationRow]) -> list[dict[str, Any]]:
    return [
        {
            "role": ROLES[row.role] if row.role else _("Nieuwe code, wachtzin kwijt"),
            "what": row.what,
            "until": _("werkt tot %(moment)s") % {"moment": at_moment(row.expires)},
            "withdraw": reverse("access:withdraw", args=[row.id]),
        }
        for row in rows
    ]


def renewal_lines(rows: Iterable[RenewalRow]) -> list[dict[str, str]]:
    """When somebody got another way in, from whom, and what became of it."""
    return [
        {
            "made": at_moment(row.made),
            "by": row.by,
            "fate": _("gebruikt op %(moment)s") % {"moment": at_moment(row.used)}
            if row.used
            else _("nog open")
            if row.open
            else _("niet gebruikt"),
        }
        for row in rows
    ]


def told_of_codes(rows: Sequence[RenewalRow], *, closed: bool) -> list[str]:
    """What is said at sign-in about the last code; nothing when there was none."""
    if not rows:
        return []
    made = {"moment": at_moment(rows[0].made), "by": rows[0].by}
    told = [
        (
            _("Je kreeg een nieuwe code op %(moment)s, van %(by)s.")
            if rows[0].by
            else _("Je kreeg een nieuwe code op %(moment)s.")
        )
        % made
    ]
    if closed:
        told.append(_("Jij bent zelf binnen. Die code werkt niet meer."))
    told.append(_("Was dit niet goed? Zeg het aan iemand die je vertrouwt."))
    return [" ".join(told)]


def session_lines(rows: Iterable[SessionRow]) -> list[dict[str, Any]]:
    return [
        {
            "handle": row.handle,
            "device": device(row.device),
            "started": _("aangemeld op %(moment)s") % {"moment": at_moment(row.started)},
            "seen": _("laatst gezien op %(moment)s") % {"moment": at_moment(row.seen)},
            "here": row.here,
        }
        for row in rows
    ]
