"""From session to account in one query, with what she is where; and what a session knows of its device."""

from typing import Any
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth import login
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from krachtbron.access import queries
from krachtbron.access.domain import device
from krachtbron.access.models import Account
from krachtbron.base import clock


class Backend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's sign-in, with a person and her memberships read along."""

    def get_user(self, user_id: Any) -> Account | None:
        try:
            return queries.account_with_memberships(UUID(str(user_id)))
        except ValueError:
            return None


def sign_in(request: HttpRequest, account: Any) -> None:
    """Begin a signed-in session: a new key, and a note of the kind of device."""
    login(request, account, backend=f"{Backend.__module__}.{Backend.__qualname__}")
    now = clock.now().timestamp()
    request.session.update(
        {"device": device(request.headers.get("User-Agent", "")), "started": now, "seen": now},
    )


def share(session: SessionBase, *, shared: bool) -> None:
    """Whether others use this device too: then the session is short, and ends when the browser closes."""
    session["shared"] = shared
    session.set_expiry(0 if shared else None)
