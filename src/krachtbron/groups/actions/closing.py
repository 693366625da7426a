"""A meeting is over: how many came, what worked, what became of the step, which one is next."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.base.announce import announce
from krachtbron.base.clock import day as day_of
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.groups import domain
from krachtbron.groups.actions.meetings import plan_meeting
from krachtbron.groups.actions.promises import tell
from krachtbron.groups.domain import CircleKind, Shape, meetings
from krachtbron.groups.domain.meetings import Closing, MeetingState, Next
from krachtbron.groups.events import MeetingClosed, PromiseMade
from krachtbron.groups.models import AlsoTold, Meeting, Presence, Promise
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.meetings import get_meeting, last_step, said_yes


@transaction.atomic
def close_meeting(
    actor: Actor, meeting_id: UUID, closing: Closing, *, named: Sequence[UUID] = (), at: datetime
) -> Meeting | Refused:
    """Write down how it went. Sent again with the same words it acts once; with other words it is refused kindly."""
    row = get_meeting(actor, meeting_id, Verb.MEET, lock=True).meeting
    closing = Closing(
        closing.came, tidy(closing.worked), closing.last, closing.next, tidy(closing.step), tidy(closing.who),
        closing.signal,
    )  # fmt: skip
    if row.state == MeetingState.HELD and (row.came, row.worked) == (closing.came, closing.worked):
        return row
    allowed = {key for key, _name in said_yes(row.group_id)}
    if fault := _fault(row, closing, named, allowed, day_of(at)):
        return fault
    row.state, row.since = MeetingState.HELD, at
    row.came, row.worked, row.signal = closing.came, closing.worked, closing.signal
    row.save(update_fields=["state", "since", "came", "worked", "signal"])
    Presence.objects.bulk_create([Presence(meeting=row, person_id=key) for key in sorted(set(named))])
    if refused := _go_on(row, closing, at):
        transaction.set_rollback(True)
        return refused
    _owe(row, at)
    announce(MeetingClosed(row.pk, row.group_id, closing.signal))
    return row


@transaction.atomic
def tell_also(actor: Actor, meeting_id: UUID, *, came: int | None, worked: str, at: datetime) -> Meeting | Refused:
    """Of two who told about one moment both stand. The same words again make no third telling."""
    row = get_meeting(actor, meeting_id, Verb.MEET, lock=True).meeting
    worked = tidy(worked)
    if fault := meetings.check_also(MeetingState(row.state), came, worked):
        return fault
    if (row.came, row.worked) != (came, worked):
        AlsoTold.objects.get_or_create(meeting=row, came=came, worked=worked, defaults={"told": at})
    return row


@transaction.atomic
def close_now(
    actor: Actor,
    group_id: UUID,
    closing: Closing,
    *,
    key: UUID,
    day: date,
    named: Sequence[UUID] = (),
    at: datetime,
) -> Meeting | Refused:
    """A moment that nobody had planned, told afterwards."""
    made = plan_meeting(actor, group_id, key=key, day=day, at=at)
    if isinstance(made, Refused):
        return made
    done = close_meeting(actor, made.pk, closing, named=named, at=at)
    if isinstance(done, Refused):
        transaction.set_rollback(True)
    return done


def _fault(row: Meeting, closing: Closing, named: Sequence[UUID], allowed: set[UUID], today: date) -> Refused | None:
    state = MeetingState(row.state)
    return (
        meetings.check_closing(state, row.day, today, closing)
        or domain.text_fault("worked", closing.worked, meetings.WORKED_MOST)
        or domain.text_fault("step", closing.step, domain.WHAT_MOST)
        or domain.text_fault("who", closing.who, domain.WHO_MOST)
        or (None if meetings.may_be_named(named, allowed) else Refused("not_named", "named"))
    )


def _go_on(row: Meeting, closing: Closing, at: datetime) -> Refused | None:
    """What became of the step of last time, and the one from now on."""
    last = last_step(row.group_id)
    if last and closing.last:
        step = Promise.objects.select_for_update().get(pk=last.id)
        told = tell(step, closing.last, "", at=at)
        if isinstance(told, Refused):
            return told
    if closing.next is Next.NEW:
        _promise(row, "step", closing.step, closing.who, at)
    return None


def _owe(row: Meeting, at: datetime) -> None:
    """What the small circle did, it tells the broad one."""
    circle = CircleKind(row.circle) if row.circle else None
    if meetings.must_tell_back(Shape(row.group.shape), circle):
        _promise(row, "back", _("Terugvertellen aan de brede groep"), "", at, tells_back=True)


def _promise(row: Meeting, what_for: str, what: str, who: str, at: datetime, *, tells_back: bool = False) -> None:
    made = Promise.objects.create(
        pk=uuid5(row.pk, what_for), project_id=row.group.project_id, meeting=row, what=what, who=who,
        tells_back=tells_back, state_since=day_of(at), created=at,
    )  # fmt: skip
    announce(PromiseMade(made.pk, made.project_id))
