"""The cast as test fixtures: the people of ``krachtbron.demo.cast``, each with a browser of her own.

``cast.amina.person_id``, ``.actor``, ``.client`` (signed in); ``cast.project``, ``cast.group``, ``cast.organisation``;
elsewhere: ``cast.elsewhere``, ``cast.other_project``. ``cast.stranger`` is a browser that nobody signed in with.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.demo.cast import ROLES, Cast, Member, make_cast

__all__ = ["People", "Somebody", "at", "cast"]


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


@pytest.fixture
def cast(db: None, at: datetime) -> People:
    """The people of Buurtwerk De Brug, and Dirk of another organisation."""
    return People(make_cast(at - timedelta(hours=1)))
