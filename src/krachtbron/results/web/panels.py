"""What this room puts on the pages of a group and of a project."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.groups.domain import running
from krachtbron.groups.domain.meetings import MeetingKind
from krachtbron.results import queries
from krachtbron.results.web import labels

SOME, LATELY = 3, timedelta(days=60)


def on_group(actor: Actor, group_id: UUID, request: HttpRequest) -> groups.Panel:
    """What worked lately, and the way to name something."""
    seen, today = groups.get_group(actor, group_id), clock.day(clock.now())
    project = seen.card.project.id
    plans = seen.may(groups.Verb.MEET) and running(seen.group.project.ends, today)
    party = f"{reverse('groups:meeting_new', args=[group_id])}?soort={MeetingKind.CELEBRATION}"
    return groups.Panel(
        "results/panels/group.html",
        {
            "results": labels.result_lines(queries.latest(actor, group_id, project, SOME), today),
            "new": reverse("results:new", args=[group_id]) if seen.may(queries.IN_GROUP) else "",
            "celebrate": party if plans else "",
            "timeline": reverse("results:timeline", args=[project]),
        },
    )


def on_closing(actor: Actor, group_id: UUID, request: HttpRequest) -> groups.Panel | None:
    """What was named since the group last came together: to stand still at before everybody goes."""
    at = clock.now()
    last = groups.last_closed(group_id)
    named = queries.recent(actor, group_id, max(last, at - LATELY) if last else at - LATELY)
    return groups.Panel("results/panels/closing.html", {"results": [one.words for one in named]}) if named else None


def on_project(actor: Actor, project_id: UUID, request: HttpRequest) -> groups.Panel:
    """The way to its timeline. Asks the database nothing."""
    return groups.Panel("results/panels/project.html", {"timeline": reverse("results:timeline", args=[project_id])})
