"""What this room puts on *Vandaag* and on the page of a group: never what was written, only that there is something."""

from uuid import UUID

from django.http import HttpRequest

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups.public import Panel


def on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """Somebody opened something for this person, by name."""
    return Panel("growth/panels/today.html") if access.asked_by_name(actor, clock.now()) else None


def on_group(actor: Actor, group_id: UUID, request: HttpRequest) -> Panel:
    """The way to what people opened for their group. Asks the database nothing."""
    return Panel("growth/panels/group.html")
