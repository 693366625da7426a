"""What this room puts on *Vandaag* and on the page of a group: never what was written."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups.public import Panel
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries import reflections
from krachtbron.reflection.queries.shared import is_shared_lately
from krachtbron.reflection.web.labels import on_day


def on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """What comes back today, that somebody let the actor read something, and the way to looking back."""
    at = clock.now()
    due = reflections.due(actor, clock.day(at))
    rows = [(reverse("reflection:reflection", args=[key]), on_day(made)) for key, made in due]
    if not rows and not may_look_back(actor):
        return None
    shared = is_shared_lately(actor, at)
    return Panel("reflection/panels/today.html", {"due": rows, "shared": shared, "may": may_look_back(actor)})


def on_group(actor: Actor, group_id: UUID, request: HttpRequest) -> Panel:
    """The way to what the group talks about. Asks the database nothing."""
    return Panel(
        "reflection/panels/group.html",
        {"url": reverse("reflection:subjects", args=[group_id]), "may": may_look_back(actor)},
    )
