"""Vandaag: a hello, what stands, and the one thing to do."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from krachtbron.access.domain import Actor, Role
from krachtbron.base import clock
from krachtbron.base.once import reading
from krachtbron.groups import queries
from krachtbron.groups.panels import Place, panels
from krachtbron.groups.policy import Verb
from krachtbron.groups.web import labels
from krachtbron.groups.web.asking import asker, page
from krachtbron.groups.web.labels.meetings import MeetingLine, meeting_lines

SOME, GROUPS = 6, 8


@require_safe
@reading()  # its parts come from every room, and each asks where the actor stands
def today(request: HttpRequest) -> HttpResponse:
    actor, at = asker(request), clock.now()
    day = clock.day(at)
    tellable = queries.project_keys(actor, Verb.REPORT)
    promises = labels.promise_lines(
        queries.open_promises(actor, most=SOME + 1), day, reportable=tellable, project=actor.is_professional
    )
    context = work(request, actor) if actor.is_professional else visit(actor)
    return page(
        request,
        "today",
        hello=labels.hello(at, actor.nickname),
        promises=promises[:SOME],
        more=len(promises) > SOME,
        meetings=moments(actor, day),
        panels=panels(Place.TODAY, actor, actor.person_id, request) if actor.person_id else [],
        professional=actor.is_professional,
        **context,
    )


def moments(actor: Actor, today: date) -> list[MeetingLine]:
    """What comes; for who works with a group also what is over and waits to be closed."""
    if actor.is_(Role.PARTNER):
        return []
    verb = Verb.MEET if actor.is_professional else Verb.SEE_GROUPS
    rows = queries.coming(actor, today, verb=verb, most=SOME)
    return meeting_lines(rows, today, group=True, closable=actor.is_professional)


def work(request: HttpRequest, actor: Actor) -> dict[str, object]:
    """Some of her groups with one button each; without groups her projects; without those, how to begin."""
    today = clock.day(clock.now())
    found = queries.group_rows(actor, Verb.OPEN_ROUND, running_on=today, most=GROUPS + 1)
    lines = labels.group_lines(found[:GROUPS], count=True)
    groups = [(line, panels(Place.GROUP_BUTTON, actor, line.id, request)) for line in lines]
    rows = [] if groups else queries.project_rows(actor)
    first = "" if groups or rows else "coach" if actor.is_(Role.COACH) else "begin"
    return {
        "groups": groups,
        "more_groups": len(found) > GROUPS,
        "projects": labels.project_lines(rows, today),
        "first": first,
        "start_group": queries.project_rows(actor, Verb.OPEN_ROUND, running_on=today)[:1] if rows else [],
    }


def visit(actor: Actor) -> dict[str, object]:
    """A participant's group, a partner's projects."""
    if actor.is_(Role.PARTNER):
        lines = labels.project_lines(queries.project_rows(actor), clock.day(clock.now()))
        return {"projects": lines, "first": "" if lines else "partner"}
    lines = labels.group_lines(queries.group_rows(actor), count=False)
    return {"own": lines, "first": "" if lines else "participant" if actor.role else "alone"}
