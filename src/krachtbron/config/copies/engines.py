"""How a whole database is copied and put back: SQLite by its own backup, PostgreSQL by pg_dump and pg_restore."""

import os
import subprocess
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings
from django.db import connections

from krachtbron.base.problem import Problem

FLEETING = ("cache",)  # tables that may differ from one moment to the next

# A newer database may have tables that the copy does not know: they go too, or they cannot be made again afterwards.
EMPTY = """
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
    EXECUTE format('DROP TABLE IF EXISTS %I.%I CASCADE', one.schemaname, one.tablename);
  END LOOP;
END $$
"""


class Engine(Protocol):
    def copy(self, to: Path) -> dict[str, int]:
        """Write the whole database to the file ``to``, as it is at one moment: table → rows in that copy."""

    def check(self, copy: Path, rows: dict[str, int]) -> None:
        """``Problem`` when the copy is not whole."""

    def put_back(self, copy: Path) -> None:
        """From now on the database is the copy."""


def engine_of(alias: str) -> Engine:
    return SQLite(alias) if connections[alias].vendor == "sqlite" else PostgreSQL(alias)


class SQLite:
    def __init__(self, alias: str) -> None:
        self.alias, self.file = alias, Path(str(settings.DATABASES[alias]["NAME"]))

    def copy(self, to: Path) -> dict[str, int]:
        import sqlite3

        connection = connections[self.alias]
        connection.ensure_connection()
        copy = sqlite3.connect(to)
        try:
            connection.connection.backup(copy)
            return rows_in(copy)
        finally:
            copy.close()

    def check(self, copy: Path, rows: dict[str, int]) -> None:
        import sqlite3

        connection = sqlite3.connect(copy)
        try:
            whole = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            if not whole or rows_in(connection) != rows:
                raise Problem("Deze kopie is beschadigd. Neem een andere.")
        except sqlite3.DatabaseError as error:
            raise Problem("Deze kopie is beschadigd. Neem een andere.") from error
        finally:
            connection.close()

    def put_back(self, copy: Path) -> None:
        connections[self.alias].close()
        for journal in ("-wal", "-shm", "-journal"):
            self.file.with_name(self.file.name + journal).unlink(missing_ok=True)
        copy.replace(self.file)


def rows_in(connection: Any) -> dict[str, int]:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    kept = [name for name in names if not name.startswith("sqlite_") and name not in FLEETING]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in kept}  # noqa: S608


class PostgreSQL:
    def __init__(self, alias: str) -> None:
        self.alias, self.about = alias, settings.DATABASES[alias]

    def copy(self, to: Path) -> dict[str, int]:
        connection = connections[self.alias]
        names = [name for name in sorted(connection.introspection.table_names()) if name not in FLEETING]
        with connection.cursor() as cursor:
            cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            try:
                cursor.execute("SELECT pg_export_snapshot()")
                moment = cursor.fetchone()[0]
                rows = {}
                for name in names:
                    cursor.execute(f'SELECT count(*) FROM "{name}"')  # noqa: S608
                    rows[name] = cursor.fetchone()[0]
                self.call("pg_dump", "-Fc", "--no-owner", f"--snapshot={moment}", f"--file={to}", self.named)
            finally:
                cursor.execute("ROLLBACK")
        return rows

    def check(self, copy: Path, rows: dict[str, int]) -> None:
        listed = self.call("pg_restore", "--list", str(copy), near=False)
        if any(f" {name} " not in listed for name in rows):
            raise Problem("Deze kopie is beschadigd. Neem een andere.")

    def put_back(self, copy: Path) -> None:
        connections[self.alias].close()
        script = copy.with_suffix(".sql")
        self.call("pg_restore", "--no-owner", f"--file={script}", str(copy), near=False)
        whole = ("-X", "-q", "--single-transaction", "-v", "ON_ERROR_STOP=1")
        self.call("psql", *whole, "-d", self.named, "-c", EMPTY, "-f", str(script))

    @property
    def named(self) -> str:
        return str(self.about["NAME"])

    def call(self, program: str, *words: str, near: bool = True) -> str:
        where = {"-h": self.about["HOST"], "-p": self.about["PORT"], "-U": self.about["USER"]} if near else {}
        told = [part for sign, value in where.items() if value for part in (sign, str(value))]
        secret = {"PGPASSWORD": str(self.about["PASSWORD"])} if self.about["PASSWORD"] else {}
        try:
            done = subprocess.run(  # noqa: S603
                [program, *told, *words], env={**os.environ, **secret}, capture_output=True, text=True, check=False
            )
        except FileNotFoundError as error:
            raise Problem(f"{program} staat niet op deze computer. Het hoort bij PostgreSQL.") from error
        if done.returncode:
            raise Problem(f"{program} lukte niet: {(done.stderr.strip() or 'zonder uitleg').splitlines()[-1]}")
        return done.stdout
