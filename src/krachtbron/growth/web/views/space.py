"""*Mijn verhaal*: the first page of one's own space."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.growth import queries
from krachtbron.growth.domain import DreamState
from krachtbron.growth.queries.path import path_heads
from krachtbron.growth.queries.strengths import latest_strengths
from krachtbron.growth.web import printing, printing_path
from krachtbron.growth.web.asking import owner, vault
from krachtbron.ui.public import page


@require_GET
def home(request: Request) -> HttpResponse:
    """Her dreams, what she wrote last, and the way to the rest; for who begins, one thing to begin with."""
    mine = vault(request)
    paths = path_heads(request.actor, mine)
    strengths = latest_strengths(request.actor, mine)
    dreams = printing.dreams(queries.dream_rows(request.actor, mine))
    return page(
        request,
        "growth/home.html",
        alive=[one for one in dreams if one.state is DreamState.ALIVE],
        others=[one for one in dreams if one.state is not DreamState.ALIVE],
        strengths=printing.lines(strengths),
        empty=not (dreams or strengths or paths),
        paths=printing_path.cards(paths),
        card=mine is not None and not access.has_card(owner(request)),
        may_begin=not printing_path.walking(paths),
    )
