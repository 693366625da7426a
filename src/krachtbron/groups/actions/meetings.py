"""Plan a moment of a group, change it, call it off; the agenda; and who may be named."""

from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.announce import announce
from krachtbron.base.clock import day as day_of
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.groups import domain, queries
from krachtbron.groups.domain import CircleKind, Shape, meetings
from krachtbron.groups.domain.meetings import MeetingKind, MeetingState
from krachtbron.groups.events import MeetingPlanned
from krachtbron.groups.models import Meeting, Named, Point, Presence
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.meetings import get_meeting, get_point


@transaction.atomic
def plan_meeting(
    actor: Actor,
    group_id: UUID,
    *,
    key: UUID,
    day: date,
    kind: MeetingKind = MeetingKind.MEETING,
    circle: CircleKind | None = None,
    name: str = "",
    hour: time | None = None,
    place: str = "",
    at: datetime,
) -> Meeting | Refused:
    """A moment of the group, to come or just over. The same ``key`` again makes no second one."""
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.MEET)
    if known := Meeting.objects.filter(pk=key).first():
        return known if known.group_id == group_id else Refused("key_taken", "key")
    if not domain.running(seen.group.project.ends, day_of(at)):
        return Refused("project_ended")
    said = wording(Shape(seen.group.shape), day, kind, circle, name, hour, place, day_of(at))
    if isinstance(said, Refused):
        return said
    made, new = Meeting.objects.get_or_create(
        pk=key, defaults={**said, "group": seen.group, "since": at, "created": at}
    )
    if new:
        announce(MeetingPlanned(made.pk, group_id))
    return made


@transaction.atomic
def edit_meeting(
    actor: Actor,
    meeting_id: UUID,
    *,
    day: date,
    kind: MeetingKind = MeetingKind.MEETING,
    circle: CircleKind | None = None,
    name: str = "",
    hour: time | None = None,
    place: str = "",
    at: datetime,
) -> Meeting | Refused:
    """Another day, place or name, as long as it is to come."""
    row = get_meeting(actor, meeting_id, Verb.MEET, lock=True).meeting
    if row.state == MeetingState.HELD:
        return Refused("closed_already")
    said = wording(Shape(row.group.shape), day, kind, circle, name, hour, place, day_of(at))
    if isinstance(said, Refused):
        return said
    for field, value in said.items():
        setattr(row, field, value)
    row.state, row.since = MeetingState.PLANNED, at
    row.save(update_fields=[*said, "state", "since"])
    return row


@transaction.atomic
def call_off(actor: Actor, meeting_id: UUID, *, at: datetime) -> Refused | None:
    """It does not take place. Nobody asks why."""
    row = get_meeting(actor, meeting_id, Verb.MEET, lock=True).meeting
    if row.state == MeetingState.HELD:
        return Refused("closed_already")
    if row.state != MeetingState.CALLED_OFF:
        row.state, row.since = MeetingState.CALLED_OFF, at
        row.save(update_fields=["state", "since"])
    return None


def wording(
    shape: Shape,
    day: date,
    kind: MeetingKind,
    circle: CircleKind | None,
    name: str,
    hour: time | None,
    place: str,
    today: date,
) -> dict[str, object] | Refused:
    name, place = tidy(name), tidy(place)
    for fault in (
        meetings.check_moment(day, today),
        meetings.check_circle(shape, circle),
        domain.text_fault("name", name, meetings.NAMED_MOST),
        domain.text_fault("place", place, meetings.PLACE_MOST),
    ):
        if fault:
            return fault
    return {"day": day, "kind": kind, "circle": circle or "", "name": name, "hour": hour, "place": place}


@transaction.atomic
def bring(actor: Actor, meeting_id: UUID, *, key: UUID, what: str, who: str = "", at: datetime) -> Point | Refused:
    """Put something on the agenda, or say who brings what."""
    row = get_meeting(actor, meeting_id, Verb.BRING, lock=True).meeting
    what, who = tidy(what), tidy(who)
    if row.state != MeetingState.PLANNED:
        return Refused("closed_already" if row.state == MeetingState.HELD else "called_off")
    for fault in (
        domain.text_fault("what", what, meetings.POINT_MOST, needed=True),
        domain.text_fault("who", who, meetings.NAMED_MOST),
    ):
        if fault:
            return fault
    if row.points.exclude(pk=key).count() >= meetings.POINTS_MOST:
        return Refused("points_full", "", {"most": meetings.POINTS_MOST})
    made, _new = Point.objects.get_or_create(pk=key, defaults={"meeting": row, "what": what, "who": who, "created": at})
    return made if made.meeting_id == row.pk else Refused("key_taken", "key")


@transaction.atomic
def drop_point(actor: Actor, point_id: UUID) -> UUID:
    """Take something off the agenda; the key of the moment it stood on."""
    point = get_point(actor, point_id)
    point.delete()
    return point.meeting_id


@transaction.atomic
def say_named(actor: Actor, group_id: UUID, *, named: bool, at: datetime) -> None:
    """Whether the actor's own nickname may stand with who was there. A no takes it away from before as well."""
    queries.get_group(actor, group_id)
    if actor.person_id is None or not queries.is_in_group(group_id, actor.person_id):
        raise Http404
    if named:
        Named.objects.get_or_create(group_id=group_id, person_id=actor.person_id, defaults={"since": at})
    else:
        Named.objects.filter(group=group_id, person=actor.person_id).delete()
        Presence.objects.filter(meeting__group=group_id, person=actor.person_id).delete()
