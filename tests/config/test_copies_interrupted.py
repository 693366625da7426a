"""Copies when the light goes out halfway, when they lie about too long, and when the keys are gone."""

import os
import subprocess
import sys
from pathlib import Path

from tests.config.test_command import free_port
from tests.config.test_copies import ERASE, NOBODY, READABLE, copied, home, in_time, said, written
from tests.growth.test_forgotten_for_good import holding, python

__all__ = ["home", "written"]

HERE = """
import os
os.environ["KRACHTBRON_HOME"] = sys.argv[sys.argv.index("--map") + 1]
os.environ["DJANGO_SETTINGS_MODULE"] = "krachtbron.config.settings"
"""
KILLED = f"import sys{HERE}from krachtbron.config.copies import restore\nrestore.finish = lambda at: os._exit(9)\n"
SERVED = f"import sys{HERE}from krachtbron.config import serve\nserve.serve = lambda *about: None\n"
BACK = "assert Person.objects.count() == 1"
NOT_HEARD = """
from krachtbron.access.actions import forgetting
forgetting.hand_over = lambda: 0
whole_person.erase(Person.objects.get().pk, at)
from krachtbron.access.models import Forgetting
assert Forgetting.objects.count() == 1
"""
INVITE = """
from krachtbron.access.models import Invitation
access.begin(at=at)
assert Invitation.objects.count() == 1
"""
NO_DOOR = "from krachtbron.access.models import Invitation\nassert not Invitation.objects.filter(used=None).exists()"


def served(home: Path) -> str:
    return in_time(SERVED, "run", "--poort", free_port(), "--map", home)


def test_a_restore_that_dies_halfway_is_finished_before_anybody_is_served(home: Path) -> None:
    texts, keys = copied(home)
    python(home, ERASE)
    in_time(KILLED, "restore", texts, "--sleutels", keys, "--map", home)
    python(home, BACK)
    left = home / "terugzetten.json"
    assert left.stat().st_mode & 0o077 == 0
    assert list(home.glob(".terug-*")), "cut off with its folder open"

    assert "werd onderbroken" in served(home)
    python(home, NOBODY)
    assert not left.exists()
    assert not list(home.glob(".terug-*"))
    assert holding(home) == []


def test_a_copy_or_another_restore_finishes_it_too(home: Path) -> None:
    texts, keys = copied(home)
    python(home, ERASE)
    for words in (("backup", "--naar", texts.parent), ("restore", texts, "--sleutels", keys)):
        in_time(KILLED, "restore", texts, "--sleutels", keys, "--map", home)
        python(home, BACK)
        said(*words, home=home)
        python(home, NOBODY)
        assert not (home / "terugzetten.json").exists()


def test_what_the_keys_had_not_heard_yet_is_not_lost(home: Path) -> None:
    texts, _ = copied(home)
    python(home, NOT_HEARD)
    assert "Opnieuw vergeten" in said("restore", texts, home=home)
    python(home, NOBODY)


def test_no_invitation_of_then_opens_anything(home: Path) -> None:
    python(home, INVITE)
    texts, _ = copied(home)
    said("restore", texts, home=home)
    python(home, NO_DOOR)


def test_without_keys_it_says_what_is_needed(home: Path, tmp_path: Path) -> None:
    texts, keys = copied(home)
    for file in home.glob("*.sqlite3*"):
        file.unlink()
    assert "--zonder-sleutels" in said("restore", texts, home=home, code=1)
    assert not (home / "terugzetten.json").exists()
    said("restore", texts, "--sleutels", keys, home=home)
    python(home, READABLE)
    assert "kan niet worden gelezen" in said("restore", tmp_path, home=home, code=1)


def test_what_lies_there_too_long_goes(home: Path) -> None:
    kept = home / "voor-het-terugzetten"
    for run in (lambda: served(home), lambda: said("backup", "--naar", home.parent / "kopie", home=home)):
        kept.mkdir(exist_ok=True)
        for kind in ("gegevens", "sleutels"):
            (kept / f"krachtbron-{kind}-2020-01-01-000000.kopie").touch()
        for name in (".kopie-x", ".terug-x"):
            (home / name).mkdir()
            (home / name / "database").touch()
        run()
        assert not list(kept.iterdir())
        assert not [one for pattern in (".kopie-*", ".terug-*") for one in home.glob(pattern)]


def test_the_folder_of_a_copy_that_is_being_made_stays(home: Path) -> None:
    busy = "from krachtbron.config.copies.running import copying\nwith copying(): print(1, flush=True); input()"
    other = subprocess.Popen(
        [sys.executable, "-c", busy],
        env={**os.environ, "KRACHTBRON_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert other.stdout
        other.stdout.readline()
        (home / ".kopie-x").mkdir()
        assert "nog een kopie bezig" in said("backup", "--naar", home.parent / "kopie", home=home, code=1)
        served(home)
        assert (home / ".kopie-x").exists()
    finally:
        other.kill()
        other.wait()
