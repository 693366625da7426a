"""What the tests of this room share."""

import re
from typing import Any

from django.test import Client

from krachtbron.access import public as access
from krachtbron.access.domain import Role
from krachtbron.base.clock import day
from krachtbron.demo.cast import PASSPHRASE
from tests.forms import submit

FRESH = "lantaarn onder de brug"


def words_of(response: Any) -> str:
    """What somebody reads on the page."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def sign_in(client: Client, name: str, phrase: str = PASSPHRASE, **ticks: Any) -> Any:
    return submit(client, client.get("/aanmelden/"), 0, "Meld aan", login=name, password=phrase, **ticks)


def somebody(organisation: Any, name: str, role: Role | None, at: Any) -> Any:
    """Another person with an account; with a role, or without."""
    person = access.add_person(name.capitalize(), "nl", at=at)
    account = access.make_account(person, name, PASSPHRASE, at=at)
    if role:
        access.join(organisation, person, role, on=day(at))
    return account


def signed_in(account: Any) -> Client:
    client = Client()
    client.force_login(account)
    return client
