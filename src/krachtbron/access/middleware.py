"""The actor on every request; no personal page stays in a browser; a session lives as long as it is used."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from krachtbron.access import queries
from krachtbron.access.domain import Actor
from krachtbron.access.guests import guest_of
from krachtbron.access.policy import needs_second_factor
from krachtbron.base import clock

ACTING = "organisation"
OPEN_WITHOUT_FACTOR = {
    "account_logout",
    "account_reauthenticate",
    "set_language",
    "access:quick_exit",
    "access:erase",
    "access:export",
}
Next = Callable[[HttpRequest], HttpResponse]


def as_key(written: object) -> UUID | None:
    try:
        return UUID(str(written))
    except ValueError:
        return None


class ActorMiddleware:
    """Decides once who asks. Without a session cookie it asks the database nothing."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        guest = guest_of(request)
        request.actor = Actor(guest=guest)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            if still_young(request.session):
                account: Any = request.user
                request.actor = queries.actor_of(account, as_key(request.session.get(ACTING, "")), guest)
            else:
                logout(request)
        personal = request.actor.is_person or bool(guest)
        response = self.get_response(request)
        if personal:
            response.setdefault("Cache-Control", "no-store")
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Who works with other people's words first sets up a second factor; before that, nothing else opens."""
        if not request.actor.is_person:
            return None
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name.startswith("mfa_") or name in OPEN_WITHOUT_FACTOR:
            return None
        account: Any = request.user
        if needs_second_factor(request.actor.role, has_factor=account.has_factor, demonstration=settings.DEMO):
            return redirect("mfa_index")
        return None


def still_young(session: SessionBase) -> bool:
    """Whether a session may go on: half a day at most. One that is used is lengthened, now and then."""
    now = clock.now().timestamp()
    if now - session.setdefault("started", now) > settings.LONGEST_SESSION:
        return False
    if now - session.get("seen", 0) > session.get_expiry_age() / 10:
        session["seen"] = now
    return True
