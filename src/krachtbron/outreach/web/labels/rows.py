"""Places and contacts as lines, ready to print. Patience is told as time, never as failure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from krachtbron.base.days import in_words
from krachtbron.base.outcome import Refused
from krachtbron.groups.public import MeetingRow
from krachtbron.outreach.domain import PlaceKind
from krachtbron.outreach.queries import ContactRow, PlaceRow
from krachtbron.outreach.web.labels.words import HOW, KINDS, REFUSALS
from krachtbron.ui.public import addresses


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """``kind``: beside a name of the team's own; ``asks``: time to stand still with it."""

    id: UUID
    project_id: UUID
    url: str
    here_url: str
    name: str
    kind: str
    under: str
    asks: bool


@dataclass(frozen=True, slots=True)
class ContactLine:
    """``when``: the day it was, or the day one goes back. ``waits``: something is still to do."""

    id: UUID
    url: str
    when: str
    how: str
    place: str
    agreed: str
    again: str
    nickname: str
    by: str
    waits: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class WayLine:
    """A group. ``code_url``: empty where somebody else invites; ``moments``: (when, name, address of the cards)."""

    name: str
    code_url: str
    moments: tuple[tuple[str, str, str], ...]


def sentence(refused: Refused) -> str:
    """The reason in words."""
    return _(REFUSALS[refused.code]) % refused.details


def name_of(kind: str, name: str) -> str:
    return name or str(KINDS[PlaceKind(kind)])


def on_day(day: date, today: date) -> str:
    """vandaag, gisteren, or: donderdag 12 maart."""
    near = {0: _("vandaag"), 1: _("morgen"), -1: _("gisteren")}
    if said := near.get((day - today).days):
        return said
    return f"{in_words(day, 'l')} {in_words(day, 'j F' if day.year == today.year else 'j F Y')}"


def shortly(day: date, today: date) -> str:
    """The same without the day of the week when it is longer ago."""
    near = (today - day).days < 7
    return on_day(day, today) if near else in_words(day, "j F" if day.year == today.year else "j F Y")


def patience(first: date | None, last: date | None, times: int, today: date) -> str:
    """sinds maart, 5 keer · laatst gisteren."""
    if first is None or last is None:
        return _("hier was nog niemand")
    if times == 1:
        return _("één keer, %(day)s") % {"day": shortly(last, today)}
    if (first.year, first.month) == (today.year, today.month):
        since = _("sinds deze maand")
    else:
        since = _("sinds %(month)s") % {"month": in_words(first, "F" if first.year == today.year else "F Y")}
    often = ngettext("%d keer", "%d keer", times) % times
    return f"{since}, {often} · {_('laatst %(day)s') % {'day': shortly(last, today)}}"


def place_lines(rows: Iterable[PlaceRow], today: date) -> list[PlaceLine]:
    url, here = addresses("outreach:place"), addresses("outreach:contact_new")
    return [
        PlaceLine(
            row.id,
            row.project_id,
            url(row.id),
            here(row.id),
            name_of(row.kind, row.name),
            str(KINDS[row.kind]) if row.name and row.kind is not PlaceKind.OTHER else "",
            patience(row.first, row.last, row.times, today),
            row.asks,
        )
        for row in rows
    ]


def contact_lines(rows: Iterable[ContactRow], today: date, *, ahead: bool = False) -> list[ContactLine]:
    """``ahead``: told by the day one goes back, with the place; else by the day it was."""
    url = addresses("outreach:place")
    return [
        ContactLine(
            row.id,
            url(row.place_id),
            back_on(row, today) if ahead else on_day(row.day, today),
            str(HOW[row.how]),
            name_of(row.kind, row.place),
            row.agreed,
            ", ".join(filter(None, (on_day(row.again, today) if row.again else "", row.sometime))),
            row.nickname,
            "" if row.mine else row.by,
            row.waits,
            row.mine or not row.by,
        )
        for row in rows
    ]


def way_lines(
    rows: Iterable[tuple[UUID, str]], invites: set[UUID], coming: Iterable[MeetingRow], today: date, *, most: int
) -> list[WayLine]:
    """Groups that somebody can come to: with a code where the actor invites, and with cards for what is planned."""
    code, cards = addresses("groups:group_invite"), addresses("groups:meeting_cards")
    planned: dict[UUID, list[tuple[str, str, str]]] = {}
    for row in coming:
        planned.setdefault(row.group_id, []).append((on_day(row.day, today), row.name, cards(row.id)))
    return [
        WayLine(name, code(key) if key in invites else "", tuple(planned.get(key, ())[:most])) for key, name in rows
    ]


def back_on(row: ContactRow, today: date) -> str:
    if row.again is None:
        return row.sometime
    said = on_day(row.again, today)
    return _("was voor %(day)s") % {"day": said} if row.again < today else said
