"""What this room tells on the timeline of a project."""

from uuid import UUID

from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.groups.domain.meetings import MeetingKind
from krachtbron.groups.queries.lived import Lived, lived
from krachtbron.groups.timeline import Before, Moment
from krachtbron.groups.web.labels.meetings import KINDS, name_of
from krachtbron.ui.public import Sign, addresses

SIGNS = {
    MeetingKind.MEETING: Sign.TOGETHER,
    MeetingKind.ACTIVITY: Sign.HAND,
    MeetingKind.DOING: Sign.HAND,
    MeetingKind.CELEBRATION: Sign.PARTY,
    MeetingKind.CONSULTATION: Sign.TALK,
}


def told(actor: Actor, project_id: UUID, before: Before | None, most: int) -> list[Moment]:
    meeting, promise = addresses("groups:meeting"), addresses("groups:promise")

    def as_moment(one: Lived) -> Moment:
        if row := one.meeting:
            under = " · ".join(filter(None, (row.group, row.name if row.worked else "")))
            words = row.worked or name_of(row)
            return Moment(row.day, row.id, str(KINDS[row.kind]), words, SIGNS[row.kind], under, meeting(row.id))
        assert one.promise
        done = one.promise
        return Moment(done.since, done.id, _("Afspraak gelukt"), done.what, Sign.KEPT, done.words, promise(done.id))

    return [as_moment(one) for one in lived(actor, project_id, before, most)]
