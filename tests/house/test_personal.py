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

# Names that a field could have, in Dutch, English or French, whole words of it or the beginning of one.
NEVER = re.compile(
    r"national|rijksregister|insz|bsn|niss|nrn|ssn|social_security|securite_sociale|registre"
    r"|birth|geboort|naissance|(?:^|_)(?:dob|age|leeftijd)(?:_|$)"
    r"|residence|resident|verblijf|sejour|nationalit|passport|paspoort|passeport|(?:^|_)visa(?:_|$)|asylum|asiel|asile"
    r"|immigra|refugee|vluchteling|refugie|identity|identiteit|identite|id_card|eid(?:_|$)"
    r"|religi|ethnic|ethni|herkomst|(?:^|_)(?:origin_country|country_of_origin|afkomst|race)(?:_|$)"
    r"|gender|geslacht|(?:^|_)sexe?(?:_|$)|marital|burgerlijk|etat_civil"
    r"|full_?name|first_?name|last_?name|given_?name|family_?name|real_?name|legal_?name|surname|familienaam|achternaam"
    r"|voornaam|prenom|nom_(?:de_)?famille|diagnos|handicap|disabilit",
    re.I,
)
NEVER_NEEDED = re.compile(
    r"e_?mail|courriel|phone|telefoon|telephone|gsm|mobile|mobiel|(?:^|_)portable|photo|foto|portrait|pasfoto|selfie"
    r"|picture|address|adres|straat|(?:^|_)(?:street|rue)(?:_|$)|postcode|code_postal|zip_?code",
    re.I,
)
CHOSEN = {"PictureForm.picture is never needed"}  # a page that only adds a picture, for who wants one
PLANTED = {
    "nl": "rijksregisternummer geboortedatum nationaliteit verblijfsstatus voornaam familienaam geslacht leeftijd",
    "en": "national_number birth_date date_of_birth nationality residence_status first_name gender age",
    "fr": "numero_national date_de_naissance nationalite titre_de_sejour prenom nom_de_famille sexe",
}


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
    assert sorted(set(found) - CHOSEN) == []


def test_fields_that_a_form_makes_by_itself_ask_nothing_that_could_harm() -> None:
    """Those that stand in no class: the name is read where the form makes it."""
    made = re.compile(r"""self\.fields\[f?["'](\w+)["']\] =""")
    names = [
        (file.name, name)
        for file in sorted(SOURCE.rglob("web/**/*.py"))
        for name in made.findall(file.read_text(encoding="utf-8"))
    ]
    assert names, "some forms do"
    assert [(file, name) for file, name in names if NEVER.search(name)] == []


@pytest.mark.parametrize("name", [name for names in PLANTED.values() for name in names.split()])
def test_the_guard_knows_what_is_never_asked(name: str) -> None:
    assert wrong_in(name, needed=False) == "is never asked"


@pytest.mark.parametrize("name", ["email", "courriel", "telefoon", "phone_number", "photo", "street", "postcode"])
def test_the_guard_knows_what_is_never_needed(name: str) -> None:
    assert wrong_in(name, needed=True) == "is never needed"
    assert wrong_in(name, needed=False) is None


@pytest.mark.parametrize("name", ["language", "image", "message", "pages", "stage", "passage", "trace", "session_data"])
def test_the_guard_does_not_cry_wolf(name: str) -> None:
    assert wrong_in(name, needed=True) is None


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
