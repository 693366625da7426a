"""The moments of a group in words, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from django.utils.formats import time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from krachtbron.base.days import in_words
from krachtbron.groups.circle_words import CIRCLES
from krachtbron.groups.domain.feeds import Shown
from krachtbron.groups.domain.meetings import MeetingKind, MeetingState, Next
from krachtbron.groups.queries import FeedRow, MeetingRow
from krachtbron.ui.public import addresses

KINDS = {
    MeetingKind.MEETING: gettext_lazy("Bijeenkomst"),
    MeetingKind.ACTIVITY: gettext_lazy("Activiteit"),
    MeetingKind.DOING: gettext_lazy("Samen de handen uit de mouwen"),
    MeetingKind.CELEBRATION: gettext_lazy("Feest"),
    MeetingKind.CONSULTATION: gettext_lazy("Gesprek met anderen"),
}
NEXT = {
    Next.SAME: gettext_lazy("Dezelfde stap gaat door"),
    Next.NEW: gettext_lazy("Een nieuwe stap"),
    Next.NONE: gettext_lazy("Nu geen stap"),
}


SHOWN = {
    Shown.NEUTRAL: gettext_lazy("Alleen: afspraak"),
    Shown.NAMED: gettext_lazy("Wat we doen, en met welke groep"),
}


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """``close_url``: only where it may be closed now."""

    id: UUID
    url: str
    close_url: str
    name: str
    when: str
    under: str
    worked: str


def name_of(row: MeetingRow) -> str:
    return row.name or str(KINDS[row.kind])


def on_day(day: date, today: date) -> str:
    """vandaag, morgen, or: donderdag 26 november."""
    near = {0: _("vandaag"), 1: _("morgen"), -1: _("gisteren")}
    if said := near.get((day - today).days):
        return said
    return weekday(day, today)


def weekday(day: date, today: date) -> str:
    """donderdag 26 november; with its year when that is not this one."""
    return f"{in_words(day, 'l')} {in_words(day, 'j F' if day.year == today.year else 'j F Y')}"


def clock(hour: time | None) -> str:
    return time_format(hour, "G:i") if hour else ""


def moment(row: MeetingRow, today: date) -> str:
    """vandaag, 14:00."""
    return ", ".join(filter(None, (on_day(row.day, today), clock(row.hour))))


def moment_in_full(row: MeetingRow, today: date) -> str:
    """The same on paper and in a message, which are read on another day: donderdag 26 november, 14:30."""
    return ", ".join(filter(None, (weekday(row.day, today), clock(row.hour))))


def feed_lines(rows: Iterable[FeedRow]) -> list[tuple[str, str]]:
    """What each own link shows and since when, and where to take it away."""
    url = addresses("groups:feed_drop")
    return [(f"{SHOWN[row.shown]} · {in_words(localtime(row.made), 'j F Y')}", url(row.id)) for row in rows]


def came(number: int | None) -> str:
    return "" if number is None else ngettext("%d mens", "%d mensen", number) % number


def meeting_lines(rows: Iterable[MeetingRow], today: date, *, group: bool, closable: bool = False) -> list[MeetingLine]:
    """``group``: name the group; ``closable``: who reads may close what is over or happens today."""
    url, close = addresses("groups:meeting"), addresses("groups:meeting_close")
    return [
        MeetingLine(
            row.id,
            url(row.id),
            close(row.id) if closable and row.state is MeetingState.PLANNED and row.day <= today else "",
            name_of(row),
            moment(row, today),
            " · ".join(
                filter(
                    None,
                    (
                        row.group if group else "",
                        str(CIRCLES[row.circle]) if row.circle else "",
                        row.place,
                        came(row.came),
                    ),
                )
            ),
            row.worked,
        )
        for row in rows
    ]
