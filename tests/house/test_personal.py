"""What may be asked of people, and that whoever is forgotten is forgotten everywhere."""

import importlib
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.db import models
from django.urls import get_resolver

from krachtbron.access import public as access
from krachtbron.access import whole_person
from krachtbron.access.models import Account
from krachtbron.config import wiring
from tests.access.help import FRESH
from tests.cast import People
from tests.house.personal_rows import ROWS, Row, World, fields
from tests.house.tree import SOURCE

NEVER = re.compile(
    r"national|rijksregister|insz|bsn|niss|birth|geboorte|naissance|residence|verblijf|sejour|nationalit|passport"
    r"|paspoort|religion|ethnic|herkomst|gender|geslacht|full_?name|first_?name|last_?name|surname|familienaam|voornaam",
    re.I,
)
NEVER_NEEDED = re.compile(r"e_?mail|phone|telefoon|gsm|mobile|photo|foto|portrait|picture|address|adres", re.I)


def tables() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("krachtbron.")]


def asked() -> Iterator[type[forms.BaseForm]]:
    """Every form of the house, whether a page uses it or not."""
    assert get_resolver().url_patterns  # loads every page, and with it every form
    for file in sorted(SOURCE.rglob("web/**/*form*.py")):
        importlib.import_module(".".join(("krachtbron", *file.relative_to(SOURCE).with_suffix("").parts)))
    waiting: list[type] = [forms.BaseForm]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("krachtbron."):
            yield kind


def wrong_in(name: str, needed: bool) -> str | None:
    """Why a field of this name may not stand in a table or a form."""
    if NEVER.search(name):
        return "is never asked"
    return "is never needed" if needed and NEVER_NEEDED.search(name) else None


def test_tables_hold_nothing_that_could_harm() -> None:
    found = []
    for model in tables():
        for field in model._meta.concrete_fields:
            why = wrong_in(field.name, needed=not (field.blank or field.null))
            found += [f"{model.__name__}.{field.name} {why}"] if why else []
    assert found == []


def test_forms_ask_nothing_that_could_harm() -> None:
    found = []
    for form in asked():
        for name, field in getattr(form, "base_fields", {}).items():
            why = wrong_in(name, needed=field.required)
            found += [f"{form.__name__}.{name} {why}"] if why else []
    assert found == []


@pytest.mark.parametrize("name", ["national_number", "birth_date", "nationality", "residence_status", "first_name"])
def test_the_guard_knows_what_is_never_asked(name: str) -> None:
    assert wrong_in(name, needed=False) == "is never asked"
    assert wrong_in("email", needed=True) == "is never needed"
    assert wrong_in("email", needed=False) is None


def is_about_somebody(model: type[models.Model]) -> bool:
    """Whether a row belongs to a person, an account or a guest's telephone."""
    for field in model._meta.get_fields():
        other = field.related_model if field.is_relation and not field.auto_created else None
        if other in (apps.get_model("access.Person"), apps.get_model("access.Account")) or field.name == "guest":
            return True
    return model is apps.get_model("access.Person")


@pytest.mark.parametrize("room", wiring.PERSONAL_DATA)
def test_a_room_with_personal_data_exports_and_erases(room: str) -> None:
    privacy = importlib.import_module(f"krachtbron.{room}.privacy")
    assert callable(privacy.export)
    assert callable(privacy.erase)


@pytest.mark.parametrize(
    "model", [model for model in tables() if is_about_somebody(model)], ids=lambda each: each.__name__
)
def test_every_table_about_somebody_has_its_eraser(model: type[models.Model]) -> None:
    room = model.__module__.split(".")[1]
    assert room in wiring.PERSONAL_DATA, f"{room} holds personal data: list it in config.wiring.PERSONAL_DATA"


def test_every_field_that_names_somebody_is_tried() -> None:
    """A new one fails here until ``personal_rows`` says how a row of hers looks and what becomes of it."""
    assert set(fields()) == set(ROWS)


@pytest.fixture
def world(cast: People, at: datetime) -> World:
    her, other = (access.add_person(name, "nl", at=at) for name in ("Zoë", "Yara"))
    account = access.make_account(her, "zoë", FRESH, at=at)
    assert isinstance(account, Account)
    return World(her, account, other, cast, at)


@pytest.mark.parametrize(
    ("name", "row"), [pytest.param(name, row, id=f"{name} {row.stays}") for name in ROWS for row in ROWS[name]]
)
def test_forgotten_is_forgotten(
    world: World, name: str, row: Row, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    """Her row goes; what is of others too stays, and no longer says who she was."""
    model, field = fields()[name]
    made, her_id = row.make(world), world.her.pk
    hers = {field.name: her_id if field.related_model is not Account else world.account.pk}
    assert model._base_manager.filter(**hers).count() == 1
    with django_capture_on_commit_callbacks(execute=True):
        whole_person.erase(her_id, world.at)
    assert model._base_manager.filter(**hers).count() == 0
    assert model._base_manager.filter(pk=made.pk).exists() == row.stays
