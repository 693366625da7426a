"""Counting what goes wrong often, per address, in the cache that all processes share.

A café is one address: limits are generous, and only what went wrong is counted.
"""

from django.core.cache import cache
from django.http import HttpRequest

from krachtbron.base import ids


def place(request: HttpRequest, what: str) -> str:
    """Where the count stands: the address itself is not kept."""
    return f"tries:{what}:{ids.hashed(request.META.get('REMOTE_ADDR', ''))[:32]}"


def tried_too_often(request: HttpRequest, what: str, *, limit: int) -> bool:
    """Whether this address went wrong ``limit`` times within the minutes counted."""
    return int(cache.get(place(request, what), 0)) >= limit


def count_try(request: HttpRequest, what: str, *, minutes: int) -> None:
    """One more that went wrong; forgotten ``minutes`` after the first."""
    key = place(request, what)
    if not cache.add(key, 1, minutes * 60):
        try:
            cache.incr(key)
        except ValueError:  # it was forgotten between the two
            cache.add(key, 1, minutes * 60)
