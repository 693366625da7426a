"""Somebody met outside who wishes it gets a way into a group: the group's own code or card, and nothing kept of her."""

from datetime import datetime, timedelta

import pytest

from krachtbron.access.models import Invitation, Person
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.outreach import actions, models
from krachtbron.outreach.domain import How, PlaceKind
from tests.cast import People
from tests.forms import submit
from tests.outreach.test_pages import opened, said, url


@pytest.fixture
def park(cast: People, at: datetime) -> models.Place:
    return done(
        actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=PlaceKind.PARK, name="De vijver", at=at)
    )


def test_from_the_nickname_to_the_code_of_a_group(cast: People, park: models.Place, at: datetime) -> None:
    told = actions.Told(day(at), How.TALKED, nickname="Mo", chosen=True)
    done(actions.add_contact(cast.bram.actor, park.pk, told, key=new_id(), at=at))
    people = Person.objects.count()
    assert url("into_group", park.pk) in said(opened(cast.bram, "place", park.pk))
    page = opened(cast.bram, "into_group", park.pk)
    assert cast.group.name in said(page)
    assert "Mo" not in said(page)
    code = f"/groepen/{cast.group.pk}/uitnodigen/"
    assert code in said(page)
    shown = submit(cast.bram.client, cast.bram.client.get(code), 0)
    assert "Een kwartier geldig." in said(shown)
    assert Invitation.objects.count() == 1
    assert Person.objects.count() == people, "nobody is put on a list"


def test_a_card_to_take_along_for_what_is_planned(cast: People, park: models.Place, at: datetime) -> None:
    assert "Er is nog niets gepland." in said(opened(cast.bram, "into_group", park.pk))
    when = day(at) + timedelta(days=2)
    made = done(groups.plan_meeting(cast.bram.actor, cast.group.pk, key=new_id(), day=when, name="Soep", at=at))
    page = opened(cast.bram, "into_group", park.pk)
    assert "Soep" in said(page)
    paper = cast.bram.client.get(f"/momenten/{made.pk}/uitnodiging.pdf")
    assert f"/momenten/{made.pk}/uitnodiging.pdf" in said(page)
    assert paper["Content-Type"] == "application/pdf"


def test_an_expert_shows_the_cards_and_not_the_code(cast: People, park: models.Place) -> None:
    members = groups.get_project(cast.bram.actor, cast.project.pk).project.members
    members.filter(person=cast.amina.person_id).update(role=ProjectRole.EXPERT)
    page = said(opened(cast.amina, "into_group", park.pk))
    assert cast.group.name in page
    assert "Toon een code" not in page


def test_who_does_not_go_out_sees_nothing(cast: People, park: models.Place) -> None:
    for name in ("amina", "carla", "dirk", "els", "greet"):
        assert cast.everybody[name].client.get(url("into_group", park.pk)).status_code == 404, name
