"""A part of a page that asks for itself is never answered with another page, such as the one to sign in."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse


class RedirectsMiddleware:
    """A browser follows a redirect by itself and htmx would put that page in the part's corner: the page goes there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.headers.get("HX-Request") != "true" or not (300 <= response.status_code < 400):
            return response
        where = response.headers.get("Location", "")
        if not where:
            return response
        del response.headers["Location"]
        response.status_code, response.content = 204, b""
        response.headers["HX-Redirect"] = back_to_page(where, request)
        return response


def back_to_page(where: str, request: HttpRequest) -> str:
    """Who signs in again comes back to the page that she looked at, not to the part that asked."""
    to = urlsplit(where)
    asked = parse_qs(to.query)
    if REDIRECT_FIELD_NAME not in asked:
        return where
    page = urlsplit(request.headers.get("HX-Current-URL", ""))
    own = page.netloc == request.get_host() and page.path.startswith("/")
    asked[REDIRECT_FIELD_NAME] = [page._replace(scheme="", netloc="", fragment="").geturl() if own else "/"]
    return to._replace(query=urlencode(asked, doseq=True, safe="/")).geturl()
