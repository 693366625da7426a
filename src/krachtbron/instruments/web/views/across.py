"""What people say over all projects of an organisation together."""

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.instruments.queries.across import across as look_across
from krachtbron.instruments.web.across import context


@require_GET
def across(request: Request) -> HttpResponse:
    """Counts of many, for who coordinates or coaches. Nothing can be asked for: who sifts, finds people."""
    found = look_across(request.actor, clock.day(clock.now()))
    if request.GET:
        raise BadRequest
    return render(request, "instruments/across.html", context(found, get_language() or "nl"))
