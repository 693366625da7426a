"""What is sent while something else happened: nothing typed is lost, nothing refused is kept, all can be taken back."""

from typing import Any

from krachtbron.base import clock
from krachtbron.instruments import actions, models
from tests.cast import People
from tests.forms import find, submit
from tests.instruments.reading import got, heading, links, said, table, url


def test_the_text_stays_on_the_form_when_the_roses_were_shown_meanwhile(cast: People, views: models.Round) -> None:
    actions.answer(cast.bram.actor, views.pk, "reflective", 3, at=clock.now())
    form = got(cast.amina.client, "fill", views.pk)
    actions.show(cast.bram.actor, views.pk, at=clock.now())
    typed = {"participatory": "5", "words_participatory": "Wij kozen zelf de zaal."}
    page = submit(cast.amina.client, form, ".fill__wide", **typed)
    assert page.status_code == 422
    assert "De punten staan al op het scherm." in said(page)
    kept = dict(find(page, ".fill__wide").data())
    assert {name: kept[name].strip() for name in typed} == typed
    assert not models.Response.objects.filter(person=cast.amina.person_id).exists()
    page = got(cast.amina.client, "fill", views.pk)  # who only looks is shown the way
    assert page.redirect_chain == [(url("round", views.pk), 303)]


def test_a_sentence_beside_a_line_without_an_answer_is_kept(cast: People, alone: models.Round) -> None:
    bram = cast.bram.client
    submit(bram, bram.get(url("fill_question", alone.pk, 1)), press="veel")
    page = got(bram, "fill_overview", alone.pk)
    page = submit(bram, page, press="Klopt", words_reflective="Daar weet ik te weinig van.")
    assert "Daar weet ik te weinig van." in said(page)
    stored = models.Response.objects.get()
    assert stored.answers == {"group_work": 4, "reflective": None}
    assert stored.words == {"reflective": "Daar weet ik te weinig van."}
    page = submit(bram, got(bram, "fill_overview", alone.pk), press="Klopt", words_reflective="")
    assert models.Response.objects.get().words == {}


def test_an_answer_given_on_another_device_meanwhile_stays(
    cast: People, alone: models.Round, monkeypatch: Any, recount: Any
) -> None:
    """Between reading the page and storing it, her telephone answered too."""
    bram = cast.bram.client
    submit(bram, bram.get(url("fill_question", alone.pk, 1)), press="veel")
    page = got(bram, "fill_overview", alone.pk)
    real = actions.answer_all

    def late(*args: Any, **named: Any) -> Any:
        actions.answer(cast.bram.actor, alone.pk, "group_work", 1, at=clock.now())
        return real(*args, **named)

    monkeypatch.setattr(actions, "answer_all", late)
    page = submit(bram, page, press="Klopt", words_group_work="Minder dan ik dacht.")
    assert table(page)[0][1] == "heel weinig (1)"
    assert "Minder dan ik dacht." in said(page)
    recount(alone.pk)


def test_what_is_refused_is_not_kept(cast: People, alone: models.Round, views: models.Round) -> None:
    """Everything skipped and one sentence: no rose yet, so nothing stays but what stands on the form."""
    for round_ in (alone, views):
        form = got(cast.bram.client, "fill", round_.pk)
        page = submit(cast.bram.client, form, press="Klopt", words_reflective="Later misschien.")
        assert page.status_code == 422
        assert "Je koos nog niets." in said(page)
        assert dict(find(page, ".fill__wide").data())["words_reflective"].strip() == "Later misschien."
    assert not models.Response.objects.exists()
    # also where something stood: it stays as it was
    actions.answer(cast.bram.actor, alone.pk, "reflective", 3, words="Druk.", at=clock.now())
    page = submit(
        cast.bram.client, got(cast.bram.client, "fill", alone.pk), press="Klopt", reflective="", words_reflective="X"
    )
    assert page.status_code == 422
    stored = models.Response.objects.get()
    assert (stored.answers, stored.words, stored.ready) == ({"reflective": 3}, {"reflective": "Druk."}, None)


def test_a_sentence_on_its_own_can_be_taken_back(cast: People, views: models.Round, alone: models.Round) -> None:
    for round_ in (views, alone):
        actions.answer_all(cast.bram.actor, round_.pk, {}, {"reflective": "Toch liever niet."}, at=clock.now())
        page = got(cast.bram.client, "round", round_.pk)
        assert url("fill_withdraw", round_.pk) in links(page)
        page = got(cast.bram.client, "fill_withdraw", round_.pk)
        assert heading(page) == "Je antwoorden terugnemen?"
        page = submit(cast.bram.client, page, press="Ja, neem ze terug")
        assert "Je antwoorden zijn weg." in said(page)
        stored = models.Response.objects.get(round=round_)
        assert (stored.answers, stored.words) == ({}, {})
        page = cast.bram.client.get(url("fill_withdraw", round_.pk), follow=True)
        assert "Er is niets om terug te nemen." in said(page)
