"""``krachtbron backup``: two closed files, one with the texts and one with the keys."""

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from krachtbron.base import clock
from krachtbron.base.problem import Problem
from krachtbron.config.copies.engines import engine_of
from krachtbron.config.copies.files import KINDS, Manifest, name_of, pack
from krachtbron.config.environment import HOME
from krachtbron.config.prepare import prepare
from krachtbron.config.start import say

KEYS_LIVE = timedelta(days=30)


def backup(to: Path) -> None:
    prepare()
    at = clock.now()
    made = copy_all(to, at)
    gone = forget_old_keys(to, at)
    say("Bewaard en nagekeken:", *(f"  {file}" for file in made))
    if gone:
        say(f"Weggegooid: {gone} kopieën van sleutels, ouder dan {KEYS_LIVE.days} dagen.")
    say(f"Leg beide op een andere plek. De sleutels hoogstens {KEYS_LIVE.days} dagen; zie docs/operations.md.")


def copy_all(to: Path, at: datetime) -> list[Path]:
    """First the texts: whoever writes her first words meanwhile has a key in the later copy."""
    try:
        to.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(f"In {to} kan niet worden geschreven: {error.strerror}.") from error
    return [copy_one(database, to / name_of(database, at), at) for database in KINDS]


def copy_one(database: str, to: Path, at: datetime) -> Path:
    """One database. What lies open on the disk meanwhile is for its owner only, and gone afterwards."""
    engine = engine_of(database)
    with tempfile.TemporaryDirectory(dir=HOME, prefix=".kopie-") as place:
        whole = Path(place) / "database"
        rows = engine.copy(whole)
        engine.check(whole, rows)
        parts = {"database": whole}
        if database == "default":
            parts["secret.key"] = HOME / "secret.key"  # opens the second factors in it
        pack(to, Manifest(database, at.isoformat(), rows, migrations_of(database)), parts)
    return to


def migrations_of(database: str) -> list[str]:
    recorder = MigrationRecorder(connections[database])
    return sorted(f"{app}.{name}" for app, name in recorder.applied_migrations())


def forget_old_keys(place: Path, at: datetime) -> int:
    """Copies of keys that are too old: whose key was destroyed since must not be found there."""
    old = [file for file in place.glob("krachtbron-sleutels-*.kopie") if too_old(file, at)]
    for file in old:
        file.unlink()
    return len(old)


def too_old(file: Path, at: datetime) -> bool:
    made = file.name.removeprefix("krachtbron-sleutels-").removesuffix(".kopie")
    try:
        return at - datetime.strptime(made, "%Y-%m-%d-%H%M%S").replace(tzinfo=at.tzinfo) > KEYS_LIVE
    except ValueError:
        return False
