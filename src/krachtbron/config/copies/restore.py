"""``krachtbron restore``: put a copy back. Who was forgotten since stays forgotten; what was closed stays closed."""

import os
import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from uuid import UUID

from krachtbron.base import clock
from krachtbron.base.problem import Problem
from krachtbron.config.copies.backup import KEYS_LIVE, copy_all
from krachtbron.config.copies.engines import engine_of
from krachtbron.config.copies.files import Manifest, unpack
from krachtbron.config.copies.running import alone
from krachtbron.config.environment import HOME
from krachtbron.config.prepare import prepare, set_up
from krachtbron.config.start import say

# What must stay forgotten or closed: its key, which of the two, and since when.
Stone = tuple[UUID, str, datetime]


def restore(texts: Path, keys: Path | None) -> None:
    os.umask(0o077)
    set_up()
    at = clock.now()
    with alone(), tempfile.TemporaryDirectory(dir=HOME, prefix=".terug-") as place:
        wanted = [("default", texts), *([("keys", keys)] if keys else [])]
        found = [checked(copy, database, Path(place) / database, at) for database, copy in wanted]
        keep_what_is_there(at)
        forgotten = remembered()
        for manifest in found:
            engine_of(manifest.database).put_back(Path(place) / manifest.database / "database")
        shutil.copyfile(Path(place) / "default" / "secret.key", HOME / "secret.key")
        (HOME / "prepared").unlink(missing_ok=True)
        prepare()
        again = forget(forgotten, at)
    made = found[0].moment
    say(f"Teruggezet: hoe het was op {made:%d-%m-%Y} om {made:%H:%M}.", "Iedereen meldt zich opnieuw aan.")
    if again:
        say(f"Opnieuw vergeten of gesloten, zoals gevraagd was: {again}.")


def checked(copy: Path, database: str, into: Path, at: datetime) -> Manifest:
    """The copy, laid out and found whole."""
    into.mkdir()
    manifest = unpack(copy, into)
    if manifest.database != database:
        raise Problem(f"{copy.name} is een andere soort kopie. Eerst die van de gegevens, dan --sleutels.")
    if database == "keys" and at - manifest.moment > KEYS_LIVE:
        raise Problem(f"Deze kopie van de sleutels is ouder dan {KEYS_LIVE.days} dagen. Ze mag niet meer terug.")
    newer = sorted(set(manifest.migrations) - known_migrations())
    if newer:
        raise Problem("Deze kopie komt van een nieuwere Krachtbron. Werk eerst de installatie bij.")
    engine_of(database).check(into / "database", manifest.rows)
    return manifest


def known_migrations() -> set[str]:
    from django.db.migrations.loader import MigrationLoader

    return {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}


def keep_what_is_there(at: datetime) -> None:
    """A wrong copy can be undone: what stands here now is copied first."""
    from django.db import connection

    if "access_person" in connection.introspection.table_names():
        made = copy_all(HOME / "voor-het-terugzetten", at)
        say("Wat hier stond, is eerst bewaard:", *(f"  {file}" for file in made))


def remembered() -> list[Stone]:
    from django.db import connections

    from krachtbron.access import public as access

    known = "access_tombstone" in connections["keys"].introspection.table_names()
    return access.to_be_forgotten() if known else []


def forget(forgotten: list[Stone], at: datetime) -> int:
    from krachtbron.access import public as access
    from krachtbron.access import whole_person

    access.remember_forgotten(forgotten)
    access.sign_everybody_out()
    return whole_person.forget_again(at)
