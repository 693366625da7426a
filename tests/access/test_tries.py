"""Limits hold when much happens at once, and whatever else is tried."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection, connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.test import Client, RequestFactory

from krachtbron.access import tries
from krachtbron.access.models import Try
from krachtbron.config.environment import sqlite
from tests.access.help import sign_in, words_of

AT_ONCE, ALL = 8, 200
DEFAULTS = {"ATOMIC_REQUESTS": False, "AUTOCOMMIT": True, "CONN_HEALTH_CHECKS": False, "TIME_ZONE": None}


@pytest.fixture
def file(tmp_path: Path, django_db_blocker: Any) -> Iterator[dict[str, Any]]:
    """A real SQLite file: the tests' own database lives in memory, where nobody waits for anybody."""
    settings = {**DEFAULTS, **sqlite(), "NAME": str(tmp_path / "tries.sqlite3"), "TEST": {}}
    with django_db_blocker.unblock():
        wrapper = DatabaseWrapper(settings, "default")
        with wrapper.schema_editor() as editor:
            editor.create_model(Try)
        wrapper.close()
        yield settings


def test_of_many_at_once_every_one_counts(file: dict[str, Any]) -> None:
    here = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1")

    def guess(count: int) -> None:
        connections["default"] = DatabaseWrapper(file, "default")
        for _ in range(count):
            tries.count_try(here, "code", minutes=10)
        connections["default"].close()

    def look() -> list[bool]:
        connections["default"] = DatabaseWrapper(file, "default")
        seen = [tries.tried_too_often(here, "code", limit=limit) for limit in (ALL, ALL + 1)]
        connections["default"].close()
        return seen

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(guess, [ALL // AT_ONCE] * AT_ONCE))
        assert pool.submit(look).result() == [True, False]


def test_what_was_tried_and_where_cannot_be_read_back(db: None) -> None:
    tries.count_try(RequestFactory().get("/", REMOTE_ADDR="10.0.0.1"), "passphrase:amina", minutes=5)
    kept = str(Try.objects.values().get())
    assert "10.0.0.1" not in kept
    assert "amina" not in kept


def test_a_thousand_names_tried_do_not_free_the_one_that_was_guessed(cast: Any) -> None:
    """What counts stands in a cache that throws away a third once it is full: it has to be large enough."""
    cache.clear()
    client = Client()
    for _ in range(8):
        sign_in(client, "bram", "fout fout fout fout")
    assert "te vaak" in words_of(sign_in(client, "bram"))
    sets = [(f":1:zz{n}", "gAROLg==", "2999-01-01 00:00:00") for n in range(1000)]
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO cache (cache_key, value, expires) VALUES (%s, %s, %s)", sets)
    sign_in(client, "niemand", "fout fout fout fout")
    assert "te vaak" in words_of(sign_in(client, "bram"))
    cache.clear()
