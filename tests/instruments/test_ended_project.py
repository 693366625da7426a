"""A project that is over: its roses stay to be read, no new one begins."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from krachtbron.groups.models import Project
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import INSTRUMENT, Mode
from tests.cast import People
from tests.forms import submit
from tests.instruments.reading import got, heading, links, press, said, url

SENTENCE = "Dit project is afgelopen. Iets nieuws past hier niet meer."


def end(cast: People, at: datetime) -> None:
    day = (at - timedelta(days=2)).date()
    Project.objects.filter(pk=cast.project.pk).update(starts=day, ends=day)


@pytest.mark.parametrize("mode", list(Mode))
def test_no_round_opens(cast: People, at: datetime, mode: Mode) -> None:
    end(cast, at)
    together = mode is Mode.TOGETHER
    outcome = actions.open_round(
        cast.bram.actor,
        key=new_id(),
        instrument=INSTRUMENT,
        mode=mode,
        project_id=None if together else cast.project.pk,
        group_id=cast.group.pk if together else None,
        at=at,
    )
    assert isinstance(outcome, Refused)
    assert outcome.code == "project_ended"
    assert not models.Round.objects.exists()


def test_its_last_day_still_counts(cast: People, opened: Callable[..., models.Round], at: datetime) -> None:
    groups.end_project(cast.els.actor, cast.project.pk, at=at)
    assert opened(Mode.TOGETHER).pk


def test_a_page_that_was_open_already_says_so(cast: People, at: datetime) -> None:
    bram = cast.bram.client
    group = bram.get(reverse("groups:group", args=[cast.group.pk]))
    start = got(bram, "start", cast.project.pk)
    end(cast, at)
    page = press(bram, group, "Samen een roos")
    assert page.redirect_chain == [(reverse("groups:group", args=[cast.group.pk]), 303)]
    assert SENTENCE in said(page)
    page = submit(bram, start, press="Begin", how="Ik vul mijn eigen roos in")
    assert page.status_code == 422
    assert SENTENCE in said(page)
    assert not models.Round.objects.exists()


def test_nothing_offers_to_begin_one(cast: People, opened: Any, at: datetime) -> None:
    bram = cast.bram.client
    mine = opened(Mode.ALONE)
    actions.answer_all(cast.bram.actor, mine.pk, {"reflective": 3}, {}, and_ready=True, at=at)
    project = reverse("groups:project", args=[cast.project.pk])
    group = reverse("groups:group", args=[cast.group.pk])
    start, begin = url("start", cast.project.pk), url("begin_live", cast.group.pk)
    pages = [project, group, reverse("groups:today"), url("of_project", cast.project.pk)]

    def ways(page: str) -> set[str]:
        answer = bram.get(page).content.decode()
        return {way for way in (start, begin) if way in answer}

    assert [bool(ways(page)) for page in pages] == [True] * 4
    end(cast, at)
    assert [ways(page) for page in pages] == [set()] * 4
    assert url("of_project", cast.project.pk) in links(bram.get(project))  # what was made stays to be read
    assert heading(got(bram, "round", mine.pk)) == "Mijn roos"
    page = got(bram, "start", cast.project.pk)
    assert page.redirect_chain == [(project, 303)]
    assert SENTENCE in said(page)


class TestTheEmptyList:
    def test_who_can_begin_one_is_shown_where(self, cast: People) -> None:
        for name in ("bram", "amina", "els", "greet", "farid"):
            page = got(cast.everybody[name].client, "rounds")
            assert reverse("groups:projects") in links(page), name
            assert "Kies een project" in said(page)

    def test_who_has_no_project_is_not(self, cast: People, at: datetime) -> None:
        assert "Kies een project" not in said(got(cast.carla.client, "rounds"))
        end(cast, at)
        assert "Kies een project" not in said(got(cast.bram.client, "rounds"))
