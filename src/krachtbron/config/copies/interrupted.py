"""A restore on its way: what it must still forget stands on the disk until it is done, so that a fall halfway brings
nobody back."""

import json
import os
from datetime import datetime
from uuid import UUID

from krachtbron.config.copies.running import one_at_a_time
from krachtbron.config.environment import HOME

# What must stay forgotten or closed: its key, which of the two, and since when.
Stone = tuple[UUID, str, datetime]

FILE = HOME / "terugzetten.json"


def begin(stones: list[Stone]) -> None:
    """From here on whoever starts finishes this first. On the disk, also when the light goes out."""
    draft = FILE.with_suffix(".bezig")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump([(str(key), kind, since.isoformat()) for key, kind, since in stones], file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(FILE)
    if os.name == "posix":
        folder = os.open(HOME, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def pending() -> list[Stone] | None:
    """What an interrupted restore must still forget; none when there is no such restore."""
    try:
        told = json.loads(FILE.read_text())
    except FileNotFoundError:
        return None
    return [(UUID(key), kind, datetime.fromisoformat(since)) for key, kind, since in told]


def finish(at: datetime) -> int | None:
    """Nobody is back who was forgotten, and no way in that stood open in the copy is open. How many were forgotten or
    closed again; none when nothing was pending."""
    from krachtbron.access import public as access
    from krachtbron.access import whole_person

    with one_at_a_time("terugzetten.lock"):
        stones = pending()
        if stones is None:
            return None
        access.remember_forgotten(stones)
        access.sign_everybody_out()
        access.close_every_door(at=at)
        again = whole_person.forget_again(at)
        FILE.unlink(missing_ok=True)
        return again
