"""A page costs as many questions to the database with three hundred things on it as with three."""

from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access.domain import Opening, Sight
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions
from krachtbron.growth.domain import Source
from tests.cast import People, Somebody

LOOKS_AT_ONCE = 80  # each look is a row, and SQLite takes so many rows in one insert


def asked(somebody: Somebody, address: str) -> int:
    """How many questions one page asks of both databases, once whatever is kept between visits is there."""
    somebody.client.get(address)
    with CaptureQueriesContext(connections["default"]) as main, CaptureQueriesContext(connections["keys"]) as keys:
        assert somebody.client.get(address).status_code == 200
    return len(main) + len(keys)


def write(cast: People, many: int) -> list[str]:
    """``many`` strengths, and a dream with ``many`` steps, each opened for Bram; the addresses of the pages."""
    amina, at, bram = cast.amina.actor, clock.now(), cast.bram.person_id
    for_bram = [Opening(Sight.PERSON, bram)]
    for nth in range(many):
        source = list(Source)[nth % len(Source)]
        row = done(actions.add_strength(amina, key=new_id(), source=source, words=f"Kracht {nth}", at=at))
        done(actions.share(amina, "strength", row.pk, for_bram, at=at))
    dream = done(actions.add_dream(amina, key=new_id(), words="Droom", at=at))
    for nth in range(many):
        done(actions.add_step(amina, dream.pk, key=new_id(), words=f"Stap {nth}", at=at))
    return [reverse("groups:today"), *(reverse(f"growth:{name}") for name in ("home", "strengths")), of(dream)]


def of(dream: Any) -> str:
    return reverse("growth:dream", args=[dream.pk])


@pytest.mark.django_db
def test_three_and_three_hundred_cost_alike(cast: People) -> None:
    few = [asked(cast.amina, page) for page in write(cast, 3)]
    opened = reverse("growth:opened_one", args=[cast.amina.person_id])
    read = asked(cast.bram, opened)
    many = [asked(cast.amina, page) for page in write(cast, 297)]
    assert many == few
    assert asked(cast.bram, opened) - read <= 297 // LOOKS_AT_ONCE
