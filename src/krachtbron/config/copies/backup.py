"""``krachtbron backup``: two closed files, one with the texts and one with the keys."""

import tempfile
from datetime import datetime
from pathlib import Path

from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from krachtbron.base import clock
from krachtbron.base.problem import Problem
from krachtbron.config.copies.engines import engine_of
from krachtbron.config.copies.files import KINDS, Manifest, name_of, pack
from krachtbron.config.copies.interrupted import finish
from krachtbron.config.copies.leftovers import KEYS_LIVE, forget_before, forget_old_keys, sweep
from krachtbron.config.copies.running import copying, held
from krachtbron.config.environment import HOME
from krachtbron.config.prepare import prepare
from krachtbron.config.start import say


def backup(to: Path) -> None:
    with held(), copying():
        prepare()
        from krachtbron.config.terms import keep_terms

        at = clock.now()
        finish(at)
        sweep()
        forget_before(at)
        keep_terms(at)  # what is over stands in no copy
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
