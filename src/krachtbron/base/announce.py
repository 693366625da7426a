"""Facts travel upwards: a room announces what happened, ``config.wiring`` lists who listens, in order.

Subscribers run in the announcer's transaction; an error in one undoes all.
"""

from collections.abc import Callable, Iterable
from typing import Any

Subscriber = Callable[[Any], None]
_subscribers: dict[type, tuple[Subscriber, ...]] = {}


def wire(pairs: Iterable[tuple[type, Subscriber]]) -> None:
    """Replace the whole list of subscribers by ``pairs`` of (event type, subscriber)."""
    _subscribers.clear()
    for event_type, subscriber in pairs:
        _subscribers[event_type] = (*_subscribers.get(event_type, ()), subscriber)


def announce(event: object) -> None:
    """Tell every subscriber of this event's type, in listed order."""
    for subscriber in _subscribers.get(type(event), ()):
        subscriber(event)
