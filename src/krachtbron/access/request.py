"""A request as the middleware leaves it: with the actor, and what htmx said."""

from typing import cast

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from krachtbron.access.domain import Actor
from krachtbron.access.models import Account


class Request(HttpRequest):
    """For annotations: every request that reaches a view has these."""

    actor: Actor
    htmx: HtmxDetails
    user: Account


def asker(request: HttpRequest) -> Actor:
    """Who asks; the middleware put her on the request."""
    return cast("Request", request).actor
