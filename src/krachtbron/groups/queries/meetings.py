"""The moments of groups: what comes, what was, and one of them with all that belongs to it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups.domain import ENDED, CircleKind, Shape
from krachtbron.groups.domain.meetings import MeetingKind, MeetingState
from krachtbron.groups.models import AlsoTold, CircleMember, Meeting, Named, Point, Presence, Promise
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.limits import groups_q, role_of
from krachtbron.groups.queries.promises import PromiseRow, as_rows
from krachtbron.groups.queries.seen import GroupCard, Rights, card, rights

FIELDS = ("pk", "group_id", "group__name", "kind", "circle", "name", "day", "hour", "place", "state", "came", "worked")


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A moment in a list. ``circle``: the ring that comes together, none for all."""

    id: UUID
    group_id: UUID
    group: str
    kind: MeetingKind
    circle: CircleKind | None
    name: str
    day: date
    hour: time | None
    place: str
    state: MeetingState
    came: int | None
    worked: str


@dataclass(frozen=True, slots=True)
class PointRow:
    id: UUID
    what: str
    who: str


@dataclass(frozen=True, slots=True)
class SeenMeeting(Rights):
    meeting: Meeting

    @property
    def row(self) -> MeetingRow:
        one = self.meeting
        return as_row(
            (one.pk, one.group_id, one.group.name, one.kind, one.circle, one.name, one.day, one.hour, one.place,
             one.state, one.came, one.worked)
        )  # fmt: skip

    @property
    def group(self) -> GroupCard:
        group = self.meeting.group
        return GroupCard(group.pk, group.name, Shape(group.shape), card(group.project))


def as_row(values: tuple[object, ...]) -> MeetingRow:
    pk, group_id, group, kind, circle, name, day, hour, place, state, came, worked = values
    return MeetingRow(
        pk, group_id, group, MeetingKind(str(kind)), CircleKind(str(circle)) if circle else None,  # type: ignore[arg-type]
        name, day, hour, place, MeetingState(str(state)), came, worked,  # type: ignore[arg-type]
    )  # fmt: skip


def as_meetings(rows: "QuerySet[Meeting]") -> list[MeetingRow]:
    return [as_row(values) for values in rows.values_list(*FIELDS)]


def coming(
    actor: Actor, today: date, *, group_id: UUID | None = None, verb: Verb = Verb.SEE_GROUPS, most: int = 12
) -> list[MeetingRow]:
    """What is planned and not closed, the first first: also what passed and waits to be told about."""
    rows = Meeting.objects.filter(groups_q(actor, verb, "group"), state=MeetingState.PLANNED)
    rows = rows.filter(group=group_id) if group_id else rows
    if verb is Verb.SEE_GROUPS:
        rows = rows.filter(day__gte=today)
    return as_meetings(rows.order_by("day", F("hour").asc(nulls_last=True), "pk")[:most])


def held(actor: Actor, group_id: UUID, *, before: tuple[date, UUID] | None = None, most: int = 12) -> list[MeetingRow]:
    """What was, the latest first; ``before``: read on from that day and key."""
    rows = Meeting.objects.filter(groups_q(actor, Verb.SEE_GROUPS, "group"), group=group_id, state=MeetingState.HELD)
    if before:
        rows = rows.filter(Q(day__lt=before[0]) | Q(day=before[0], pk__lt=before[1]))
    return as_meetings(rows.order_by("-day", "-pk")[:most])


def held_lately(actor: Actor, since: date, *, most: int = 12) -> list[MeetingRow]:
    """What was since that day in the groups that the actor sees, the latest first."""
    rows = Meeting.objects.filter(groups_q(actor, Verb.SEE_GROUPS, "group"), state=MeetingState.HELD, day__gte=since)
    return as_meetings(rows.order_by("-day", "-pk")[:most])


def last_closed(group_id: UUID) -> datetime | None:
    """When somebody last told how a moment of the group went."""
    rows = Meeting.objects.filter(group=group_id, state=MeetingState.HELD).order_by("-since")
    return rows.values_list("since", flat=True).first()


