"""Where somebody goes after something was done."""

from typing import Any

from django import shortcuts
from django.http import HttpResponse, HttpResponseRedirect


def redirect(to: str, *args: Any) -> HttpResponseRedirect:
    """To another page, by name or address: 303, so that reloading it does not do the deed again."""
    response = shortcuts.redirect(to, *args)
    response.status_code = 303
    return response


def anew() -> HttpResponse:
    """To a part that asks for itself now and then: the whole page is to be loaded anew."""
    return HttpResponse(status=204, headers={"HX-Refresh": "true"})
