"""Every address × method × person × thing: nobody sees or does what is not hers."""

import gc
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import resolve

from krachtbron.access import queries as access
from krachtbron.base import clock
from krachtbron.instruments.models import Round
from tests.house.matrix import VARIANTS, routes, walk
from tests.house.matrix_table import TABLE
from tests.house.matrix_things import World
from tests.house.matrix_world import make_world

LEAST = 5_000
FEWER = 3  # on PostgreSQL, where the same rules run against another engine: others at each address
pytestmark = [pytest.mark.django_db, pytest.mark.long]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Made once; every request is put back."""
    patch, usual = pytest.MonkeyPatch(), gc.get_threshold()
    patch.setattr("krachtbron.access.queries.account_of_session", cache(access.account_of_session))  # a third of a walk
    patch.setattr(settings, "ACCOUNT_REAUTHENTICATION_TIMEOUT", 24 * 3600, raising=False)  # a slow walk stays signed in
    gc.freeze()
    gc.set_threshold(100_000)
    with django_db_blocker.unblock(), transaction.atomic(), transaction.atomic(using="keys"):
        yield make_world(clock.now())
        for database in ("default", "keys"):
            transaction.set_rollback(True, using=database)
    gc.set_threshold(*usual)
    patch.undo()


def test_every_address_stands_in_the_table_and_every_row_has_an_address() -> None:
    assert sorted(set(routes()) - set(TABLE)) == [], "Write these addresses into tests/house/matrix_table.py."
    assert sorted({VARIANTS.get(name, name) for name in TABLE} - set(routes())) == [], "These rows have no address."


@pytest.mark.no_cover  # ten thousand requests: measuring them makes them half as slow again
def test_nobody_sees_or_does_what_is_not_hers(world: World) -> None:
    every = 1 if connection.vendor == "sqlite" else FEWER
    done = walk(world, every=every)
    assert "\n".join(map(str, done.leaks)) == ""
    assert "\n".join(map(str, done.findings)) == ""
    assert done.asked.total() >= LEAST // every


@pytest.mark.parametrize("address", ["/admin/", "/api/", "/static/", "/static/../secret.key", "/accounts/signup/"])
def test_what_is_not_in_the_list_of_addresses_is_not_there(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def leaks(world: World, name: str) -> list[str]:
    return [str(one) for one in walk(world, [name]).leaks]


def test_a_view_that_does_not_look_at_who_asks_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert leaks(world, "groups:promise") == []
    monkeypatch.setattr("krachtbron.groups.web.views.promises.asker", lambda _: world.cast.bram.actor)
    assert any("carla (colleague) gets 'yes'" in leak for leak in leaks(world, "groups:promise"))


def test_a_list_without_a_limit_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert leaks(world, "instruments:rounds") == []
    monkeypatch.setattr("krachtbron.instruments.queries.lists.visible", lambda _: Round.objects.all())
    assert any("dirk (worker) gets 'reads" in leak for leak in leaks(world, "instruments:rounds"))


def test_a_page_that_became_public_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert leaks(world, "groups:projects") == []
    monkeypatch.setattr(resolve("/projecten/").func, "login_required", False, raising=False)
    assert any("stranger (-) gets 'yes', not 'sign in'" in leak for leak in leaks(world, "groups:projects"))
