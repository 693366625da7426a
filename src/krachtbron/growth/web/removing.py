"""Throwing something of one's own away: asked first, done once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Protocol
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.ui.public import page, see_other, tell


class Discard(Protocol):
    """Throws it away; what it answers tells ``Removal.then`` where to go."""

    def __call__(self, actor: Any, key: UUID, /, *, at: datetime) -> Any: ...


@dataclass(frozen=True, slots=True)
class Removal:
    """What is thrown away in words, the page to go back to, the deed, and where to go after it (else: the list).

    ``also``: a sentence about who hears of it.
    """

    what: str
    back: str
    discard: Discard
    then: Callable[[Any], str] | None = None
    also: str = ""


def removing(home: str) -> Callable[[Callable[[Request, UUID], Removal]], Callable[..., HttpResponse]]:
    """The page that asks whether something may go. ``home``: the page where it stood.

    A second tap finds nothing any more and goes to ``home`` like the first. So does who sends the form for a thing of
    somebody else, which says nothing and does nothing.
    """

    def page_of(found: Callable[[Request, UUID], Removal]) -> Callable[..., HttpResponse]:
        @require_http_methods(["GET", "POST"])
        @wraps(found)
        def view(request: Request, **address: UUID) -> HttpResponse:
            (item_id,) = address.values()
            if request.method != "POST":
                removal = found(request, item_id)
                return page(request, "growth/remove.html", what=removal.what, back=removal.back, also=removal.also)
            try:
                removal = found(request, item_id)
                left = removal.discard(request.actor, item_id, at=clock.now())
            except Http404:
                return see_other(home)
            tell(request, _("Het is weg."))
            return see_other(removal.then(left) if removal.then else home)

        return view

    return page_of