def find_meeting(actor: Actor, meeting_id: UUID, *, lock: bool = False) -> SeenMeeting | None:
    rows = Meeting.objects.filter(groups_q(actor, Verb.SEE_GROUPS, "group"), pk=meeting_id)
    rows = rows.select_related("group__project").annotate(connected=role_of(actor, "group__project"))
    row = (rows.select_for_update(of=("self",)) if lock else rows).first()
    return SeenMeeting(*rights(actor.role, row.connected, in_group=True), row) if row else None


def held_meeting(actor: Actor, meeting_id: UUID, verb: Verb = Verb.SEE_GROUPS) -> MeetingRow | None:
    """One that was, of a group where the actor may ``verb``; none where there is no such moment for her."""
    seen = find_meeting(actor, meeting_id)
    return seen.row if seen and seen.may(verb) and seen.row.state is MeetingState.HELD else None


def get_meeting(actor: Actor, meeting_id: UUID, verb: Verb = Verb.SEE_GROUPS, *, lock: bool = False) -> SeenMeeting:
    """A moment that the actor sees (else 404) and where she may ``verb`` (else 403)."""
    if seen := find_meeting(actor, meeting_id, lock=lock):
        seen.must(verb)
        return seen
    raise Http404


def point_rows(meeting_id: UUID) -> list[PointRow]:
    rows = Point.objects.filter(meeting=meeting_id).order_by("created", "pk")
    return [PointRow(*values) for values in rows.values_list("pk", "what", "who")]


def get_point(actor: Actor, point_id: UUID) -> Point:
    """Something on an agenda that the actor may write on."""
    row = Point.objects.filter(groups_q(actor, Verb.SEE_GROUPS, "meeting__group"), pk=point_id)
    found = row.select_related("meeting").first()
    if found is None:
        raise Http404
    if not Point.objects.filter(groups_q(actor, Verb.BRING, "meeting__group"), pk=point_id).exists():
        raise Forbidden(f"project_{Verb.BRING}")
    return found


def said_yes(group_id: UUID) -> list[tuple[UUID, str]]:
    """Who may be named with who was there, and is still in the group, by nickname."""
    inside = CircleMember.objects.filter(circle__group=group_id, until=None).values("person")
    keys = Named.objects.filter(group=group_id, person__in=inside).values_list("person_id", flat=True)
    names = access.names_of(list(keys))
    return sorted(((key, name) for key, name in names.items() if name), key=lambda one: one[1].casefold())


def is_named(actor: Actor, group_id: UUID) -> bool:
    """Whether the actor said that her nickname may stand with who was there."""
    return actor.is_person and Named.objects.filter(group=group_id, person=actor.person_id).exists()


def present_at(meeting_id: UUID) -> list[str]:
    """The nicknames of who was there and said yes to being named."""
    keys = list(Presence.objects.filter(meeting=meeting_id).values_list("person_id", flat=True))
    return sorted((name for name in access.names_of(keys).values() if name), key=str.casefold)


def also_told(meeting_id: UUID) -> list[tuple[int | None, str]]:
    """What others told of it afterwards, as (heads, words), in the order it came."""
    return list(AlsoTold.objects.filter(meeting=meeting_id).order_by("told", "pk").values_list("came", "worked"))


def last_step(group_id: UUID) -> PromiseRow | None:
    """The step of last time that still stands: the newest that this group agreed at a meeting."""
    rows = Promise.objects.filter(meeting__group=group_id, tells_back=False).exclude(state__in=ENDED)
    found = as_rows(rows.order_by("-created", "-pk")[:1])
    return found[0] if found else None


def owed(actor: Actor, group_id: UUID | None = None) -> list[PromiseRow]:
    """What the small circle still has to tell the broad one."""
    rows = Promise.objects.filter(groups_q(actor, Verb.SEE_GROUPS, "meeting__group"), tells_back=True)
    rows = rows.exclude(state__in=ENDED)
    rows = rows.filter(meeting__group=group_id) if group_id else rows
    return as_rows(rows.order_by("created", "pk"))


def agreed_at(meeting_id: UUID) -> list[PromiseRow]:
    """What was agreed at a moment, in the order it was said."""
    return as_rows(Promise.objects.filter(meeting=meeting_id).order_by("tells_back", "created", "pk"))
