"""Whether an installation is on: a lock that the server holds as long as it runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from krachtbron.base.problem import Problem
from krachtbron.config.environment import HOME

try:
    import fcntl
except ImportError:  # pragma: no cover  (a system without such locks)
    fcntl = None  # type: ignore[assignment]


def held() -> IO[bytes]:
    """The lock of a server that runs: keep what is returned. Several may run on one installation."""
    file = (HOME / "aan.lock").open("ab")
    if fcntl:
        fcntl.flock(file, fcntl.LOCK_SH)
    return file


@contextmanager
def alone() -> Iterator[None]:
    """As long as no server runs here, and none starts. ``Problem`` when one does."""
    with (HOME / "aan.lock").open("ab") as file:
        if fcntl:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise Problem("Krachtbron staat nog aan. Zet het eerst uit, en probeer opnieuw.") from error
        yield
