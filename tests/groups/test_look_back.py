"""The six added values of a group as a light look back: words, never a score."""

from datetime import datetime
from typing import Any

from django.urls import reverse

from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import done
from krachtbron.groups import actions, models
from krachtbron.groups.domain import Shape
from krachtbron.groups.domain.added import Added
from tests.cast import People
from tests.forms import find, submit

NETWORK, PRACTICE = "We hielpen elkaar, ook buiten de groep.", "Iemand probeerde hier iets voor het eerst."


def opened(somebody: Any, group: Any) -> Any:
    return somebody.client.get(reverse("groups:look_back", args=[group.pk]))


def said(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_the_group_says_what_it_saw_and_reads_it_back(cast: People) -> None:
    page = opened(cast.amina, cast.group)
    assert "Eerder zagen we" not in said(page)
    page = submit(cast.amina.client, page, ".form", seen=[NETWORK, PRACTICE], words="Nelly bracht soep rond")
    told = said(page).partition("Eerder zagen we")[2]
    for words in (NETWORK, PRACTICE, "Nelly bracht soep rond"):
        assert words in told
    assert "Eerder zagen we" in said(opened(cast.bram, cast.group))
    page = submit(cast.bram.client, opened(cast.bram, cast.group), "/terugblik/")
    assert "Eerder zagen we" not in said(page)


def test_nothing_is_a_kind_sentence_and_much_too_much_stays(cast: People) -> None:
    page = submit(cast.amina.client, opened(cast.amina, cast.group), ".form")
    assert page.status_code == 422
    assert "Kies iets, of schrijf een zin." in said(page)
    long = "x" * 501
    page = submit(cast.amina.client, opened(cast.amina, cast.group), ".form", words=long)
    assert page.status_code == 422
    assert long in said(page)


def test_sent_twice_it_stands_once(cast: People) -> None:
    form = find(opened(cast.amina, cast.group), ".form")
    for _ in range(2):
        form.send(cast.amina.client, None, {"seen": [NETWORK]})
    assert models.LookBack.objects.count() == 1


def test_a_coach_reads_and_does_not_write_and_a_partner_reads_nothing(cast: People, at: datetime) -> None:
    done(actions.look_back(cast.amina.actor, cast.group.pk, key=new_id(), seen=[Added.NETWORK], at=at))
    page = opened(cast.greet, cast.group)
    assert NETWORK in said(page)
    assert "Welke van deze dingen" not in said(page)
    assert opened(cast.farid, cast.group).status_code == 404


def test_a_key_of_another_group_is_refused(cast: People, at: datetime) -> None:
    key = new_id()
    models.LookBack.objects.create(pk=key, group=other_group(cast, at), made=at)
    refused = actions.look_back(cast.amina.actor, cast.group.pk, key=key, seen=[Added.NETWORK], at=at)
    assert refused == Refused("key_taken", "key")


def other_group(cast: People, at: datetime) -> models.Group:
    return models.Group.objects.create(project_id=cast.other_project.pk, name="x", created=at)


def test_how_the_people_around_a_core_group_hear_what_happens(cast: People, at: datetime) -> None:
    page = cast.bram.client.get(reverse("groups:group", args=[cast.group.pk]))
    assert "De mensen eromheen" not in said(page), "a fixed group has nobody around it"
    done(actions.edit_group(cast.bram.actor, cast.group.pk, name="x", shape=Shape.CORE, at=at))
    assert "Wie houdt hen op de hoogte, en hoe?" in said(cast.bram.client.get(page.request["PATH_INFO"]))
    form = cast.bram.client.get(reverse("groups:group_around", args=[cast.group.pk]))
    told = said(submit(cast.bram.client, form, how="We bellen na elke keer", who="Nelly"))
    assert "We bellen na elke keer" in told
    assert "Nelly" in said(cast.amina.client.get(page.request["PATH_INFO"]))
    page = submit(cast.bram.client, form, how="x" * 301)
    assert page.status_code == 422
    refused = actions.say_around(cast.bram.actor, cast.group.pk, how="", who="x" * 200)
    assert refused == Refused("too_long", "who", {"most": 120, "now": 200})
