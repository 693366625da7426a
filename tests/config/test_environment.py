"""Everything has a default; what the surroundings say is read plainly."""

import stat
from pathlib import Path

import pytest

from krachtbron.config import environment


def test_an_address_of_postgresql_becomes_settings() -> None:
    found = environment.postgresql("postgresql://els:a%20b@db.example:5433/kracht?sslmode=require")
    assert (found["NAME"], found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == (
        *("kracht", "els", "a b", "db.example", "5433"),
    )
    assert found["OPTIONS"] == {"options": "-c jit=off", "sslmode": "require"}
    assert found["CONN_MAX_AGE"] is None
    assert found["CONN_HEALTH_CHECKS"]


def test_a_socket_is_an_address_too() -> None:
    assert environment.postgresql("postgresql://postgres:@/postgres?host=/tmp/x")["HOST"] == "/tmp/x"


def test_words_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRACHTBRON_HOSTS", "een.be, twee.be,")
    assert environment.words("KRACHTBRON_HOSTS") == ["een.be", "twee.be"]


def test_the_secret_is_made_once_and_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "HOME", tmp_path / "new")
    first = environment.secret_key()
    assert len(first) > 60
    assert environment.secret_key() == first
    assert stat.S_IMODE((tmp_path / "new" / "secret.key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


@pytest.mark.django_db
def test_postgresql_does_not_compile_small_queries() -> None:
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SHOW jit")
            assert cursor.fetchone() == ("off",)
    else:
        assert connection.vendor == "sqlite"
