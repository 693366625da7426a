"""What this room puts on *Vandaag* and on the page of a project."""

from uuid import UUID

from django.http import HttpRequest

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.groups.public import Panel, Verb
from krachtbron.outreach import queries
from krachtbron.outreach.web import labels

SOME = 3


def on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """What was agreed on the way and is for today, or was."""
    today = clock.day(clock.now())
    rows = queries.due_today(actor, today, SOME)
    return (
        Panel("outreach/panels/today.html", {"soon": labels.contact_lines(rows, today, ahead=True)}) if rows else None
    )


def on_away(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """From the kept page of the groups to that of the places, for who goes out."""
    goes = groups.projects_where(actor, Verb.REACH_OUT, clock.day(clock.now()))
    return Panel("outreach/panels/away.html") if goes else None


def on_project(actor: Actor, project_id: UUID, request: HttpRequest) -> Panel | None:
    """The way to the round for who goes out, and to what was agreed for home visits."""
    seen = groups.get_project(actor, project_id)
    goes, cares = seen.may(Verb.REACH_OUT), seen.may(Verb.EDIT)
    return Panel("outreach/panels/project.html", {"project_id": project_id, "goes": goes}) if goes or cares else None
