"""A rose to take along: paper, picture, table."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.framework import public as framework
from krachtbron.instruments import queries
from krachtbron.instruments.web import board_sheets, sheets, tables
from krachtbron.instruments.web.views.choosing import steered
from krachtbron.ui.public import as_file

TYPES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}


@require_GET
def picture(request: Request, round_id: UUID, kind: str) -> HttpResponse:
    """The round's picture as SVG, PNG or PDF: the same that the actor sees on the page."""
    if kind not in TYPES:
        raise Http404
    seen = queries.get_for(request.actor, round_id)
    make = board_sheets if framework.definition(seen.row.definition).board else sheets
    content = make.filled(seen, get_language() or "nl", kind)
    if content is None:
        raise Http404
    return as_file(content, TYPES[kind], f"roos-{clock.day(seen.row.opened)}.{kind}")


@login_not_required
@require_GET
def empty(request: Request) -> HttpResponse:
    """An empty rose to fill in by hand; of a round that the actor steers, with its QR and code."""
    seen = None
    if (written := request.GET.get("ronde")) is not None:
        try:
            seen = steered(request, UUID(written))
        except ValueError as wrong:
            raise Http404 from wrong
    make = board_sheets if seen is not None and framework.definition(seen.row.definition).board else sheets
    content = make.empty(seen, get_language() or "nl", request.build_absolute_uri)
    return as_file(content, TYPES["pdf"], "lege-roos.pdf")


@require_GET
def own_rounds(request: Request) -> HttpResponse:
    """The actor's own answers in all rounds, as a table."""
    table = tables.own(queries.own_responses(request.actor), get_language() or "nl")
    return as_file(table, "text/csv; charset=utf-8", f"mijn-rozen-{clock.day(clock.now())}.csv")
