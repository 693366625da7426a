"""Op pad from a telephone without a network: the same outbox as the meetings, and nobody met there on the page."""

import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import whole_person
from krachtbron.access.models import Person
from krachtbron.base import clock
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo import public as demo
from krachtbron.demo.cast import done
from krachtbron.groups.models import Project
from krachtbron.outreach import actions, models
from krachtbron.outreach.domain import How, PlaceKind
from tests.cast import People, Somebody
from tests.forms import submit

OWN = ("growth", "reflection")  # the rooms of what is somebody's own
AWAY, MEETINGS = "/op-pad/zonder-net/", "/zonder-net/"


def said(response: Any) -> str:
    return " ".join(response.content.decode().replace("\u00a0", " ").split())


def sent(somebody: Somebody, **values: Any) -> Any:
    """As the script sends it: what the form holds, with a key of its own."""
    return somebody.client.post(AWAY, values, headers={"accept": "application/json"})


@pytest.fixture
def park(cast: People, at: datetime) -> models.Place:
    return done(
        actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=PlaceKind.PARK, name="De vijver", at=at)
    )


def test_without_javascript_it_is_an_ordinary_form(cast: People, park: models.Place) -> None:
    page = cast.bram.client.get(AWAY)
    page = submit(cast.bram.client, page, ".form", where=f"plek:{park.pk}", how="talked", agreed="De folder brengen")
    assert "Bewaard." in said(page)
    assert "De folder brengen" in said(page)


def test_a_place_that_is_new(cast: People) -> None:
    page, where = cast.bram.client.get(AWAY), f"project:{cast.project.pk}"
    page = submit(cast.bram.client, page, ".form", where=where, how="greeted")
    assert page.status_code == 422
    assert "Wat voor plek is het? Kies een antwoord." in said(page)
    assert '<details class="more" open>' in said(page)
    submit(cast.bram.client, page, ".form", where=where, how="greeted", kind="square", name="De markt")
    assert models.Place.objects.get().name == "De markt"
    assert models.Contact.objects.get().how == How.GREETED


def test_what_the_telephone_sends_twice_stands_once(cast: People, park: models.Place, at: datetime) -> None:
    for where in (f"plek:{park.pk}", f"project:{cast.project.pk}"):
        values = {"where": where, "kind": "cafe", "how": "talked", "day": f"{day(at)}", "key": new_id()}
        for _ in range(2):
            assert sent(cast.bram, **values).json() == {"state": "kept"}
    assert models.Contact.objects.count() == 2
    assert models.Place.objects.count() == 2


@pytest.mark.parametrize("where", ["plek:x", "project:", "iets:00000000-0000-0000-0000-000000000000", ""])
def test_what_cannot_be_is_said_in_words(cast: People, at: datetime, where: str) -> None:
    answer = sent(cast.bram, where=where, how="talked", day=f"{day(at)}", key=new_id())
    assert answer.status_code == 422
    assert answer.json()["faults"]


def test_the_place_is_gone_or_was_never_hers(cast: People, park: models.Place, at: datetime) -> None:
    values = {"where": f"plek:{park.pk}", "how": "talked", "day": f"{day(at)}", "key": new_id()}
    gone = ["Waar was je? Deze plek is er niet meer voor jou. Kies een andere plek, of noem ze als een nieuwe."]
    for name in ("amina", "carla", "dirk", "greet", "els"):
        answer = sent(cast.everybody[name], **values)
        assert (answer.status_code, answer.json()["faults"]) == (422, gone), name
        project = {**values, "where": f"project:{cast.project.pk}", "kind": "park"}
        assert sent(cast.everybody[name], **project).json()["faults"] == gone, name
    done(actions.remove_place(cast.bram.actor, park.pk) or True)
    assert sent(cast.bram, **values).json()["faults"] == gone
    assert not models.Contact.objects.exists()


def test_a_project_that_ended_meanwhile_keeps_what_was_typed(cast: People, park: models.Place, at: datetime) -> None:
    type(cast.project).objects.filter(pk=cast.project.pk).update(ends=day(at) - timedelta(days=1))
    answer = sent(cast.bram, where=f"plek:{park.pk}", how="talked", day=f"{day(at)}", key=new_id())
    assert answer.json() == {"state": "refused", "faults": ["Dit project is afgelopen."]}


