"""Puts the actor on every request, and keeps personal pages out of every store."""

from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from krachtbron.access import guests, policy, queries
from krachtbron.access.demonstration import is_demonstration
from krachtbron.access.domain import Actor
from krachtbron.access.queries.vaults import Locked
from krachtbron.access.request import Request
from krachtbron.access.sessions import ORGANISATION, too_old, touch
from krachtbron.access.web.asking import address
from krachtbron.access.web.locked import locked_page

# What somebody needs to set up her second factor, to read it in her language, and to leave.
SET_UP = "mfa_index"
OPEN_WITHOUT_FACTOR = frozenset(
    {
        SET_UP,
        "mfa_list_webauthn",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "account_reauthenticate",
        "account_logout",
        "access:sign_out",
        "access:quick_exit",
        "set_language",
    }
)


class ActorMiddleware:
    """``request.actor``: without a session cookie nothing is asked of the database, else two queries."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        actor = actor_of(request)
        cast("Request", request).actor = actor
        response = self.get_response(request)
        if actor.is_person or actor.guest:
            response.headers["Cache-Control"] = "no-store"
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Who works with other people's words first sets up a second factor; public pages can show those words too."""
        if not factor_due(request) or at_the_door(request.path):
            return None
        match = request.resolver_match
        return None if match and match.view_name in OPEN_WITHOUT_FACTOR else redirect(SET_UP)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Her own words are locked: she can open them, or begin anew. Those of somebody else are not there."""
        if not isinstance(exception, Locked):
            return None
        if exception.person_id == cast("Request", request).actor.person_id:
            return locked_page(request)
        return render(request, "404.html", status=404)


def actor_of(request: HttpRequest) -> Actor:
    guest = guests.guest_of(request)
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
        return Actor(guest=guest)
    if too_old(request.session):
        logout(request)
        return Actor(guest=guest)
    touch(request.session)
    return queries.actor_of(request.user, request.session.get(ORGANISATION, ""), guest)


def at_the_door(path: str) -> bool:
    """Whether this is a page of a live round, for whoever has its code: there nobody is more than a guest."""
    door = address(settings.JOIN_URL)
    return bool(door) and path.startswith(door)


def factor_due(request: HttpRequest) -> bool:
    actor = cast("Request", request).actor
    has_factor = getattr(request.user, "has_factor", False) if actor.is_person else False
    without = not settings.SECOND_FACTOR or is_demonstration()
    return policy.needs_second_factor(actor.role, has_factor=has_factor, demonstration=without)
