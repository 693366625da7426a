"""What may not stay: open folders of a copy that was cut off, and copies that are too old."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from krachtbron.base.problem import Problem
from krachtbron.config.copies.running import LOCKS, copying
from krachtbron.config.environment import HOME

KEYS_LIVE = timedelta(days=30)
BEFORE = HOME / "voor-het-terugzetten"  # what stood here before a copy was put back
OPEN = (".kopie-*", ".terug-*")


def sweep() -> None:
    """Open folders of who was cut off. Only for who knows that no copy is made or put back at this moment."""
    for pattern in OPEN if LOCKS else ():
        for place in HOME.glob(pattern):
            shutil.rmtree(place, ignore_errors=True)


def sweep_when_free() -> None:
    """The same, unless a copy is being made: then its folder is in use."""
    try:
        with copying():
            sweep()
    except Problem:
        pass


def forget_old_keys(place: Path, at: datetime) -> int:
    """Copies of keys that are too old: whose key was destroyed since must not be found there. How many."""
    return thrown_away(place, "krachtbron-sleutels-", at)


def forget_before(at: datetime) -> int:
    """What was kept before something was put back, texts too: nobody looks after that folder. How many."""
    return sum(thrown_away(BEFORE, kind, at) for kind in ("krachtbron-sleutels-", "krachtbron-gegevens-"))


def thrown_away(place: Path, kind: str, at: datetime) -> int:
    old = [file for file in place.glob(f"{kind}*") if too_old(file, kind, at)]
    for file in old:
        file.unlink(missing_ok=True)
    return len(old)


def too_old(file: Path, kind: str, at: datetime) -> bool:
    """Also one that was never finished: what stands in it opens as well."""
    if file.suffix not in (".kopie", ".bezig"):
        return False
    try:
        made = datetime.strptime(file.stem.removeprefix(kind), "%Y-%m-%d-%H%M%S").replace(tzinfo=at.tzinfo)
    except ValueError:
        return False
    return at - made > KEYS_LIVE
