"""What one page asks more than once, asked once: for pages that only read, and say so with ``@reading()``."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Value = TypeVar("Value")
_kept: ContextVar[dict[Hashable, Any] | None] = ContextVar("kept", default=None)


@contextmanager
def reading() -> Iterator[None]:
    """From here on, what is asked ``once`` is kept; until the end of it, and nowhere else."""
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def once(key: Hashable, ask: Callable[[], Value]) -> Value | None:
    """What ``ask`` answers, the first time and every time after; ``None`` where nothing is kept."""
    kept = _kept.get()
    if kept is None:
        return None
    if key not in kept:
        kept[key] = ask()
    value: Value = kept[key]
    return value
