"""What the room keeps of one person: she can take it along, and it goes when she goes."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from krachtbron.access import whole_person
from krachtbron.base.clock import HERE, day
from krachtbron.instruments import actions, models, privacy, queries
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
    came = {"origin": "web", "joined": hours(at), "ready": None, "withdrawn": None}
    assert sorted(told, key=lambda one: str(one["answers"])) == [
        {
            "instrument": "empowerment-rose@1",
            "about": "project",
            "day": day(at).isoformat(),
            "perspective": "participant",
            "answers": {"participatory": 2},
            "words": {"participatory": "Nooit gevraagd."},
            **came,
        },
        {
            "instrument": "empowerment-rose@1",
            "about": "project",
            "day": day(at).isoformat(),
            "perspective": "participant",
            "answers": {"reflective": None},
            "words": {},
            **came,
        },
    ]
    assert whole_person.export(cast.amina.person_id)["instruments"]["responses"] == told
    assert privacy.export(cast.carla.person_id) == {
        "responses": [],
        "rounds_opened": [],
        "own_steps": [],
        "papers_typed": [],
    }


def hours(moment: datetime) -> str:
    return moment.astimezone(HERE).isoformat(timespec="minutes")


def test_days_are_those_of_here(cast: People, opened: Opened) -> None:
    """Half past midnight in Brussels is still yesterday in Greenwich."""
    late = datetime(2026, 7, 14, 22, 30, tzinfo=UTC)
    mine = opened(Mode.ALONE, cast.amina, at=late)
    actions.answer_all(cast.amina.actor, mine.pk, {"reflective": 3}, {}, and_ready=True, at=late)
    told = privacy.export(cast.amina.person_id)
    assert told["responses"][0]["day"] == "2026-07-15"
    assert told["responses"][0]["ready"] == "2026-07-15T00:30+02:00"
    assert told["rounds_opened"] == [
        {
            "instrument": "empowerment-rose@1",
            "about": "project",
            "mode": "alone",
            "opened": "2026-07-15T00:30+02:00",
            "shown": None,
            "closed": None,
        }
    ]
    taken = cast.amina.client.get(url("picture", mine.pk, "svg"))
    assert taken["Content-Disposition"] == 'attachment; filename="roos-2026-07-15.svg"'


def test_what_she_typed_in_for_others_is_told_without_their_answers(
    cast: People, views: models.Round, at: datetime
) -> None:
    form = got(cast.bram.client, "paper", views.pk)
    submit(cast.bram.client, form, press="Bewaar dit blad", participatory="veel")
    told = privacy.export(cast.bram.person_id)
    assert [one["instrument"] for one in told["papers_typed"]] == ["empowerment-rose@1"]
    assert set(told["papers_typed"][0]) == {"instrument", "typed"}
    assert told["responses"] == []
    assert [one["opened"] for one in told["rounds_opened"]] == [hours(at)]


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


def test_counts_are_taken_back_in_the_one_way_that_all_writers_share(
    cast: People, views: models.Round, opened: Opened, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows locked in another order than an answer locks them would have two people wait for each other for ever."""
    for round_ in (views, opened(Mode.PERSPECTIVES), opened(Mode.PERSPECTIVES)):
        actions.answer(cast.amina.actor, round_.pk, "participatory", 2, at=at)
    counted: list[Any] = []
    real = queries.count
    monkeypatch.setattr(queries, "count", lambda *said: counted.append((said[0].round_id, *said[1:])) or real(*said))
    privacy.erase(cast.amina.person_id, at)
    assert [(before, after) for _, before, after in counted] == [({"participatory": 2}, {})] * 3
    assert [key for key, *_ in counted] == sorted(key for key, *_ in counted)
    assert not models.Tally.objects.filter(n__gt=0).exists()


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
