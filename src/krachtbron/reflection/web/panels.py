"""What this room puts on *Vandaag*, on the page of a group and of a moment: never what was written."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.groups.public import Panel
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries import reflections, team, together
from krachtbron.reflection.queries.shared import is_shared_lately
from krachtbron.reflection.web.labels import on_day


def on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """What comes back today to him or his team, that somebody let him read something, the way to looking back."""
    at = clock.now()
    due = reflections.due(actor, clock.day(at))
    rows = [(reverse("reflection:reflection", args=[key]), on_day(made)) for key, made in due]
    if not rows and not may_look_back(actor):
        return None
    shared, again = is_shared_lately(actor, at), team.due(actor, clock.day(at))
    found = {"due": rows, "shared": shared, "may": may_look_back(actor)}
    found["team"] = reverse("reflection:team_look", args=[again]) if again else ""
    return Panel("reflection/panels/today.html", found)


def group_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """What comes back today to a group of the actor. One query."""
    rows = together.due(actor, clock.day(clock.now()))
    found = [(reverse("reflection:together_one", args=[key]), name, on_day(made)) for key, name, made in rows]
    return Panel("reflection/panels/group_today.html", {"due": found}) if found else None


def on_group(actor: Actor, group_id: UUID, request: HttpRequest) -> Panel:
    """What comes back to the group, and the ways to what it learned and what it talks about. One query."""
    due = together.due(actor, clock.day(clock.now()), group_id)
    return Panel(
        "reflection/panels/group.html",
        {
            "due": [(reverse("reflection:together_one", args=[key]), on_day(made)) for key, _name, made in due],
            "url": reverse("reflection:subjects", args=[group_id]),
            "learned": reverse("reflection:together", args=[group_id]),
            "may": may_look_back(actor),
        },
    )


def on_meeting(actor: Actor, meeting_id: UUID, request: HttpRequest) -> Panel | None:
    """Looking back on a moment that was: alone, for who works with groups, and with the group."""
    met = groups.held_meeting(actor, meeting_id, groups.Verb.BRING)
    asks = f"?moment={meeting_id}"
    ours = reverse("reflection:together_new", args=[met.group_id]) + asks if met else ""
    mine = reverse("reflection:new") + asks if may_look_back(actor) else ""
    return Panel("reflection/panels/meeting.html", {"ours": ours, "mine": mine}) if ours or mine else None
