"""Who takes part in a live round without an account: this telephone's token, of which only the hash is stored."""

from typing import TypeVar

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase

from krachtbron.base.ids import hashed

COOKIE = "gast"
KEPT = 12 * 3600  # a meeting, a break, and finding the page again in the evening
MOST = 100

Response = TypeVar("Response", bound=HttpResponseBase)


def guest_of(request: HttpRequest) -> str:
    """The hash of this telephone's token; empty where there is none."""
    token = request.COOKIES.get(COOKIE, "")
    return hashed(token) if 0 < len(token) <= MOST else ""


def sign_out(request: HttpRequest) -> None:
    """End the session on this device: it goes on to others, without account or name."""
    logout(request)


def give_guest(response: Response, secret: str) -> Response:
    """Let this telephone keep its token; without a new one the old stays."""
    if secret:
        response.set_cookie(COOKIE, secret, max_age=KEPT, httponly=True, samesite="Lax", secure=settings.SECURE)
    return response


def drop_guest(response: Response) -> Response:
    """Let this telephone forget its token."""
    response.delete_cookie(COOKIE, samesite="Lax")
    return response
