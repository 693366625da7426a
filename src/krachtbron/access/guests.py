"""A telephone in a live round: a random token in a cookie, of which only the hash is kept."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from krachtbron.base import ids

COOKIE = "gast"
STAYS = 12 * 3600
LONGEST = 100


def guest_of(request: HttpRequest) -> str:
    """The hash of this telephone's token, or nothing."""
    token = request.COOKIES.get(COOKIE, "")
    return ids.hashed(token) if 0 < len(token) <= LONGEST else ""


def give_guest(response: HttpResponse, secret: str) -> HttpResponse:
    """Let this telephone keep ``secret`` for half a day; an empty one leaves what it has."""
    if secret:
        response.set_cookie(
            COOKIE, secret, max_age=STAYS, httponly=True, samesite="Lax", secure=settings.SECURE, path="/"
        )
    return response


def drop_guest(response: HttpResponse) -> HttpResponse:
    """This telephone forgets."""
    response.delete_cookie(COOKIE, path="/", samesite="Lax")
    return response
