"""Copies as somebody makes and uses them: real commands, in folders of their own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.config.test_command import call
from tests.growth.test_forgotten_for_good import PHRASE, WRITE, holding, python

READABLE = f"""
her = Person.objects.get()
assert "{PHRASE}" in str(whole_person.export(her.pk)["growth"])
"""
CLOSED = """
from krachtbron.access.models import Person
her = Person.objects.get()
assert models.Strength.objects.count() == 6
for ask in (lambda: access.vault_of(her.pk), lambda: access.vault_for(her.pk, at=at)):
    try:
        ask()
    except access.Locked:
        continue
    raise AssertionError("her words are closed, and no fresh key comes beside them")
"""
BEGUN_ANEW = """
from datetime import timedelta
her = Person.objects.get()
whole_person.erase_words(her.pk, at)
assert not models.Strength.objects.exists()
later = at + timedelta(seconds=1)
assert access.vault_for(her.pk, at=later).read("x", her.pk, "y", b"") == ""
"""
NOBODY = "assert not Person.objects.exists() and not models.Strength.objects.exists()"
ERASE = "whole_person.erase(Person.objects.get().pk, at)"


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: somebody wrote six strengths and a dream, all with a phrase of her own."""
    here = tmp_path_factory.mktemp("written")
    python(here, WRITE)
    return here


@pytest.fixture
def home(written: Path, tmp_path: Path) -> Path:
    """The installation in which she wrote."""
    return shutil.copytree(written, tmp_path / "home")


def said(*words: object, home: Path, code: int = 0) -> str:
    done = call(*map(str, words), "--map", str(home), folder=home.parent)
    assert done.returncode == code, done.stderr
    return done.stderr if code else done.stdout


def copied(home: Path) -> tuple[Path, Path]:
    there = home.parent / "kopie"
    told = said("backup", "--naar", there, home=home)
    assert "Bewaard en nagekeken" in told
    texts, keys = sorted(there.glob("*.kopie"))
    assert ("gegevens" in texts.name, "sleutels" in keys.name) == (True, True)
    return texts, keys


def test_a_copy_shows_nothing_and_leaves_nothing_lying_about(home: Path) -> None:
    texts, keys = copied(home)
    assert holding(texts.parent) == []
    assert {oct(file.stat().st_mode & 0o077) for file in (texts, keys, texts.parent)} == {"0o0"}
    assert not list(home.glob(".kopie-*"))


def test_after_an_accident_everything_is_back(home: Path) -> None:
    texts, keys = copied(home)
    for file in home.glob("*.sqlite3*"):
        file.unlink()
    (home / "secret.key").write_text("another")
    assert "Teruggezet" in said("restore", texts, "--sleutels", keys, home=home)
    python(home, READABLE)
    assert (home / "secret.key").read_text() != "another"


def test_who_was_forgotten_since_is_forgotten_in_the_copy_too(home: Path) -> None:
    texts, keys = copied(home)
    python(home, ERASE)
    assert "Opnieuw vergeten of gesloten, zoals gevraagd was: 1." in said("restore", texts, home=home)
    python(home, NOBODY)
    assert "vergeten" in said("restore", texts, "--sleutels", keys, home=home)
    python(home, NOBODY)
    assert holding(home) == [], "nor in what was kept before it was put back"


def test_a_stolen_copy_whose_keys_are_too_old_stays_closed(home: Path, tmp_path: Path) -> None:
    """The texts come back on another computer with the installation's key, but the keys of people do not."""
    texts, keys = copied(home)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(home / "vault.key", elsewhere)
    later = f"import datetime; from krachtbron.base import clock; clock.now = lambda: {LATER}\n"
    told = in_time(later, "restore", texts, "--sleutels", keys, "--map", elsewhere)
    assert "ouder dan 30 dagen" in told
    assert "--zonder-sleutels" in said("restore", texts, home=elsewhere, code=1)
    said("restore", texts, "--zonder-sleutels", home=elsewhere)
    python(elsewhere, CLOSED)
    python(elsewhere, BEGUN_ANEW)


LATER = "datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=31)"


def in_time(before: str, *words: object) -> str:
    """The command, run on another day: what it says."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KRACHTBRON_", "DJANGO_"))}
    run = f"{before}from krachtbron.config.command import main; import sys; sys.exit(main())"
    command = [sys.executable, "-c", run, *map(str, words)]
    done = subprocess.run(command, env=clean, capture_output=True, text=True, timeout=60)
    return done.stdout + done.stderr


def test_old_copies_of_keys_go_by_themselves(home: Path) -> None:
    texts, keys = copied(home)
    later = f"import datetime; from krachtbron.base import clock; clock.now = lambda: {LATER}\n"
    assert "Weggegooid: 1 kopieën van sleutels" in in_time(later, "backup", "--naar", texts.parent, "--map", home)
    assert not keys.exists()
    assert texts.exists()


def test_what_does_not_fit_is_refused_in_a_sentence_and_changes_nothing(home: Path, tmp_path: Path) -> None:
    texts, keys = copied(home)
    broken = tmp_path / "stuk.kopie"
    broken.write_bytes(texts.read_bytes()[:-9])
    other = tmp_path / "other"
    other.mkdir()
    for copy, place, told in (
        (broken, home, "gaat niet open"),
        (tmp_path / "weg.kopie", home, "is er niet"),
        (keys, home, "is een andere soort kopie"),
        (texts, other, "hoort bij een andere vault.key"),
    ):
        assert told in said("restore", copy, home=place, code=1)
    python(home, READABLE)


def test_a_wrong_copy_can_be_undone(home: Path) -> None:
    texts, _ = copied(home)
    python(home, "access.add_person('Nieuw', 'nl', at=at)")
    said("restore", texts, home=home)
    python(home, "assert Person.objects.count() == 1")
    before = next((home / "voor-het-terugzetten").glob("*gegevens*"))
    said("restore", before, home=home)
    python(home, "assert Person.objects.count() == 2")


def test_nothing_is_put_back_under_a_running_server(home: Path) -> None:
    texts, _ = copied(home)
    holds = "from krachtbron.config.copies.running import held; lock = held(); print(1, flush=True); input()"
    server = subprocess.Popen(
        [sys.executable, "-c", holds],
        env={**os.environ, "KRACHTBRON_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert server.stdout
        server.stdout.readline()
        assert "staat nog aan" in said("restore", texts, home=home, code=1)
    finally:
        server.kill()
        server.wait()
