"""An invitation to a moment: words to paste anywhere, and cards to cut out."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from krachtbron.groups.queries import MeetingRow, PointRow
from krachtbron.groups.web.labels.meetings import moment_in_full, name_of
from krachtbron.ui.public import Cards


def brought(points: Iterable[PointRow]) -> list[str]:
    return [f"{one.what} ({one.who})" if one.who else one.what for one in points]


def message(row: MeetingRow, points: Iterable[PointRow], today: date) -> str:
    """Plain words for any messenger; nobody is addressed by name."""
    lines = [
        _("Kom je ook? %(what)s van %(group)s.") % {"what": name_of(row), "group": row.group},
        moment_in_full(row, today),
        row.place,
        *(f"- {one}" for one in brought(points)),
        *welcome(),
    ]
    return "\n".join(filter(None, lines))


def welcome() -> list[str]:
    return [_("Je bent welkom zoals je bent."), _("Kan je niet? Dat is goed. Je hoeft niet te zeggen waarom.")]


def cards(row: MeetingRow, points: Iterable[PointRow], today: date) -> Cards:
    """Four alike on one sheet."""
    return Cards(
        language=get_language() or "nl",
        title=name_of(row),
        group=row.group,
        when=moment_in_full(row, today),
        place=row.place,
        brings=brought(points)[:6],
        welcome=welcome(),
    )
