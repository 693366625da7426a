"""On a real disk: after somebody is forgotten, no byte of hers is left, and an old copy does not bring her back."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PHRASE = "zeehondenkoorzang"

BEGIN = """
from krachtbron.config.prepare import prepare
prepare()
from krachtbron.access import public as access, whole_person
from krachtbron.access.models import Person
from krachtbron.base import clock
from krachtbron.config.environment import HOME
from krachtbron.growth import models
at = clock.now()
"""
WRITE = f"""
from krachtbron.access.domain import Actor
from krachtbron.base.ids import new_id
from krachtbron.growth import actions
from krachtbron.growth.domain import Source
her = access.add_person("{PHRASE}", "nl", at=at)
actor = Actor(person_id=her.pk)
for source in Source:
    actions.add_strength(actor, key=new_id(), source=source, words="Ik zing {PHRASE} " * 9, at=at)
dream = actions.add_dream(actor, key=new_id(), words="Ooit {PHRASE}", at=at)
actions.say_dream(actor, dream.pk, words="Nu {PHRASE}", at=at)
actions.tell_step(
    actor, actions.add_step(actor, dream.pk, key=new_id(), words="{PHRASE}", at=at).pk,
    state="done", told="Het was {PHRASE}", at=at,
)
assert "{PHRASE}" in str(whole_person.export(her.pk)["growth"])
"""
ERASE = "whole_person.erase(Person.objects.get().pk, at)"
STOLEN = """
her = Person.objects.get().pk
assert models.Strength.objects.count() == 6
assert access.vault_of(her) is None, "her key is gone: the old copy stays closed"
"""
AGAIN = """
assert whole_person.forget_again(at) == 1
assert not Person.objects.exists() and not models.Strength.objects.exists()
"""
ERASE_WORDS = """
from krachtbron.access.models import PersonKey
her = Person.objects.get().pk
sealed = [bytes(row.words) for row in models.Strength.objects.all()] + [bytes(PersonKey.objects.get().wrapped)]
whole_person.erase_words(her, at)
assert "{PHRASE}" not in str(whole_person.export(her)["growth"])
files = [file.read_bytes() for file in HOME.rglob("*sqlite3*") if file.is_file()]
assert files and not [one for one in sealed if any(one in file for file in files)], "closed words, and their key"
""".replace("{PHRASE}", PHRASE)
STOLEN_WORDS = """
from krachtbron.base.vault import Unreadable
row = models.Strength.objects.first()
try:
    access.vault_of(row.person_id).read("growth.Strength", row.pk, "words", row.words)
except Unreadable:
    pass
else:
    raise AssertionError("the old copy opened")
assert whole_person.forget_again(at) == 1
assert Person.objects.count() == 1 and not models.Strength.objects.exists()
"""


def python(home: Path, *parts: str) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KRACHTBRON_", "DJANGO_"))}
    more = {"KRACHTBRON_HOME": str(home), "DJANGO_SETTINGS_MODULE": "krachtbron.config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", "".join([BEGIN, *parts])], env=clean | more, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]


def holding(home: Path) -> list[str]:
    """The files in which the phrase stands, in any of the ways a disk writes letters."""
    ways = [PHRASE.encode(code) for code in ("utf-8", "utf-16-le")]
    return [str(file) for file in home.rglob("*") if file.is_file() and any(way in file.read_bytes() for way in ways)]


def test_no_byte_is_left_and_an_old_copy_stays_closed(tmp_path: Path) -> None:
    home, copy = tmp_path / "home", tmp_path / "copy"
    home.mkdir()
    python(home, WRITE)
    copy.mkdir()
    for file in home.glob("krachtbron.sqlite3*"):
        shutil.copy(file, copy)
    assert {Path(name).name.partition("-")[0] for name in holding(copy)} == {"krachtbron.sqlite3"}, "her nickname"
    python(home, ERASE)
    assert holding(home) == []

    for file in home.glob("krachtbron.sqlite3*"):
        file.unlink()
    for file in copy.glob("*"):
        shutil.copy(file, home)
    python(home, STOLEN)
    python(home, AGAIN)
    assert holding(home) == []


def test_who_wipes_her_words_and_stays_leaves_no_byte_of_them(tmp_path: Path) -> None:
    home, copy = tmp_path / "home", tmp_path / "copy"
    home.mkdir()
    python(home, WRITE)
    shutil.copytree(home, copy)
    python(home, ERASE_WORDS)

    for file in home.glob("krachtbron.sqlite3*"):
        file.unlink()
    for file in copy.glob("krachtbron.sqlite3*"):
        shutil.copy(file, home)
    python(home, STOLEN_WORDS)
