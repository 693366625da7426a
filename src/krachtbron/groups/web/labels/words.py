"""Single words and short phrases: roles, shapes, states, days, the hello."""

from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.access.domain import Role
from krachtbron.base.clock import HERE
from krachtbron.base.days import in_words
from krachtbron.groups import domain
from krachtbron.groups.domain import PartOfDay, ProjectRole, Shape

ROLES = {
    ProjectRole.WORKER: gettext_lazy("werker"),
    ProjectRole.PARTICIPANT: gettext_lazy("deelnemer"),
    ProjectRole.EXPERT: gettext_lazy("ervaringsdeskundige"),
    ProjectRole.COACH: gettext_lazy("werkbegeleider"),
    ProjectRole.PARTNER: gettext_lazy("partner"),
}
ORGANISATION_ROLES = {
    Role.PARTICIPANT: gettext_lazy("deelnemer"),
    Role.WORKER: gettext_lazy("werker"),
    Role.COACH: gettext_lazy("werkbegeleider"),
    Role.COORDINATOR: gettext_lazy("coördinator"),
    Role.PARTNER: gettext_lazy("partner"),
}
SHAPES = {
    Shape.FIXED: gettext_lazy("Een vaste groep"),
    Shape.HOURGLASS: gettext_lazy("Een zandloper: veel mensen, met een kleine groep voor het beleid"),
    Shape.CORE: gettext_lazy("Een kerngroep, met een bredere groep eromheen"),
    Shape.VIRTUAL: gettext_lazy("Een groep op afstand"),
}


def period(starts: date, ends: date | None, today: date) -> str:
    """The period of a project in words."""
    first = in_words(starts, "F Y")
    if ends is None:
        return (_("sinds %(first)s") if starts <= today else _("vanaf %(first)s")) % {"first": first}
    last = in_words(ends, "F Y")
    return first if first == last else _("%(first)s tot %(last)s") % {"first": first, "last": last}


def hello(at: datetime, nickname: str) -> str:
    """Goedemorgen, Bram."""
    words = {
        PartOfDay.MORNING: _("Goedemorgen"),
        PartOfDay.AFTERNOON: _("Goedemiddag"),
        PartOfDay.EVENING: _("Goedenavond"),
    }
    said = words[domain.part_of_day(at.astimezone(HERE).hour)]
    return f"{said}, {nickname}" if nickname else said
