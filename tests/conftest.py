"""What every test stands on: no network, and the cast."""

import gc
import socket
from typing import Any

import pytest
from django.utils import translation
from whitenoise.middleware import WhiteNoiseMiddleware

from tests.cast import *  # noqa: F403

NEAR = ("127.", "::1", "localhost", "0.0.0.0", "[::1]")


class NetworkRefused(AssertionError):
    """A test tried to speak with another machine."""


def near(host: object) -> bool:
    return not host or (host.decode() if isinstance(host, bytes) else str(host)).startswith(NEAR)


def guarded(method: Any) -> Any:
    def call(self: socket.socket, address: Any, *rest: Any) -> Any:
        if self.family != socket.AF_UNIX and not near(address[0]):
            raise NetworkRefused(f"Tests stay on this machine; this one called {address[0]}.")
        return method(self, address, *rest)

    return call


def guarded_lookup(lookup: Any) -> Any:
    def call(host: Any, *rest: Any, **named: Any) -> Any:
        if not near(host) and host != socket.gethostname():
            raise NetworkRefused(f"Tests stay on this machine; this one looked up {host}.")
        return lookup(host, *rest, **named)

    return call


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Any:
    """Only this machine's own addresses and Unix sockets answer."""
    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    patch.setattr(socket, "getaddrinfo", guarded_lookup(socket.getaddrinfo))
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def static_files_found_once() -> Any:
    """Every browser of every test loads the middleware, and with it looks through all static files of the house."""
    patch, find, found = pytest.MonkeyPatch(), WhiteNoiseMiddleware.add_files_from_finders, dict[str, Any]()

    def once(self: Any) -> None:
        if not found:
            find(self)
            found.update(self.files)
        self.files.update(found)

    patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", once)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def rubbish_waits() -> Any:
    """What is loaded by now stays; looking through it again and again for rubbish takes a tenth of the time."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000)
    yield
    gc.set_threshold(*usual)


@pytest.fixture(autouse=True)
def in_dutch() -> None:
    """A page in French leaves its language behind; every test begins in Dutch."""
    translation.activate("nl")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first. Whoever asks for the database gets both: keys stand apart from the rest."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    for item in items:
        marker = item.get_closest_marker("django_db")
        asked = {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
        if marker or asked:
            named = marker.kwargs if marker else {"transaction": "transactional_db" in asked}
            item.add_marker(pytest.mark.django_db(**{**named, "databases": "__all__"}), append=False)
