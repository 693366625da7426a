"""What a shared screen asks now and then of itself."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.instruments import queries
from krachtbron.instruments.domain import Stage, stage
from krachtbron.instruments.web.going import anew
from krachtbron.instruments.web.views.choosing import steered


def polled(request: Request, round_id: UUID) -> tuple[queries.Seen, Stage] | HttpResponse:
    """The round, in the phase that the screen shows. A screen that shows another phase is told to load anew; and where
    there is nothing to count any more, the whole page says so."""
    try:
        seen = steered(request, round_id)
    except (Http404, Forbidden):
        if request.htmx:
            return anew()
        raise
    now = stage(seen.facts, clock.now())
    return (seen, now) if request.GET.get("fase") == now else anew()


def went_on(request: Request, seen: queries.Seen, stand: str) -> HttpResponse:
    """Whether another screen went on. Within the talk nothing is loaded by itself: somebody may be typing."""
    elsewhere = request.GET.get("stand", "") != stand
    return render(request, "instruments/live/elsewhere.html", {"elsewhere": elsewhere, "round": seen.row})
