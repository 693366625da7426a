"""Small things that every page of this room does."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse

from krachtbron.access.request import asker
from krachtbron.base.outcome import Refused
from krachtbron.ui import public as ui


def page(request: HttpRequest, template: str, /, **context: Any) -> HttpResponse:
    """A page of this room."""
    return ui.page(request, f"access/{template}.html", **context)


def address(name: str) -> str:
    """Where a page of a higher room stands; empty where this installation has none. Settings name it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def home() -> str:
    """Where somebody who is signed in begins."""
    return address(settings.LOGIN_REDIRECT_URL) or reverse("access:me")


def let_in(request: HttpRequest, account: Any) -> None:
    """Sign in whoever has shown another way that she may. A new session, as always."""
    get_adapter(request).login(request, account)


def refused(form: Any, outcome: object, sentence: Any) -> bool:
    """Put a refusal on the form. Says whether it was one."""
    if not isinstance(outcome, Refused):
        return False
    form.refuse(outcome, sentence(outcome))
    return True


__all__ = ["address", "asker", "home", "let_in", "page", "refused"]
