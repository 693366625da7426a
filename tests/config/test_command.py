"""The command as somebody types it. Each run is a real process in a folder of its own."""

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

RUN = "import sys; from krachtbron.config.command import main; sys.exit(main())"


def call(*words: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KRACHTBRON_", "DJANGO_"))}
    command = [sys.executable, "-c", RUN, *words]
    return subprocess.run(command, cwd=folder, env={**environment, **more}, capture_output=True, text=True, timeout=60)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_help_is_dutch_and_quick(tmp_path: Path) -> None:
    began = time.monotonic()
    done = call("--help", folder=tmp_path)
    assert done.returncode == 0
    assert time.monotonic() - began < 5
    for word in ("gebruik:", "opdrachten", "toon deze hulp", "zet Krachtbron aan", "teken een roos"):
        assert word in done.stdout
    assert not re.search(r"\b(usage|options|show this|arguments)\b", done.stdout)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("fiets", "fiets bestaat niet"),
        ("run --poort drie", "drie past hier niet"),
        ("roos 1 2", "Dit ontbreekt nog: --naar"),
        ("roos 1 2 3 4 5 6 --naar roos.gif", "eindigt op .svg, .pdf of .png"),
        ("roos 3 4 2 5 3 6 --naar roos.svg", "6 kan niet: kies 1 tot 5, of - voor overgeslagen"),
        ("roos 3 4 2 5 3 0 --naar roos.svg", "0 kan niet"),
        ("roos 3 4 2 5 3 drie --naar roos.svg", "drie kan niet"),
        ("roos 3 4 --naar roos.svg", "De roos heeft 6 lijnen"),
        ("roos 3 4 2 5 3 4 --naar nergens/roos.svg", "kan niet worden geschreven"),
        ("roos 3 4 2 5 3 4 --naar roos.svg --taal xx", "xx bestaat niet; kies uit"),
        ("run --poort 99999", "Poort 99999 bestaat niet"),
    ],
)
def test_a_mistake_is_answered_in_a_sentence(tmp_path: Path, words: str, said: str) -> None:
    done = call(*words.split(), folder=tmp_path)
    assert done.returncode in (1, 2)
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "begins"), [("roos.svg", b"<svg"), ("roos.pdf", b"%PDF"), ("roos.png", b"\x89PNG")])
def test_a_rose_in_a_file(tmp_path: Path, name: str, begins: bytes) -> None:
    done = call("roos", "3", "4", "-", "5", "3", "4", "--naar", name, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert begins in (tmp_path / name).read_bytes()[:200]
    assert [path.name for path in tmp_path.iterdir()] == [name], "nothing else may be made"


def test_a_taken_port_says_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = call("run", "--poort", str(port), folder=tmp_path)
        assert f"Poort {port} is al in gebruik. Kies een andere: krachtbron run --poort 8001" in done.stderr
        done = call("run", "--poort", str(port), folder=tmp_path, KRACHTBRON_THROUGH="make")
        assert "make run PORT=8001" in done.stderr


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = call("run", "--poort", str(free_port()), "--map", "file/home", folder=tmp_path)
    assert done.returncode == 1
    assert "kan niet schrijven in" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_database_that_does_not_answer(tmp_path: Path) -> None:
    address = f"postgresql://x@127.0.0.1:{free_port()}/x"
    done = call("run", "--poort", str(free_port()), folder=tmp_path, KRACHTBRON_DATABASE=address)
    assert done.returncode == 1
    assert "De database antwoordt niet" in done.stderr


def test_what_is_made_is_for_its_owner_only(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o755)
    for home in ("home", "new"):
        done = call("begin", "--map", home, folder=tmp_path)
        assert done.returncode == 0, done.stderr
        made = list((tmp_path / home).rglob("*"))
        assert any(each.name == "krachtbron.sqlite3" for each in made)
        modes = {stat.S_IMODE(each.stat().st_mode) for each in made if each.is_file()}
        assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def start(folder: Path, port: int) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KRACHTBRON_", "DJANGO_"))}
    command = [sys.executable, "-c", RUN, "run", "--poort", str(port), "--map", "home"]
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)


def answers(port: int, within: float = 30) -> int:
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as page:
                return int(page.status)
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"nothing answers on {port}")


def children(process: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_runs_stops_keeps_and_gets_up_again(tmp_path: Path) -> None:
    port = free_port()
    server = start(tmp_path, port)
    try:
        assert answers(port) == 200
        workers = children(server.pid)
        os.kill(workers[0], signal.SIGKILL)
        assert answers(port) == 200
        until = time.monotonic() + 15
        while (now := children(server.pid)) == workers or len(now) < len(workers):
            assert time.monotonic() < until, "the fallen worker did not come back"
            time.sleep(0.1)
        assert answers(port) == 200
    finally:
        server.send_signal(signal.SIGINT)
        said, _ = server.communicate(timeout=20)
    assert server.returncode == 0
    assert f"http://127.0.0.1:{port}" in said
    made = {path.name for path in (tmp_path / "home").iterdir()}
    assert {"krachtbron.sqlite3", "static", "secret.key"} <= made
    mark = (tmp_path / "home" / "prepared").stat().st_mtime_ns
    again = start(tmp_path, port)
    try:
        assert answers(port) == 200
    finally:
        again.send_signal(signal.SIGINT)
        again.communicate(timeout=20)
    assert (tmp_path / "home" / "prepared").stat().st_mtime_ns == mark, "nothing changed, so nothing is made again"
