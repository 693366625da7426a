"""What this room puts on the pages of projects, groups and *Vandaag*."""

from uuid import UUID

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.groups import public as groups
from krachtbron.groups.domain import running
from krachtbron.groups.public import Panel
from krachtbron.instruments import queries
from krachtbron.instruments.domain import INSTRUMENT
from krachtbron.instruments.web import lists, over_time
from krachtbron.ui.public import one_tap

NEWEST = 3


def on_group(actor: Actor, group_id: UUID, request: HttpRequest) -> Panel:
    """The group's last rounds."""
    rows = queries.list_of(actor, group_id=group_id, limit=NEWEST)
    return Panel("instruments/panels/group.html", lists.context(rows, clock.now(), plain=not actor.is_professional))


def group_button(actor: Actor, group_id: UUID, request: HttpRequest) -> Panel:
    """*Samen een roos*, in one tap. Asks the database nothing, and is drawn here: it stands in every row of a list."""
    url = reverse("instruments:begin_live", args=[group_id])
    sent = {"csrfmiddlewaretoken": token_of(request), "key": new_id()}
    return Panel("instruments/panels/group_button.html", {"form": one_tap(url, sent, _("Samen een roos"))})


def token_of(request: HttpRequest) -> str:
    """The token of this answer, asked once for all its rows."""
    made: str | None = request.META.get("krachtbron.token")
    if made is None:
        made = request.META["krachtbron.token"] = get_token(request)
    return made


def on_project(actor: Actor, project_id: UUID, request: HttpRequest) -> Panel:
    """The last rose of each voice, and the way to more."""
    project = groups.get_project(actor, project_id).project
    moments, _steps = queries.moments_of(actor, project_id, INSTRUMENT)
    runs = running(project.ends, clock.day(clock.now()))
    context = over_time.newest(actor, moments, get_language() or "nl")
    return Panel("instruments/panels/project.html", {"project_id": project_id, "running": runs, **context})


def on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """Roses in which this person can still give an answer."""
    waiting = queries.waiting_for(actor, clock.now())
    return (
        Panel("instruments/panels/today.html", lists.context(waiting, clock.now(), plain=not actor.is_professional))
        if waiting
        else None
    )
