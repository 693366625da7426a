"""One form sent again: it counts once, arrives once, and answers alike whoever it is for."""

from typing import Any

import pytest

from krachtbron.access import models as access_models
from krachtbron.growth import models
from krachtbron.growth.domain.noticing import MOST_A_DAY
from tests.cast import People, Somebody
from tests.forms import submit
from tests.growth.test_noticing import SAW, nelly, rosa, write
from tests.growth.test_pages import got, said

__all__ = ["nelly", "rosa"]
TIMES = MOST_A_DAY + 2


def again(somebody: Somebody, **filled: Any) -> list[Any]:
    page = got(somebody, "notice")
    return [submit(somebody.client, page, **{"words": SAW, **filled}) for _ in range(TIMES)]


def test_from_a_worker_it_counts_once(cast: People) -> None:
    assert all("Verstuurd." in said(page) for page in again(cast.bram, person_id="Amina"))
    assert models.Noticed.objects.count() == 1
    for _ in range(MOST_A_DAY - 1):
        assert write(cast.bram, person_id="Amina").status_code == 200
    assert write(cast.bram, person_id="Amina").status_code == 422
    assert models.Noticed.objects.count() == MOST_A_DAY


def test_who_is_stopped_is_not_told_so_by_sending_again(cast: People) -> None:
    write(cast.bram, person_id="Amina")
    submit(cast.amina.client, got(cast.amina, "noticed", models.Noticed.objects.get().pk), "niet-meer")
    assert all("Verstuurd." in said(page) for page in again(cast.bram, person_id="Amina"))
    assert models.Noticed.objects.count() == 1


def test_what_was_thrown_away_does_not_come_back(cast: People) -> None:
    page = got(cast.bram, "notice")
    submit(cast.bram.client, page, words=SAW, person_id="Amina")
    found = models.Noticed.objects.get().pk
    submit(cast.amina.client, got(cast.amina, "noticed_remove", found), press="Ja, gooi weg")
    assert "Verstuurd." in said(submit(cast.bram.client, page, words=SAW, person_id="Amina"))
    assert models.Noticed.objects.count() == 0


@pytest.mark.parametrize("name", ["Amina", "Rosa", "Zomaariemand"])
def test_from_a_fellow_it_counts_once_for_every_name(nelly: Somebody, rosa: Any, name: str) -> None:
    assert {page.status_code for page in again(nelly, nickname=name)} == {200}
    assert access_models.Try.objects.count() == 2, "one for the day, one for the form"
    pages = [write(nelly, nickname=name).status_code for _ in range(MOST_A_DAY)]
    assert pages == [200] * (MOST_A_DAY - 1) + [422]


def test_a_name_put_right_on_the_same_form_still_arrives(cast: People, nelly: Somebody) -> None:
    page = got(nelly, "notice")
    for name in ("Aminna", "Amina"):
        submit(nelly.client, page, words=SAW, nickname=name)
    assert SAW in said(got(cast.amina, "noticed_all"))
