"""Whether an installation is on, and who is busy with its copies: locks, held as long as somebody is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from krachtbron.base.problem import Problem
from krachtbron.config.environment import HOME
from krachtbron.config.prepare import cannot_write

try:
    import fcntl
except ImportError:  # pragma: no cover  (a system without such locks)
    fcntl = None  # type: ignore[assignment]

LOCKS = fcntl is not None


def held() -> IO[bytes]:
    """The lock of who works in an installation, a server or a copy that is made: keep what is returned. Several may at
    once. ``Problem`` while a copy is put back."""
    file = opened("aan.lock")
    if fcntl:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as error:
            file.close()
            raise Problem("Hier wordt net een kopie teruggezet. Wacht tot dat klaar is.") from error
    return file


@contextmanager
def alone() -> Iterator[None]:
    """As long as nobody works here, and nobody starts to. ``Problem`` when somebody does."""
    with only_one("aan.lock", "Krachtbron staat nog aan, of er wordt een kopie gemaakt. Zet het eerst uit."):
        yield


@contextmanager
def copying() -> Iterator[None]:
    """As long as one copy is made. ``Problem`` when another is."""
    with only_one("kopie.lock", "Er is nog een kopie bezig. Wacht tot die klaar is."):
        yield


@contextmanager
def only_one(name: str, busy: str) -> Iterator[None]:
    with opened(name) as file:
        if fcntl:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise Problem(busy) from error
        yield


@contextmanager
def one_at_a_time(name: str) -> Iterator[None]:
    """Who comes second waits."""
    with opened(name) as file:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def opened(name: str) -> IO[bytes]:
    """A lock is the first thing in a new installation: the folder may not be there yet."""
    try:
        HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.fdopen(os.open(HOME / name, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "ab")
    except OSError as error:
        raise cannot_write(error) from error
