"""Counting tries per address, so that nobody gets in by guessing. The address itself is never written down."""

from allauth.core.internal.httpkit import get_client_ip
from allauth.core.internal.ratelimit import truncate_ip
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from krachtbron.base import clock

MOST = 500


def address_of(request: HttpRequest) -> str:
    """A mark of the address a request comes from (of IPv6 the network), which cannot be turned back into it."""
    return salted_hmac("krachtbron.access.address", truncate_ip(get_client_ip(request) or "")).hexdigest()[:32]


def count_try(request: HttpRequest, what: str, *, minutes: int) -> None:
    """Remember for some minutes that somebody at this address tried ``what`` in vain."""
    now = clock.now().timestamp()
    cache.set(_key(request, what), [*_still(request, what, now), now + minutes * 60][-MOST:], minutes * 60)


def tried_too_often(request: HttpRequest, what: str, *, limit: int) -> bool:
    """Whether this address tried ``what`` in vain ``limit`` times lately. One café is one address: be generous."""
    return len(_still(request, what, clock.now().timestamp())) >= limit


def _still(request: HttpRequest, what: str, now: float) -> list[float]:
    return [until for until in cache.get(_key(request, what), []) if until > now]


def _key(request: HttpRequest, what: str) -> str:
    return f"tries:{what}:{address_of(request)}"
