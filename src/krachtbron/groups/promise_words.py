"""Promises in words: when, how it stands, why not. Rooms above show promises too and say the same."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from krachtbron.base import clock
from krachtbron.base.days import in_words
from krachtbron.base.outcome import Refused
from krachtbron.groups import domain
from krachtbron.groups.domain import PromiseState, Term, When

STATES = {
    PromiseState.OPEN: gettext_lazy("afgesproken"),
    PromiseState.BUSY: gettext_lazy("bezig"),
    PromiseState.DONE: gettext_lazy("gelukt"),
    PromiseState.LET_GO: gettext_lazy("losgelaten"),
}
TERMS = {
    Term.THIS_WEEK: gettext_lazy("deze week"),
    Term.THIS_MONTH: gettext_lazy("deze maand"),
    Term.NEXT_TIME: gettext_lazy("tegen de volgende keer"),
    Term.ON_DATE: gettext_lazy("op een dag die je kiest"),
}
REFUSALS = {
    "missing": gettext_noop("Vul dit nog in."),
    "too_long": gettext_noop("Dit is te lang. Hoogstens %(most)d tekens; nu zijn het er %(now)d."),
    "key_taken": gettext_noop("Dit ging niet. Open de bladzijde opnieuw en probeer nog eens."),
    "project_ended": gettext_noop("Dit project is afgelopen. Kies een later einde om verder te gaan."),
    "date_missing": gettext_noop("Kies nog een dag."),
    "date_past": gettext_noop("Die dag is al voorbij. Kies vandaag of later."),
    "date_far": gettext_noop("Die dag is nog heel ver. Kies een dag binnen drie jaar."),
    "promise_ended": gettext_noop("Deze afspraak is al afgerond. Zet ze eerst weer op bezig."),
    "state_unknown": gettext_noop("Kies gelukt, bezig of losgelaten."),
    "take_up_first": gettext_noop("Zet de afspraak eerst weer op bezig. Kies daarna opnieuw."),
}


def spoken_day(day: date, today: date) -> str:
    """12 maart; with its year when that is not this one."""
    return in_words(day, "j F" if day.year == today.year else "j F Y")


def moment(term: Term, due: date | None, today: date) -> str:
    """When a promise is due, as a group says it today."""
    said = domain.when(term, due, today)
    if due is None or said is When.NEXT_TIME:
        return _("volgende keer")
    if said is When.PAST:
        return _("was voor %(day)s") % {"day": spoken_day(due, today)}
    if said is When.WEEKDAY:
        return date_format(due, "l")
    if said is When.LATER:
        return spoken_day(due, today)
    fixed = {
        When.TODAY: _("vandaag"),
        When.TOMORROW: _("morgen"),
        When.THIS_WEEK: _("deze week"),
        When.THIS_MONTH: _("deze maand"),
    }
    return fixed[said]


def when(term: str, due: date | None, today: date | None = None) -> str:
    """The moment of a promise as it is said today."""
    return moment(Term(term), due, today or clock.day(clock.now()))


def state(value: str) -> str:
    """How a promise stands."""
    return str(STATES[PromiseState(value)])


def refusal(refused: Refused) -> str:
    """Why a promise could not be; "" for a code that is not ours."""
    return _(REFUSALS[refused.code]) % refused.details if refused.code in REFUSALS else ""
