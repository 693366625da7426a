"""A device that goes round the group: whoever led is signed out on it before anybody else holds it."""

import pytest
from django.test import Client
from django.urls import reverse

from krachtbron.instruments import models
from tests.cast import People
from tests.forms import submit
from tests.instruments.reading import fill, got, heading, join, links, press, root, said, screen, show, url

AFTER = ("groups:promises", "groups:today", "instruments:rounds", "access:me")


def test_the_link_tells_what_happens_and_signs_out(cast: People, live: models.Round) -> None:
    bram = cast.bram.client
    page = screen(cast, live)
    assert not [link for link in links(page) if "toestel=1" in link]
    assert url("hand_on", live.pk) in links(page)
    page = got(bram, "hand_on", live.pk)
    for words in ("Dit toestel wordt even van de groep.", "Je wordt hier afgemeld."):
        assert words in said(page)
    assert got(bram, "live", live.pk)  # looking at it does nothing yet
    page = submit(bram, page, press="Meld me af en geef door")
    assert page.redirect_chain == [(url("door", live.entry) + "?toestel=1", 303)]
    assert heading(page) == "Onze roos"
    page = submit(bram, page, press="Begin")
    assert heading(page) == "Samen"
    for name in AFTER:
        assert reverse(name) not in links(page)
        left = bram.get(reverse(name))
        assert left.status_code == 302, name
        assert left["Location"].startswith(reverse("account_login"))
    assert bram.get(url("live", live.pk)).status_code == 302


def test_her_own_telephones_answers_do_not_go_round(cast: People, live: models.Round) -> None:
    bram = cast.bram.client
    _, page = join(live.code, bram)
    fill(bram, page, ["heel weinig"] * 6)
    page = submit(bram, got(bram, "hand_on", live.pk), press="Meld me af en geef door")
    page = submit(bram, page, press="Begin")
    assert heading(page) == "Samen"
    assert models.Response.objects.count() == 2
    assert set(models.Response.objects.values_list("origin", flat=True)) == {"web", "tablet"}


def test_the_shared_screen_on_another_device_stays(cast: People, live: models.Round) -> None:
    wall = Client()
    wall.force_login(cast.bram.member.account)
    submit(cast.bram.client, got(cast.bram.client, "hand_on", live.pk), press="Meld me af en geef door")
    assert heading(wall.get(url("live", live.pk))) == "Hoe zien wij onze plek?"


def test_who_opens_the_address_of_a_round_that_goes_round_is_signed_out_too(cast: People, live: models.Round) -> None:
    bram = cast.bram.client
    submit(bram, bram.get(url("door", live.entry) + "?toestel=1"), press="Begin")
    assert bram.get(reverse("groups:promises")).status_code == 302
    _, page = join(live.code, cast.amina.client)  # on her own telephone she stays who she is
    assert heading(page) == "Samen"
    assert cast.amina.client.get(reverse("groups:today")).status_code == 200


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_who_leads_an_open_round_of_a_group(
    cast: People, live: models.Round, views: models.Round, alone: models.Round, method: str
) -> None:
    for name, status in {"amina": 403, "greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
        client = cast.everybody[name].client
        assert getattr(client, method)(url("hand_on", live.pk)).status_code == status, name
        assert client.get(url("rounds")).status_code == 200, name
    for round_ in (views, alone):
        assert getattr(cast.bram.client, method)(url("hand_on", round_.pk)).status_code == 404
    assert cast.bram.client.get(url("rounds")).status_code == 200


def test_once_the_points_are_shown_nothing_goes_round(cast: People, answered: models.Round) -> None:
    form = got(cast.bram.client, "hand_on", answered.pk)
    show(cast, answered)
    page = submit(cast.bram.client, form, press="Meld me af en geef door")
    assert heading(page) == "Zo zien wij onze plek"
    assert "De punten staan al op het scherm." in said(page)
    press(cast.bram.client, page, "Sluit af")
    assert "al afgerond" in said(got(cast.bram.client, "hand_on", answered.pk))


def test_the_qr_leads_to_the_door(cast: People, live: models.Round) -> None:
    qr = next(one for one in root(screen(cast, live)).iter() if one.get("class") == "code__qr")
    assert qr.get("data-url") == "http://testserver" + url("door", live.entry)
