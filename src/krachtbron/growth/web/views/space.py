"""*Mijn verhaal*: the first page of one's own space."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from krachtbron.access.public import Request
from krachtbron.growth import queries
from krachtbron.growth.domain import DreamState
from krachtbron.growth.web import printing
from krachtbron.growth.web.asking import vault
from krachtbron.ui.public import page


@require_GET
def home(request: Request) -> HttpResponse:
    """Dream, next step, strengths; for who wrote nothing yet one thing to begin with."""
    mine = vault(request)
    dreams = printing.dreams(queries.dream_rows(request.actor, mine))
    return page(
        request,
        "growth/home.html",
        alive=[one for one in dreams if one.state is DreamState.ALIVE],
        others=[one for one in dreams if one.state is not DreamState.ALIVE],
        sources=printing.sources(queries.strength_rows(request.actor, mine)),
        empty=not dreams,
    )
