"""What a project lived through: moments of its groups that were, and promises that were done."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from krachtbron.access.domain import Actor
from krachtbron.groups.domain import PromiseState
from krachtbron.groups.domain.meetings import MeetingKind, MeetingState
from krachtbron.groups.models import Meeting
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.limits import groups_q
from krachtbron.groups.queries.meetings import MeetingRow, as_meetings
from krachtbron.groups.queries.promises import PromiseRow, as_rows, limited

# These belong to the story of a project, also when nobody wrote a sentence about them.
ALWAYS = (MeetingKind.CELEBRATION, MeetingKind.CONSULTATION)


@dataclass(frozen=True, slots=True)
class Lived:
    """One of both: a moment of a group, or a promise that was done."""

    day: date
    id: UUID
    meeting: MeetingRow | None = None
    promise: PromiseRow | None = None


def lived(actor: Actor, project_id: UUID, before: tuple[date, UUID] | None, most: int) -> list[Lived]:
    """What the actor sees of it, the latest first; ``before``: read on from that day and key. Two queries."""
    was = Meeting.objects.filter(groups_q(actor, Verb.SEE_GROUPS, "group"), group__project=project_id)
    was = was.filter(Q(kind__in=ALWAYS) | ~Q(worked=""), state=MeetingState.HELD)
    done = limited(actor, Verb.SEE, project_id).filter(state=PromiseState.DONE, tells_back=False)
    if before:
        day, key = before
        was = was.filter(Q(day__lt=day) | Q(day=day, pk__lt=key))
        done = done.filter(Q(state_since__lt=day) | Q(state_since=day, pk__lt=key))
    found = [Lived(row.day, row.id, meeting=row) for row in as_meetings(was.order_by("-day", "-pk")[:most])]
    found += [Lived(row.since, row.id, promise=row) for row in as_rows(done.order_by("-state_since", "-pk")[:most])]
    return sorted(found, key=lambda one: (one.day, one.id), reverse=True)[:most]
