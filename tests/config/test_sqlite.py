"""SQLite as we use it: the safe version, every pragma really on, writers that wait for each other."""

import importlib
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db.backends.sqlite3.base import DatabaseWrapper

from krachtbron.config import safe_sqlite
from krachtbron.config.environment import sqlite as settings_of
from krachtbron.config.safe_sqlite import sqlite3

DEFAULTS: dict[str, Any] = {
    "ATOMIC_REQUESTS": False,
    "AUTOCOMMIT": True,
    "CONN_HEALTH_CHECKS": False,
    "TIME_ZONE": None,
}
WRITERS, EACH = 4, 50


@pytest.fixture(autouse=True)
def own_connections(django_db_blocker: Any) -> Iterator[None]:
    """These tests open databases of their own, in a temporary folder."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def settings_here(tmp_path: Path) -> dict[str, Any]:
    return {**DEFAULTS, **settings_of(), "NAME": str(tmp_path / "krachtbron.sqlite3")}


@pytest.fixture
def connection(settings_here: dict[str, Any]) -> Iterator[DatabaseWrapper]:
    wrapper = DatabaseWrapper(settings_here, "tried")
    with wrapper.cursor() as cursor:
        cursor.execute("CREATE TABLE counter (n INTEGER)")
        cursor.execute("INSERT INTO counter VALUES (0)")
    yield wrapper
    wrapper.close()


def pragma(wrapper: DatabaseWrapper, name: str) -> object:
    with wrapper.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


def test_the_version_is_without_the_reset_fault() -> None:
    assert sqlite3.sqlite_version_info >= (3, 51, 3)
    assert safe_sqlite.SAFE_WAL


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("busy_timeout", 20_000),
    ],
)
def test_a_setting_is_really_on(connection: DatabaseWrapper, name: str, value: object) -> None:
    assert pragma(connection, name) == value


def test_the_settings_are_on_in_every_thread(settings_here: dict[str, Any], connection: DatabaseWrapper) -> None:
    def look(_: int) -> tuple[object, ...]:
        mine = DatabaseWrapper(settings_here, "tried")
        seen = tuple(pragma(mine, name) for name in ("synchronous", "foreign_keys", "secure_delete", "trusted_schema"))
        mine.close()
        return seen

    with ThreadPoolExecutor(3) as pool:
        assert set(pool.map(look, range(6))) == {(2, 1, 1, 0)}


def test_a_transaction_takes_the_lock_at_once(connection: DatabaseWrapper, settings_here: dict[str, Any]) -> None:
    """So that two who read, decide and write never decide on the same old value."""
    other = DatabaseWrapper({**settings_here, "OPTIONS": {**settings_here["OPTIONS"], "timeout": 0}}, "other")
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    with pytest.raises(Exception, match="locked"):
        other.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    connection.rollback()
    other.close()


def test_writers_at_once_lose_nothing(connection: DatabaseWrapper, settings_here: dict[str, Any]) -> None:
    def add(_: int) -> None:
        mine = DatabaseWrapper(settings_here, "tried")
        for _ in range(EACH):
            mine.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
            with mine.cursor() as cursor:
                (n,) = cursor.execute("SELECT n FROM counter").fetchone()
                cursor.execute("UPDATE counter SET n = %s", [n + 1])
            mine.commit()
            mine.set_autocommit(True)
        mine.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(add, range(WRITERS)))
    with connection.cursor() as cursor:
        assert cursor.execute("SELECT n FROM counter").fetchone() == (WRITERS * EACH,)


def test_what_is_deleted_is_wiped(connection: DatabaseWrapper, settings_here: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE words (w TEXT)")
        cursor.execute("INSERT INTO words VALUES ('iets-heel-eigens')")
        cursor.execute("DELETE FROM words")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"iets-heel-eigens" not in Path(settings_here["NAME"]).read_bytes()


def test_an_old_version_falls_back_to_a_plain_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No wheel for this machine and Debian's own SQLite: slower, and safe."""
    monkeypatch.setitem(sys.modules, "pysqlite3", None)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    kept = {name: getattr(safe_sqlite, name) for name in ("SAFE_WAL", "OPTIONS", "KEYS_OPTIONS")}
    try:
        old = importlib.reload(safe_sqlite)
        assert not old.SAFE_WAL
        plain = {**DEFAULTS, **settings_of(), "NAME": str(tmp_path / "plain.sqlite3"), "OPTIONS": old.OPTIONS}
        wrapper = DatabaseWrapper(plain, "plain")
        assert (pragma(wrapper, "journal_mode"), pragma(wrapper, "synchronous")) == ("delete", 3)
        wrapper.close()
    finally:
        vars(safe_sqlite).update(kept)


def test_connections_stay_open() -> None:
    assert settings_of()["CONN_MAX_AGE"] is None
