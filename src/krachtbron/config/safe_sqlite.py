"""SQLite, safely: a version without the WAL-reset fault, or no WAL at all.

Versions before 3.51.3 can corrupt a database when several processes write it in WAL mode; Debian 12 brings 3.40.1.
The bundled ``pysqlite3`` takes the place of the standard module; where it is missing and the standard one is old,
the journal falls back to DELETE, which is slower and safe.
"""

import sys
from typing import Any

try:
    import pysqlite3

    sys.modules["sqlite3"] = pysqlite3
except ImportError:  # no wheel for this machine
    pass

import sqlite3

SAFE_WAL = sqlite3.sqlite_version_info >= (3, 51, 3)
NO_WAL = "journal_mode=DELETE; PRAGMA synchronous=EXTRA"


def options(journal: str) -> dict[str, Any]:
    return {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            f"PRAGMA {journal}; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF;"
        ),
    }


OPTIONS = options("journal_mode=WAL; PRAGMA synchronous=FULL" if SAFE_WAL else NO_WAL)
KEYS_OPTIONS = options(NO_WAL)  # a key that is destroyed must not lie in a journal beside it
