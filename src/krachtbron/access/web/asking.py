"""Small things that every page of this room does."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused


def asker(request: HttpRequest) -> Actor:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def page(request: HttpRequest, template: str, /, **context: Any) -> HttpResponse:
    """A page of this room; a form that was sent back answers 422."""
    form = context.get("form")
    status = 422 if form is not None and form.is_bound and form.errors else 200
    return render(request, f"access/{template}.html", context, status=status)


def address(name: str) -> str:
    """Where a page of a higher room stands; empty where this installation has none. Settings name it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def home() -> str:
    """Where somebody who is signed in begins."""
    return address(settings.LOGIN_REDIRECT_URL) or reverse("access:me")


def see_other(where: str) -> HttpResponse:
    response = HttpResponseRedirect(where)
    response.status_code = 303
    return response


def tell(request: HttpRequest, sentence: object) -> None:
    messages.success(request, str(sentence))


def let_in(request: HttpRequest, account: Any) -> None:
    """Sign in whoever has shown another way that she may. A new session, as always."""
    get_adapter(request).login(request, account)


def refused(form: Any, outcome: object, sentence: Any) -> bool:
    """Put a refusal on the form. Says whether it was one."""
    if not isinstance(outcome, Refused):
        return False
    form.refuse(outcome, sentence(outcome))
    return True