def test_what_was_agreed_for_homes_can_be_read_there(cast: People, park: models.Place, at: datetime) -> None:
    actions.agree_safety(cast.bram.actor, cast.project.pk, leave="Nooit alleen de eerste keer", at=at)
    assert "Nooit alleen" not in said(cast.bram.client.get(AWAY)), "nobody goes to homes here"
    done(actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=PlaceKind.DOORS, at=at))
    assert "Nooit alleen" in said(cast.bram.client.get(AWAY))
    assert "Nooit alleen" not in said(cast.els.client.get(AWAY))


def test_it_says_how_long_it_stays_and_on_a_shared_device_it_does_not(cast: People, park: models.Place) -> None:
    for address in (AWAY, MEETINGS):
        page = cast.bram.client.get(address)
        left = int(page["Kept-Until"]) / 1000 - clock.now().timestamp()
        assert 11 * 3600 < left <= 12 * 3600, "as long as she may stay signed in"
        assert re.search(r"Ze blijft hier tot \w+ \d+\.\d\d uur\.", said(page))
        assert "Kept-Until" not in cast.amina.client.get(address), "who works with nothing keeps nothing"
        shared = cast.bram.client.session
        shared["shared"] = True
        shared.save()
        page = cast.bram.client.get(address)
        assert "Kept-Until" not in page
        assert "Zonder net is deze bladzijde er dan niet." in said(page)
        del shared["shared"]
        shared.save()


def test_the_worker_script_keeps_both_pages_and_knows_the_doors(cast: People) -> None:
    script = cast.bram.client.get(reverse("groups:away_worker")).content.decode()
    assert f'const PAGES = ["{MEETINGS}", "{AWAY}"]' in script
    assert '"/aanmelden/"' in script
    assert "Er is nu geen net." in script
    assert "Bram" not in script


def test_as_many_queries_with_many_places(cast: People, park: models.Place, at: datetime) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as found:
            cast.bram.client.get(AWAY)
        return len(found)

    cost()
    few = cost()
    for nth in range(20):
        name, kind = f"straat {'x' * nth}", PlaceKind.DOORS
        done(actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=kind, name=name, at=at))
    assert cost() <= few + 1, "what was agreed for homes is one more"


@pytest.mark.parametrize("name", ["bram", "carla"])
def test_no_person_and_no_own_word_of_anybody_is_on_the_telephone(db: None, name: str) -> None:
    """Over the whole demonstration: what is kept has no name, and nothing that a participant wrote or was told."""
    demo.fill_when_empty(at=clock.now())
    account: Any = get_user_model()._default_manager.get(name=name)
    browser = Client()
    browser.force_login(account)
    others = Person.objects.exclude(pk=account.person_id)
    people = {*others.values_list("nickname", flat=True), *models.Contact.objects.values_list("nickname", flat=True)}
    kept = [whole_person.export(one.pk) for one in others]
    words = {text for one in kept for room in OWN for text in texts(one[room]) if len(text.split()) > 2}
    assert "Mo" in people
    people -= {"", "Iemand"}  # who was forgotten has no name
    words -= set(Project.objects.values_list("name", flat=True))
    assert len(words) > 60
    ours = {*agreements()}
    for address in (AWAY, MEETINGS):
        page = unescape(said(browser.get(address)))
        main = page[page.index("<main") :]
        assert "radio" in main, "there is something to choose"
        found = [one for one in people if re.search(rf"\b{re.escape(one)}\b", without(main, ours))]
        assert found == []
        assert [one for one in words if one in main] == []


def agreements() -> list[str]:
    """What the team agreed about itself, for home visits: the one text on the page that workers wrote."""
    return [text for row in models.Safety.objects.values_list("knows", "back", "leave") for text in row if text]


def without(page: str, texts: set[str]) -> str:
    for text in texts:
        page = page.replace(text, "")
    return page


def texts(data: Any) -> list[str]:
    if isinstance(data, str):
        return [data]
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else ()
    return [text for one in inside for text in texts(one)]
