"""A real server with two workers on SQLite, filled with the demonstration, and people with real browsers."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.people import Person

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
STARTS_WITHIN = 90


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def started(home: Path, *words: str) -> list[str]:
    """The command ``krachtbron`` as this Python runs it."""
    start = "import sys; from krachtbron.config.command import main; sys.exit(main())"
    return [sys.executable, "-c", start, *words, "--map", str(home)]


def surroundings(**more: str) -> dict[str, str]:
    """The environment without anything of the tests or of whoever runs them."""
    left_out = ("KRACHTBRON_", "DJANGO_SETTINGS_MODULE")
    return {name: value for name, value in os.environ.items() if not name.startswith(left_out)} | more


@contextmanager
def running(home: Path, *words: str, **more: str) -> Iterator[str]:
    """A server in ``home``; its address."""
    port, log = free_port(), home / "server.log"
    command = started(home, "run", *words, "--poort", str(port))
    with (
        log.open("w") as written,
        subprocess.Popen(command, env=surroundings(**more), stdout=written, stderr=subprocess.STDOUT) as process,
    ):
        try:
            wait_for(f"http://127.0.0.1:{port}", process, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the demonstration in it: made by whoever asks first, for every worker of this run. Copy it."""
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    home = folder / "filled"
    with (folder / "filled.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not home.exists():
            making = folder / "filling"
            made = subprocess.run(
                started(making, "demo"), env=surroundings(), capture_output=True, text=True, timeout=STARTS_WITHIN * 2
            )
            assert made.returncode == 0, made.stderr
            making.rename(home)
    return home


@pytest.fixture(scope="session")
def server(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running demonstration, as ``krachtbron run --demo`` starts it."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(filled, home, dirs_exist_ok=True)
    pseudo(home)
    with running(home, "--demo", KRACHTBRON_PSEUDO="1") as address:
        yield address


@pytest.fixture
def own_house(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A new, empty installation: its address, and the link that ``krachtbron begin`` printed."""
    told = subprocess.run(
        started(tmp_path, "begin"), env=surroundings(), capture_output=True, text=True, check=True, timeout=120
    ).stdout
    path = re.search(r"http://127.0.0.1:\d+(/\S+)", told)
    assert path, told
    with running(tmp_path) as address:
        yield address, path[1]


def pseudo(home: Path) -> None:
    """The catalogue of Dutch in Arabic letters."""
    from tools.translations import pseudo as write_pseudo

    write_pseudo(home / "pseudo")


def wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()[-3000:]
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
