"""Many choices at the same moment, in a real file: what was granted is spent once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.config.environment import sqlite
from krachtbron.config.safe_sqlite import sqlite3
from krachtbron.demo.cast import done
from krachtbron.growth.actions import budget as paying
from krachtbron.growth.actions import spending as actions
from krachtbron.growth.models import Spending
from tests.cast import People

AT_ONCE, ALL = 6, 24
DEFAULTS = {"ATOMIC_REQUESTS": False, "AUTOCOMMIT": True, "CONN_HEALTH_CHECKS": False, "TIME_ZONE": None}

pytestmark = pytest.mark.skipif(
    connections["default"].vendor != "sqlite", reason="copies a database in memory to a file"
)


def copied(name: str, path: str) -> None:
    """A database of the tests, which stands in memory, as a file."""
    connections[name].ensure_connection()
    here, there = connections[name].connection, sqlite3.connect(path)
    made = (
        "SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC"
    )
    for kind, table, sql in here.execute(made).fetchall():
        there.execute(sql)
        if kind == "table":
            for row in here.execute(f'SELECT * FROM "{table}"').fetchall():
                there.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(row))})', row)
    there.commit()
    there.close()


@pytest.fixture
def budget(cast: People) -> UUID:
    """A hundred euros for Amina, who wrote something before."""
    given = paying.give(
        cast.bram.actor, key=new_id(), person=cast.amina.person_id, cents=100_00, until=None, rules="",
        appeal_to=cast.greet.person_id, at=clock.now(),
    )  # fmt: skip
    return done(given).pk


def test_what_is_granted_is_spent_once(cast: People, budget: UUID, tmp_path: Path, django_db_blocker: Any) -> None:
    files = {}
    for name in ("default", "keys"):
        files[name] = {**DEFAULTS, **sqlite(), "NAME": str(tmp_path / f"{name}.sqlite3"), "TEST": {}}
        copied(name, files[name]["NAME"])

    def apart(work: Any) -> Any:
        """In a thread, with connections of its own to the files."""
        with django_db_blocker.unblock():
            for name, settings in files.items():
                connections[name] = DatabaseWrapper(settings, name)
            try:
                return work()
            finally:
                for name in files:
                    connections[name].close()

    def choose(number: int) -> bool:
        said: dict[str, Any] = {"key": new_id(), "words": f"Boek {number}", "cents": 30_00, "at": clock.now()}
        return bool(apart(lambda: not isinstance(actions.choose(cast.amina.actor, budget, **said), Refused)))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        assert sum(pool.map(choose, range(ALL))) == 3
        assert pool.submit(apart, lambda: Spending.objects.filter(budget=budget).count()).result() == 3
