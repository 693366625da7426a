"""Counting tries per address, so that nobody gets in by guessing. The address itself is never written down."""

from allauth.core.internal.httpkit import get_client_ip
from allauth.core.internal.ratelimit import truncate_ip
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from krachtbron.access.actions.tries import add_try
from krachtbron.access.queries.tries import tries
from krachtbron.base import clock


def address_of(request: HttpRequest) -> str:
    """A mark of the address a request comes from (of IPv6 the network), which cannot be turned back into it."""
    return salted_hmac("krachtbron.access.address", truncate_ip(get_client_ip(request) or "")).hexdigest()[:32]


def count_try(request: HttpRequest, what: str, *, minutes: int) -> None:
    """Remember for some minutes that somebody at this address tried ``what`` in vain."""
    add_try(mark_of(request, what), minutes=minutes, at=clock.now())


def tried_too_often(request: HttpRequest, what: str, *, limit: int) -> bool:
    """Whether this address tried ``what`` in vain ``limit`` times lately. One café is one address: be generous."""
    return tries(mark_of(request, what), clock.now()) >= limit


def mark_of(request: HttpRequest, what: str) -> str:
    """A mark of address and ``what`` together; it names nobody."""
    return salted_hmac("krachtbron.access.tries", f"{what}:{address_of(request)}").hexdigest()
