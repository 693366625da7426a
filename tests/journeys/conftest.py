"""A real server with two workers on SQLite, filled with the demonstration, and people with real browsers."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.people import Person

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
STARTS_WITHIN = 90


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running demonstration, as ``krachtbron run --demo`` starts it."""
    home, port = tmp_path_factory.mktemp("home"), free_port()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KRACHTBRON_")}
    environment = {**clean, "KRACHTBRON_HOME": str(home), "KRACHTBRON_PSEUDO": "1"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    pseudo(home)
    start = "import sys; from krachtbron.config.command import main; sys.exit(main())"
    command = [sys.executable, "-c", start, "run", "--demo", "--poort", str(port)]
    log = (home / "server.log").open("w")
    with subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT) as running:
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(address, running, home / "server.log")
            yield address
        finally:
            running.terminate()
            running.wait(20)
            log.close()


def pseudo(home: Path) -> None:
    """The catalogue of Dutch in Arabic letters."""
    from tools.translations import pseudo as write_pseudo

    write_pseudo(home / "pseudo")


def wait_for(address: str, running: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        assert running.poll() is None, log.read_text()[-3000:]
        try:
            urllib.request.urlopen(f"{address}/", timeout=5).read()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"The server did not answer: {log.read_text()[-3000:]}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Chromium; a journey that cannot run is a fault, never a skip."""
    program = os.environ.get("KRACHTBRON_BROWSER") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    assert program, "No Chromium found. Install it: apt install chromium"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=program, args=FLAGS) as browser:
        yield browser


@pytest.fixture
def person(chromium: Any, server: str) -> Iterator[Callable[..., Person]]:
    """Makes people, each with a browser of her own: ``person(width=360, javascript=False)``."""
    made: list[Person] = []

    def make(**how: Any) -> Person:
        made.append(Person(chromium, server, **how))
        return made[-1]

    yield make
    for one in made:
        one.leave()
