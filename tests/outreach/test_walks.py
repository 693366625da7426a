"""A round through the neighbourhood: places in the order one walks, what was last agreed at each, one tap to tell."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.outreach import actions, models
from krachtbron.outreach.domain import How, PlaceKind
from tests.cast import People
from tests.forms import find, submit
from tests.outreach.test_pages import opened, said, tell, url

NAMES = ("De vijver", "De markt", "De bakker")


@pytest.fixture
def places(cast: People, at: datetime) -> list[models.Place]:
    kind = PlaceKind.SQUARE
    return [
        done(actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=kind, name=name, at=at))
        for name in NAMES
    ]


@pytest.fixture
def walk(cast: People, places: list[models.Place], at: datetime) -> models.Walk:
    keys = [place.pk for place in places]
    return done(actions.set_out(cast.bram.actor, cast.project.pk, key=new_id(), name="Na school", places=keys, at=at))


def in_order(page: Any) -> list[str]:
    words = said(page)
    words = words[words.index("<ol") :]
    return sorted((name for name in NAMES if name in words), key=words.index)


def test_set_out_from_the_page_of_going_out(cast: People, places: list[models.Place]) -> None:
    page = opened(cast.bram, "walk_new", cast.project.pk)
    page = submit(cast.bram.client, page, name="Na school", places=[str(places[0].pk), str(places[2].pk)])
    assert in_order(page) == ["De vijver", "De bakker"] or in_order(page) == ["De bakker", "De vijver"]
    assert "Na school" in said(opened(cast.bram, "round"))
    assert "2 plekken" in said(opened(cast.bram, "round"))


def test_sent_twice_it_stands_once(cast: People, places: list[models.Place]) -> None:
    form = find(opened(cast.bram, "walk_new", cast.project.pk), 0)
    for _ in range(2):
        form.send(cast.bram.client, None, {"name": "Na school", "places": [str(places[0].pk)]})
    assert models.Walk.objects.count() == 1
    assert models.Stop.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"name": ""}, "Vul dit nog in."),
        ({"name": "Kerkstraat 12"}, "lijkt op een adres"),
        ({"places": []}, "één plek"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(
    cast: People, places: list[models.Place], typed: dict[str, Any], words: str
) -> None:
    values: dict[str, Any] = {"name": "Na school", "places": [str(places[0].pk)], **typed}
    page = submit(cast.bram.client, opened(cast.bram, "walk_new", cast.project.pk), **values)
    assert page.status_code == 422
    assert words in said(page)
    assert not models.Walk.objects.exists()


def test_another_order(cast: People, walk: models.Walk) -> None:
    page = opened(cast.bram, "walk", walk.pk)
    assert in_order(page) == list(NAMES)
    page = submit(cast.bram.client, page, f"/{walk.stops.all()[2].place_id}/eerder/")
    assert in_order(page) == ["De vijver", "De bakker", "De markt"]
    actions.earlier(cast.bram.actor, walk.pk, walk.stops.all()[0].place_id)
    assert in_order(opened(cast.bram, "walk", walk.pk)) == ["De vijver", "De bakker", "De markt"]


def test_what_stays_keeps_its_turn_and_what_is_new_comes_last(
    cast: People, walk: models.Walk, places: list[models.Place]
) -> None:
    actions.earlier(cast.bram.actor, walk.pk, places[2].pk)
    keys = [str(places[1].pk), str(places[2].pk)]
    page = submit(cast.bram.client, opened(cast.bram, "walk_edit", walk.pk), 0, name="Na school", places=keys)
    assert in_order(page) == ["De bakker", "De markt"]
    page = submit(
        cast.bram.client, opened(cast.bram, "walk_edit", walk.pk), 0, places=[str(place.pk) for place in places]
    )
    assert in_order(page) == ["De bakker", "De markt", "De vijver"]


def test_each_place_tells_what_was_last_agreed(
    cast: People, walk: models.Walk, places: list[models.Place], at: datetime
) -> None:
    tell(cast.bram, places[0], at, days=30, agreed="Een spel meebrengen")
    tell(cast.bram, places[0], at, days=20, agreed="De folder brengen", again=day(at) + timedelta(days=2))
    tell(cast.bram, places[0], at, How.GREETED, days=3)
    page = said(opened(cast.bram, "walk", walk.pk))
    assert "De folder brengen" in page
    assert "Een spel meebrengen" not in page
    assert "3 keer" in page, "patience is told as time"


def test_one_tap_tells_how_it_went_and_twice_is_once(
    cast: People, walk: models.Walk, places: list[models.Place], at: datetime
) -> None:
    form = find(opened(cast.bram, "walk", walk.pk), f"{places[1].pk}/hier/")
    for _ in range(2):
        page = form.send(cast.bram.client, "gepraat", {})
    row = models.Contact.objects.get()
    assert (row.place_id, row.how, row.by_id) == (places[1].pk, How.TALKED, cast.bram.person_id)
    assert "één keer, vandaag" in said(page)


def test_a_place_that_left_the_round_takes_no_tap(cast: People, walk: models.Walk, places: list[models.Place]) -> None:
    form = find(opened(cast.bram, "walk", walk.pk), f"{places[1].pk}/hier/")
    walk.stops.filter(place=places[1]).delete()
    assert form.send(cast.bram.client, "gepraat", {}).status_code == 200
    assert not models.Contact.objects.exists()


def test_a_round_that_goes_leaves_its_places(cast: People, walk: models.Walk) -> None:
    submit(cast.bram.client, opened(cast.bram, "walk", walk.pk), f"{walk.pk}/weg/")
    assert not models.Walk.objects.exists()
    assert models.Place.objects.count() == 3


def test_a_place_of_another_project_joins_no_round(cast: People, walk: models.Walk, places: list[models.Place]) -> None:
    keys = [places[0].pk, new_id()]
    actions.change_walk(cast.bram.actor, walk.pk, name="Na school", places=keys)
    assert [stop.place_id for stop in walk.stops.all()] == [places[0].pk]


def test_nobody_outside_the_team_reads_it(cast: People, walk: models.Walk) -> None:
    for name in ("amina", "carla", "dirk", "els", "farid", "greet"):
        assert cast.everybody[name].client.get(url("walk", walk.pk)).status_code == 404, name


def test_as_many_queries_at_3_and_at_30(cast: People, walk: models.Walk, at: datetime) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as found:
            opened(cast.bram, "walk", walk.pk)
        return len(found)

    tell(cast.bram, walk.stops.all()[0].place, at, agreed="Tot later")
    cost()
    few, keys = cost(), [stop.place_id for stop in walk.stops.all()]
    for nth in range(27):
        name, kind = f"hoek {'x' * nth}", PlaceKind.PARK
        more = done(actions.add_place(cast.bram.actor, cast.project.pk, key=new_id(), kind=kind, name=name, at=at))
        tell(cast.bram, more, at, agreed="Tot later")
        keys.append(more.pk)
    done(actions.change_walk(cast.bram.actor, walk.pk, name="Lang", places=keys))
    assert cost() == few
