"""The cast as test fixtures: the people of ``krachtbron.demo.cast``, each with a browser of her own.

``cast.amina.person_id``, ``.actor``, ``.client`` (signed in); ``cast.project``, ``cast.group``, ``cast.organisation``;
elsewhere: ``cast.elsewhere``, ``cast.other_project``. ``cast.stranger`` is a browser that nobody signed in with.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connections, router, transaction
from django.db.models import Model
from django.test import Client

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.demo.cast import ROLES, Cast, Member, make_cast

__all__ = ["Kept", "People", "Somebody", "at", "cast", "kept"]


@dataclass
class Somebody:
    """One of the cast and her browser."""

    member: Member

    @property
    def person_id(self) -> UUID:
        return self.member.person_id

    @property
    def actor(self) -> Actor:
        return self.member.actor

    @cached_property
    def client(self) -> Client:
        browser = Client()
        browser.force_login(self.member.account)
        session = browser.session
        session["second_factor"] = True  # as if a professional had shown hers already
        session.save()
        return browser


class People:
    """Everybody by name, and what they share."""

    amina: Somebody
    bram: Somebody
    carla: Somebody
    dirk: Somebody
    els: Somebody
    farid: Somebody
    greet: Somebody

    def __init__(self, made: Cast) -> None:
        self.made = made
        for name in ROLES:
            setattr(self, name, Somebody(getattr(made, name)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.made, name)

    @property
    def everybody(self) -> dict[str, Somebody]:
        return {name: getattr(self, name) for name in ROLES}

    @cached_property
    def stranger(self) -> Client:
        return Client()


@pytest.fixture
def at() -> datetime:
    """A moment just now; the cast was made an hour before."""
    return clock.now()


@dataclass
class Kept:
    """The cast as it was made once, with what puts every row it left back into the database."""

    cast: Cast
    statements: list[tuple[str, str, Any]]  # database, SQL, values

    def put_back(self) -> Cast:
        for database, sql, values in self.statements:
            with connections[database].cursor() as cursor:
                cursor.execute(sql, values)
        return deepcopy(self.cast)


@pytest.fixture(scope="session")
def kept(django_db_setup: None, django_db_blocker: Any) -> Kept:
    """Made once by its actions; putting the rows back for each test takes a fraction of the time."""
    with django_db_blocker.unblock():
        with undone():
            made = make_cast(clock.now() - timedelta(hours=1))
            ours = [table for table in apps.get_models() if table.__module__.startswith("krachtbron.")]
            rows = {table: list(table._base_manager.all()) for table in ours}
        with undone():
            return Kept(made, [one for table in ours for one in written(table, rows[table])])


@contextmanager
def undone() -> Iterator[None]:
    """What is written in here, in whichever database, is not."""
    with ExitStack() as stack:
        for database in connections:
            stack.enter_context(transaction.atomic(using=database))
        yield
        for database in connections:
            transaction.set_rollback(True, using=database)


def written(table: type[Model], rows: list[Any]) -> list[tuple[str, str, Any]]:
    """Write the rows of a table; what was said to the database to do so, word for word."""
    database, said = router.db_for_write(table), list[tuple[str, str, Any]]()

    def listen(execute: Callable[..., Any], sql: str, values: Any, many: bool, context: Any) -> Any:
        said.append((database, sql, values))
        return execute(sql, values, many, context)

    with connections[database].execute_wrapper(listen):
        table._base_manager.bulk_create(rows)
    return said


@pytest.fixture
def cast(db: None, kept: Kept) -> People:
    """The people of Buurtwerk De Brug, and Dirk of another organisation."""
    return People(kept.put_back())
