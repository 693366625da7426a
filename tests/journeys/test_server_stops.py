"""The server stops while a telephone sends: what arrived stands once, what did not waits, and later all is there."""

import os
import shutil
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest

from tests.journeys.conftest import free_port, started, surroundings, wait_for
from tests.journeys.people import Person
from tests.journeys.test_offline import READY, mark, met, stands, stands_at, told

pytestmark = pytest.mark.journey


class House:
    """A demonstration of its own that can be stopped and started again, at the same address."""

    def __init__(self, home: Path) -> None:
        self.home, self.port = home, free_port()
        self.process: Any = None
        self.address = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        log = self.home / "server.log"
        command = started(self.home, "run", "--demo", "--poort", str(self.port))
        with log.open("a") as written:
            self.process = subprocess.Popen(command, env=surroundings(), stdout=written, stderr=subprocess.STDOUT)
        wait_for(self.address, self.process, log)

    def stop(self) -> None:
        """At once, in the middle of whatever it does."""
        if self.process:
            own = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
            workers = own.read_text().split() if own.exists() else []
            self.process.kill()
            for worker in workers:
                with suppress(ProcessLookupError):
                    os.kill(int(worker), signal.SIGKILL)
            self.process.wait(20)


@pytest.fixture
def house(filled: Path, tmp_path: Path) -> Iterator[House]:
    one = House(shutil.copytree(filled, tmp_path / "home"))
    one.start()
    yield one
    one.stop()


def test_it_stops_between_two_of_five_and_all_arrives_once(chromium: Any, house: House) -> None:
    bram = Person(chromium, house.address, width=360).sign_in("Bram")
    bram.open("/zonder-net/").page.evaluate(READY)
    bram.page.wait_for_function("caches.match('/op-pad/zonder-net/').then(Boolean)")
    meetings, contacts = [
        [f"{kind} {nth} {mark(bram)}" for nth in range(many)] for kind, many in (("Net", 5), ("Plek", 2))
    ]
    bram.context.set_offline(True)
    for words in meetings:
        told(bram, words)
    bram.tap("Vertel hoe het op pad was", role="link")
    for words in contacts:
        met(bram, words)
    bram.sees("7 momenten wachten nog op deze telefoon.")

    sent: list[int] = []

    def reach(route: Any) -> None:
        """The third arrives, and before its answer goes back the server is gone."""
        sent.append(1)
        if len(sent) < 3:
            return route.continue_()
        if len(sent) == 3:
            route.fetch()
            house.stop()
        return route.abort("connectionreset")

    bram.context.route(
        "**/zonder-net/", lambda route: reach(route) if route.request.method == "POST" else route.continue_()
    )
    bram.context.set_offline(False)
    bram.sees("5 momenten wachten nog op deze telefoon.").sees("Er is nu geen net. Het wordt later verstuurd.")
    assert len(sent) == 3, "it does not go on against a wall"
    bram.context.unroute("**/zonder-net/")
    with pytest.raises(URLError):
        urllib.request.urlopen(house.address, timeout=2)
    bram.tap("Verstuur nu").sees("Er is nu geen net. Het wordt later verstuurd.")
    bram.page.reload()
    bram.sees("5 momenten wachten nog op deze telefoon.")

    house.start()
    bram.tap("Verstuur nu").sees("Alles is verstuurd.")
    assert [stands(bram, words) for words in meetings] == [1] * 5
    assert [stands_at(bram, words) for words in contacts] == [1] * 2
    bram.leave()
