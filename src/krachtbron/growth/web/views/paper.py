"""The map of strengths, to print."""

from django.http import HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth import queries
from krachtbron.growth.queries.on_paper import strength_pictures, tie_pairs
from krachtbron.growth.web import labels, sheets
from krachtbron.growth.web.asking import owner, vault
from krachtbron.ui.public import as_file, own_pdf


@require_GET
def strengths(request: Request) -> HttpResponse:
    """Her strengths on one A4, with room to write. Her name stands on it only when she asks for it."""
    person_id, mine = owner(request), vault(request)
    named = "naam" in request.GET
    sheet = sheets.strengths_map(
        queries.strength_rows(request.actor, mine),
        tie_pairs(request.actor),
        strength_pictures(request.actor, mine),
        language=get_language() or "nl",
        whose=access.names_of([person_id]).get(person_id, "") if named else "",
        date=labels.day(clock.now()),
    )
    return as_file(own_pdf(sheet), "application/pdf", "blad.pdf")
