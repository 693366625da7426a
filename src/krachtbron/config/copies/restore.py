"""``krachtbron restore``: put a copy back. Who was forgotten since stays forgotten; what was closed stays closed."""

import os
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from krachtbron.base import clock
from krachtbron.base.problem import Problem
from krachtbron.config.copies.backup import copy_all
from krachtbron.config.copies.engines import engine_of
from krachtbron.config.copies.files import Manifest, unpack
from krachtbron.config.copies.interrupted import Stone, begin, finish, pending
from krachtbron.config.copies.leftovers import BEFORE, KEYS_LIVE, sweep
from krachtbron.config.copies.running import alone
from krachtbron.config.environment import HOME
from krachtbron.config.prepare import prepare, set_up
from krachtbron.config.start import say


def restore(texts: Path, keys: Path | None, *, stay_closed: bool = False) -> None:
    """``stay_closed``: also when the keys of what people wrote are nowhere, so that nobody reads it again."""
    os.umask(0o077)
    set_up()
    at = clock.now()
    with alone():
        sweep()
        with tempfile.TemporaryDirectory(dir=HOME, prefix=".terug-") as place:
            wanted = [("default", texts), *([("keys", keys)] if keys else [])]
            found = [checked(copy, database, Path(place) / database, at) for database, copy in wanted]
            if not (keys or stay_closed):
                check_keys(found[0])
            begin(to_forget(at))
            put_back(found, Path(place))
            prepare()
            again = finish(at)
    made = found[0].moment
    say(f"Teruggezet: hoe het was op {made:%d-%m-%Y} om {made:%H:%M}.", "Iedereen meldt zich opnieuw aan.")
    say("Uitnodigingen die nog openstonden, zijn gesloten. Wat je nu zelf nakijkt, staat in docs/operations.md.")
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


def check_keys(texts: Manifest) -> None:
    """``Problem`` when people wrote words in this copy and the database of keys here never knew anybody."""
    from krachtbron.access import public as access

    words = any(rows for table, rows in texts.rows.items() if table.startswith("growth_"))
    known = "access_personkey" in tables("keys") and (access.has_keys() or access.to_be_forgotten())
    if words and not known:
        raise Problem(
            "De sleutels zijn hier weg. Geef ook de kopie van de sleutels, met --sleutels. Is die er niet meer? Met "
            "--zonder-sleutels komt de rest terug, en blijft wat mensen voor zichzelf schreven voorgoed gesloten."
        )


def to_forget(at: datetime) -> list[Stone]:
    """What must stay forgotten or closed. What stands here is copied first, so that a wrong copy can be undone; after
    a restore that was cut off that was done already, and who came back halfway is not copied."""
    from krachtbron.access import public as access

    left, here = pending(), tables("default")
    if "access_tombstone" in tables("keys") and "access_forgetting" in here:
        access.hand_over()
    if left is None and "access_person" in here:
        made = copy_all(BEFORE, at)
        say("Wat hier stond, is eerst bewaard:", *(f"  {file}" for file in made))
    known = access.to_be_forgotten() if "access_tombstone" in tables("keys") else []
    return list({stone[0]: stone for stone in [*known, *(left or [])]}.values())


def tables(database: str) -> set[str]:
    from django.db import connections

    return set(connections[database].introspection.table_names())


def put_back(found: list[Manifest], place: Path) -> None:
    """The tables are looked at again afterwards, also by who finishes this after a fall."""
    (HOME / "prepared").unlink(missing_ok=True)
    secret = place / "secret.key"
    shutil.copyfile(place / "default" / "secret.key", secret)
    for manifest in found:
        engine_of(manifest.database).put_back(place / manifest.database / "database")
        if manifest.database == "default":
            secret.replace(HOME / "secret.key")
