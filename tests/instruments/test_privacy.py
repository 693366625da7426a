"""What the room keeps of one person: she can take it along, and it goes when she goes."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from krachtbron.access import whole_person
from krachtbron.instruments import actions, models, privacy
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import submit
from tests.instruments.reading import dots_in, got, pictures, said, take_part, url

Opened = Callable[..., models.Round]


def test_she_takes_along_what_she_gave(cast: People, views: models.Round, opened: Opened, at: datetime) -> None:
    mine = opened(Mode.ALONE, cast.amina)
    actions.answer(cast.amina.actor, views.pk, "participatory", 2, words="Nooit gevraagd.", at=at)
    actions.answer(cast.amina.actor, mine.pk, "reflective", None, at=at)
    actions.answer(cast.bram.actor, views.pk, "participatory", 5, words="Altijd.", at=at)
    told = privacy.export(cast.amina.person_id)["responses"]
    assert sorted(told, key=lambda one: str(one["answers"])) == [
        {
            "instrument": "empowerment-rose@1",
            "day": at.date().isoformat(),
            "perspective": "participant",
            "answers": {"participatory": 2},
            "words": {"participatory": "Nooit gevraagd."},
        },
        {
            "instrument": "empowerment-rose@1",
            "day": at.date().isoformat(),
            "perspective": "participant",
            "answers": {"reflective": None},
            "words": {},
        },
    ]
    assert whole_person.export(cast.amina.person_id)["instruments"]["responses"] == told
    assert privacy.export(cast.carla.person_id) == {"responses": []}


def test_forgetting_her_takes_her_points_from_every_picture(
    cast: People, views: models.Round, opened: Opened, at: datetime, recount: Any
) -> None:
    for name, value in {"amina": "1", "bram": "4", "greet": "3"}.items():
        client = cast.everybody[name].client
        submit(client, got(client, "fill", views.pk), ".fill__wide", participatory=value, words_participatory="Zin")
    mine = opened(Mode.ALONE, cast.amina)
    actions.answer(cast.amina.actor, mine.pk, "participatory", 2, at=at)
    actions.show(cast.amina.actor, mine.pk, at=at)
    actions.show(cast.bram.actor, views.pk, at=at)
    assert len(pictures(got(cast.bram.client, "round", views.pk))) == 3
    privacy.erase(cast.amina.person_id, at)
    page = got(cast.bram.client, "round", views.pk)
    assert len(pictures(page)) == 2
    assert "deelnemers" not in said(page)
    recount(views.pk)
    assert not models.Round.objects.filter(pk=mine.pk).exists()
    assert not models.Response.objects.filter(person=cast.amina.person_id).exists()
    assert models.Response.objects.count() == 2
    privacy.erase(cast.amina.person_id, at)  # a second time changes nothing
    recount(views.pk)


def test_the_whole_person_goes(cast: People, views: models.Round, at: datetime, recount: Any) -> None:
    actions.answer(cast.amina.actor, views.pk, "participatory", 2, words="Nooit gevraagd.", at=at)
    whole_person.erase(cast.amina.person_id, at)
    recount(views.pk)
    assert not models.Response.objects.exists()


def test_what_a_worker_typed_and_steered_stays_without_her(cast: People, live: models.Round, at: datetime) -> None:
    form = got(cast.bram.client, "paper", live.pk)
    submit(cast.bram.client, form, press="Bewaar dit blad", participatory="veel")
    take_part(live.code)
    actions.show(cast.bram.actor, live.pk, at=at)
    whole_person.erase(cast.bram.person_id, at)
    kept = models.Round.objects.get()
    assert kept.opened_by_id is None
    assert list(models.Response.objects.values_list("typed_by", flat=True)) == [None, None]
    assert dots_in(got(cast.amina.client, "round", live.pk)) == 7


def test_a_telephone_leaves_nothing_that_points_to_it(cast: People, live: models.Round) -> None:
    phone = take_part(live.code)
    token = phone.cookies["gast"].value
    row = models.Response.objects.get()
    kept = [str(getattr(row, field.attname)) for field in row._meta.concrete_fields]
    assert token not in kept
    assert "127.0.0.1" not in kept
    assert row.person_id is None
    page = phone.get(url("thanks", live.entry))
    assert "no-store" in page["Cache-Control"]
