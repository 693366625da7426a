"""From a place to a group: who met somebody that wishes it shows a code or prints a card. Nothing is kept of whom."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.outreach import queries
from krachtbron.outreach.web import labels
from krachtbron.outreach.web.asking import asker, page

MOMENTS, SHOWN = 60, 2


def into_group(request: HttpRequest, place_id: UUID) -> HttpResponse:
    """The groups of the place's project, each with the code or the cards that it makes itself."""
    actor, today = asker(request), clock.day(clock.now())
    place = queries.get_place(actor, place_id)
    invites = {key for key, _name in groups.groups_where(actor, Verb.INVITE, place.project_id)}
    lines = labels.way_lines(
        groups.groups_where(actor, Verb.BRING, place.project_id),
        invites,
        groups.coming(actor, today, most=MOMENTS),
        today,
        most=SHOWN,
    )
    return page(request, "into_group", place=place, name=labels.name_of(place.kind, place.name), groups=lines)
