"""A calendar on somebody's own telephone reads along; read here by a calendar program's own library."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import vobject
from django.test import Client
from django.urls import reverse

from krachtbron.base.clock import HERE, day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import done
from krachtbron.groups import actions, models
from krachtbron.groups.domain.feeds import Shown
from krachtbron.groups.domain.meetings import MeetingKind
from tests.cast import People, Somebody
from tests.forms import submit


def said(response: Any) -> str:
    return " ".join(response.content.decode().split())


def link_of(somebody: Somebody, **values: Any) -> str:
    page = submit(somebody.client, somebody.client.get(reverse("groups:feeds")), ".form", **values)
    assert "Je ziet deze link alleen nu." in said(page)
    return said(page).partition("<bdi>http://testserver")[2].partition("</bdi>")[0]


def read(link: str) -> list[Any]:
    """What a program that knows nothing of us finds."""
    response = Client().get(link)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/calendar")
    found = vobject.readOne(response.content.decode())
    return list(getattr(found, "vevent_list", []))


@pytest.fixture
def meeting(cast: People, at: datetime) -> models.Meeting:
    planned = actions.plan_meeting(
        cast.bram.actor, cast.group.pk, key=new_id(), day=day(at) + timedelta(days=3), hour=time(14, 30),
        kind=MeetingKind.DOING, name="Schilderen; samen, écht", place="De Brug", at=at,
    )  # fmt: skip
    return done(planned)


def test_a_telephone_reads_when_and_where_and_nothing_of_whom(
    cast: People, meeting: models.Meeting, at: datetime
) -> None:
    (event,) = read(link_of(cast.amina))
    assert event.summary.value == "Afspraak"
    assert event.location.value == "De Brug"
    begins = datetime.combine(meeting.day, time(14, 30), HERE)
    assert event.dtstart.value == begins
    assert event.dtend.value - begins == timedelta(hours=2)
    everything = Client().get(link_of(cast.amina)).content.decode()
    for name in ("Amina", "Bram", "Huurders", "De huurdersgroep", "Schilderen"):
        assert name not in everything


def test_who_chooses_so_reads_what_and_with_which_group(cast: People, meeting: models.Meeting) -> None:
    (event,) = read(link_of(cast.bram))
    assert event.summary.value == "Schilderen; samen, écht · De huurdersgroep"


def test_what_changes_changes_along_and_what_is_off_is_off(cast: People, meeting: models.Meeting, at: datetime) -> None:
    link = link_of(cast.amina)
    (before,) = read(link)
    later = at + timedelta(minutes=5)
    done(actions.edit_meeting(cast.bram.actor, meeting.pk, day=meeting.day, at=later))
    (after,) = read(link)
    assert after.uid.value == before.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.dtstart.value == meeting.day
    assert isinstance(after.dtstart.value, date)
    assert actions.call_off(cast.bram.actor, meeting.pk, at=later) is None
    (off,) = read(link)
    assert off.status.value == "CANCELLED"


def test_who_left_the_group_reads_nothing_more(cast: People, meeting: models.Meeting, at: datetime) -> None:
    link = link_of(cast.amina)
    actions.leave_circle(cast.amina.actor, cast.group.pk, cast.amina.person_id, at=at)
    assert read(link) == []


def test_taken_away_it_works_no_more(cast: People) -> None:
    link = link_of(cast.amina)
    page = submit(cast.amina.client, cast.amina.client.get(reverse("groups:feeds")), "/weg/")
    assert "Deze link werkt niet meer." in said(page)
    assert Client().get(link).status_code == 404
    assert Client().get(reverse("groups:feed", args=["x" * 43])).status_code == 404


def test_sent_twice_there_is_one_and_five_is_enough(cast: People, at: datetime) -> None:
    key = new_id()
    first = actions.make_feed(cast.amina.actor, key=key, shown=Shown.NEUTRAL, at=at)
    assert isinstance(first, str)
    assert actions.make_feed(cast.amina.actor, key=key, shown=Shown.NEUTRAL, at=at) == Refused("feed_made", "key")
    for _ in range(4):
        actions.make_feed(cast.amina.actor, key=new_id(), shown=Shown.NEUTRAL, at=at)
    more = actions.make_feed(cast.amina.actor, key=new_id(), shown=Shown.NEUTRAL, at=at)
    assert more == Refused("feeds_full", "", {"most": 5})
    assert models.Feed.objects.count() == 5


def test_no_secret_is_kept(cast: People) -> None:
    secret = link_of(cast.amina).rpartition("/")[2].removesuffix(".ics")
    assert secret not in str(models.Feed.objects.values())
