"""What somebody sees when her own words are locked: where to type her card, and what she wrote just now."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from krachtbron.access.web.asking import page
from krachtbron.access.web.forms import CardForm

LOCKED = 423
NEVER_SHOWN = ("csrfmiddlewaretoken", "passphrase", "current", "card")


def locked_page(request: HttpRequest, form: Any = None) -> HttpResponse:
    """Instead of the page she asked. Nothing typed is lost: whole sentences stand there to take over."""
    onward = request.path if request.method == "GET" else ""
    response = page(request, "locked", form=form or CardForm(initial={"onward": onward}), typed=typed(request))
    if response.status_code == 200:
        response.status_code = LOCKED
    return response


def typed(request: HttpRequest) -> list[str]:
    said = [value for name, value in request.POST.items() if name not in NEVER_SHOWN and isinstance(value, str)]
    return [value for value in said if " " in value.strip()]
