"""Moments as a calendar that every telephone reads (iCalendar, RFC 5545). No person is named in it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.translation import pgettext
from icalendar import Calendar, Event

from krachtbron.base.clock import HERE
from krachtbron.groups.domain.feeds import LASTS, Shown
from krachtbron.groups.domain.meetings import MeetingState
from krachtbron.groups.queries import Dated
from krachtbron.groups.web.labels.meetings import name_of

AGAIN = timedelta(hours=6)


def calendar(moments: Iterable[Dated], shown: Shown, house: str) -> bytes:
    """``house``: the name of this installation, which makes the marks of its moments its own."""
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//Krachtbron//Samenkomen//NL")
    made.add("x-wr-calname", "Krachtbron")
    made.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT6H")
    for one in moments:
        made.add_component(event(one, shown, house))
    return bytes(made.to_ical())


def event(one: Dated, shown: Shown, house: str) -> Event:
    row, made = one.row, Event()
    made.add("uid", f"{row.id}@{house}")
    made.add("dtstamp", one.since)
    made.add("last-modified", one.since)
    made.add("sequence", int(one.since.timestamp()) % 2**31)
    if row.hour:
        begins = datetime.combine(row.day, row.hour, HERE)
        made.add("dtstart", begins)
        made.add("dtend", begins + LASTS)
    else:
        made.add("dtstart", row.day)
    made.add(
        "summary", f"{name_of(row)} · {row.group}" if shown is Shown.NAMED else pgettext("in een agenda", "Afspraak")
    )
    if row.place:
        made.add("location", row.place)
    made.add("status", "CANCELLED" if row.state is MeetingState.CALLED_OFF else "CONFIRMED")
    made.add("class", "PRIVATE")
    return made
