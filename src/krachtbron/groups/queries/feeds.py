"""Calendars that read along: whose they are, and what they read."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Role
from krachtbron.base.ids import hashed
from krachtbron.groups.domain.feeds import Shown
from krachtbron.groups.models import Feed, Meeting
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.limits import groups_q
from krachtbron.groups.queries.meetings import FIELDS, MeetingRow, as_row

MOST = 500


@dataclass(frozen=True, slots=True)
class FeedRow:
    id: UUID
    shown: Shown
    made: datetime


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment, and when it was last planned, changed or called off."""

    row: MeetingRow
    since: datetime


def feeds_of(actor: Actor) -> list[FeedRow]:
    """The actor's own links in this organisation."""
    rows = Feed.objects.filter(person=actor.person_id, organisation=actor.organisation_id).order_by("made", "pk")
    return [FeedRow(pk, Shown(shown), made) for pk, shown, made in rows.values_list("pk", "shown", "made")]


def reader_of(secret: str) -> tuple[Actor, Shown]:
    """For whom a calendar reads, as she stands now: who left the organisation reads nothing more."""
    row = Feed.objects.filter(hash=hashed(secret)).first()
    if row is None:
        raise Http404
    return access.actor_for(row.person_id, row.organisation_id), Shown(row.shown)


def dated(actor: Actor, since: date) -> list[Dated]:
    """The moments of the groups that somebody is in or works with, from that day on. One query."""
    verb = Verb.SEE_GROUPS if actor.is_(Role.PARTICIPANT) or actor.is_(Role.COACH) else Verb.MEET
    rows = Meeting.objects.filter(groups_q(actor, verb, "group"), day__gte=since)
    values = rows.order_by("day", F("hour").asc(nulls_last=True), "pk").values_list(*FIELDS, "since")[:MOST]
    return [Dated(as_row(tuple(rest)), moment) for *rest, moment in values]
