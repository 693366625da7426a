"""Roses over time and beside each other: words first, a lower point may be."""

from typing import Any

from django.urls import reverse

from krachtbron.base import clock
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import find, submit
from tests.instruments.reading import (
    got,
    heads,
    pictures,
    said,
    table,
    url,
)
from tests.instruments.test_pages_alone import OTHERS, choose
from tests.instruments.test_pages_alone import fill as fill_in


def test_over_time_a_lower_point_may_be(cast: People, alone: models.Round, opened: Any) -> None:
    bram = cast.bram
    fill_in(bram, alone, group_work="4", reflective="2", participatory="3")
    choose(bram, alone)
    second = opened(Mode.ALONE, at=clock.now())
    fill_in(bram, second, group_work="3", reflective="4", results_oriented="5")
    page = got(bram.client, "of_project", cast.project.pk)
    words = said(page)
    assert "Groepsmatig werken: van veel naar soms wel, soms niet. Dat mag." in words
    assert "Reflectief werken: van weinig naar veel." in words
    assert "Participatief werken: toen soms wel, soms niet, nu overgeslagen." in words
    assert "Resultaatsgericht werken: nu heel veel, toen nog niet ingevuld." in words
    assert "De stappen ertussen" in words
    assert "Elke week een kwartier" in words
    assert len(table(page)) == 6
    assert len(heads(page)) == 3
    third = opened(Mode.ALONE, at=clock.now())
    fill_in(bram, third, group_work="3")
    page = got(bram.client, "of_project", cast.project.pk)
    assert "Groepsmatig werken: soms wel, soms niet, net als toen." in said(page)
    assert len(pictures(page)) == 1 + 3
    choices = find(page, ".form--line")
    page = submit(bram.client, page, ".form--line", van=str(alone.pk), naar=str(second.pk))
    assert choices.method == "get"
    assert "Reflectief werken: van weinig naar veel." in said(page)
    # others see nothing of roses that were not shared
    for name in OTHERS:
        assert "Er is nog niets" in said(got(cast.everybody[name].client, "of_project", cast.project.pk))
    for name in ("carla", "dirk"):
        assert cast.everybody[name].client.get(url("of_project", cast.project.pk)).status_code == 404


def test_two_voices_stand_beside_each_other_and_never_over(cast: People, alone: models.Round, opened: Any) -> None:
    fill_in(cast.bram, alone)
    greets = opened(Mode.ALONE, cast.greet)
    fill_in(cast.greet, greets, group_work="1")
    for one, who in ((alone, cast.bram), (greets, cast.greet)):
        actions.show(who.actor, one.pk, at=one.opened)
    page = got(cast.els.client, "of_project", cast.project.pk)
    assert "Blikken naast elkaar" in said(page)
    assert "werkbegeleider" in said(page)
    assert len(pictures(page)) == 2
    project = cast.els.client.get(reverse("groups:project", args=[cast.project.pk]))
    assert "De roos van dit project" in said(project)
    assert len(pictures(project)) == 1
