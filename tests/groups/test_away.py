"""Telling of a meeting from a telephone: an ordinary form without JavaScript, an outbox with it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import actions, models
from krachtbron.groups.domain.meetings import Closing
from tests.cast import People, Somebody
from tests.forms import submit

AWAY = "/zonder-net/"


@pytest.fixture
def meeting(cast: People, at: datetime) -> models.Meeting:
    return done(actions.plan_meeting(cast.bram.actor, cast.group.pk, key=new_id(), day=day(at), at=at))


def said(response: Any) -> str:
    return " ".join(response.content.decode().split())


def sent(somebody: Somebody, **values: Any) -> Any:
    """As the script sends it: what the form holds, with a key of its own."""
    return somebody.client.post(AWAY, values, headers={"accept": "application/json"})


def test_without_javascript_it_is_an_ordinary_form(cast: People, meeting: models.Meeting) -> None:
    page = cast.bram.client.get(AWAY)
    page = submit(cast.bram.client, page, ".form", which=f"moment:{meeting.pk}", came="6", worked="Samen gekookt")
    assert "Bewaard. Fijn dat jullie samen waren." in said(page)
    assert "Samen gekookt" in said(page)


def test_a_moment_that_nobody_planned(cast: People, at: datetime) -> None:
    page = cast.bram.client.get(AWAY)
    submit(cast.bram.client, page, ".form", which=f"groep:{cast.group.pk}", came="3", next="new", step="Bellen")
    assert models.Meeting.objects.get().came == 3
    assert models.Promise.objects.get().what == "Bellen"


def test_without_a_choice_it_asks_and_keeps_what_was_typed(cast: People) -> None:
    page = submit(cast.bram.client, cast.bram.client.get(AWAY), ".form", worked="Iedereen sprak")
    assert page.status_code == 422
    assert 'value="Iedereen sprak"' in said(page)


def test_what_the_telephone_sends_twice_stands_once(cast: People, at: datetime) -> None:
    values = {"which": f"groep:{cast.group.pk}", "day": f"{day(at)}", "came": "4", "worked": "Thee", "key": new_id()}
    for _ in range(2):
        assert sent(cast.bram, **values).json() == {"state": "kept"}
    assert models.Meeting.objects.count() == 1


def test_somebody_else_told_already_and_both_may_stand(cast: People, meeting: models.Meeting, at: datetime) -> None:
    done(actions.close_meeting(cast.bram.actor, meeting.pk, Closing(came=9), at=at))
    values = {"which": f"moment:{meeting.pk}", "day": f"{day(at)}", "came": "4", "worked": "Thee", "key": new_id()}
    late = sent(cast.bram, **values)
    assert (late.status_code, late.json()) == (409, {"state": "closed"})
    assert sent(cast.bram, **values, doe="erbij").json() == {"state": "kept"}
    assert models.Meeting.objects.get().came == 9
    assert models.AlsoTold.objects.get().worked == "Thee"


@pytest.mark.parametrize("which", ["moment:x", "groep:", "iets:00000000-0000-0000-0000-000000000000", ""])
def test_what_cannot_be_is_said_in_words(cast: People, at: datetime, which: str) -> None:
    answer = sent(cast.bram, which=which, day=f"{day(at)}", key=new_id())
    assert answer.status_code == 422
    assert answer.json()["faults"]


def test_what_is_not_ones_own_is_not_there(cast: People, meeting: models.Meeting, at: datetime) -> None:
    values = {"which": f"moment:{meeting.pk}", "day": f"{day(at)}", "key": new_id()}
    for name in ("amina", "carla", "dirk", "greet"):
        answer = sent(cast.everybody[name], **values)
        assert answer.status_code == 422, name
        assert answer.json()["faults"] == ["Wat was er? Dit moment of deze groep is er niet meer voor jou."], name
    assert models.Meeting.objects.get().came is None


def test_a_telephone_asks_leave_and_knows_whose_it_is(cast: People) -> None:
    mine = [cast.bram.client.get(f"{AWAY}pas/").json()["owner"] for _ in range(2)]
    other = cast.carla.client.get(f"{AWAY}pas/").json()["owner"]
    assert mine[0] == mine[1] != other
    assert f'data-owner="{mine[0]}"' in said(cast.bram.client.get(AWAY))
    assert cast.stranger.get(f"{AWAY}pas/").status_code == 302


def test_the_worker_script_and_the_app(cast: People) -> None:
    script = cast.bram.client.get(reverse("groups:away_worker"))
    assert script["Service-Worker-Allowed"] == "/"
    assert AWAY in script.content.decode()
    app = cast.bram.client.get(reverse("groups:away_manifest"))
    assert app["Content-Type"] == "application/manifest+json"
    assert app.json()["start_url"] == AWAY


def test_who_signs_out_leaves_nothing_on_the_telephone(cast: People) -> None:
    client = cast.bram.client
    assert "Clear-Site-Data" not in client.get("/afmelden/")
    assert "storage" in client.post("/afmelden/")["Clear-Site-Data"]


def test_yesterdays_moment_is_still_to_choose_and_tomorrows_not(cast: People, at: datetime) -> None:
    for days, name in ((-1, "Gisteren koken"), (1, "Morgen koken")):
        when = day(at) + timedelta(days=days)
        done(actions.plan_meeting(cast.bram.actor, cast.group.pk, key=new_id(), day=when, name=name, at=at))
    page = said(cast.bram.client.get(AWAY))
    assert "Gisteren koken" in page
    assert "Morgen koken" not in page
