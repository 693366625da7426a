"""Everyone's own rose of the same project: each from where she stands, then beside each other."""

from typing import Any

import pytest
from django.urls import reverse

from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import submit
from tests.instruments.reading import dots_in, got, heading, links, pictures, said, sign_in, table, url

PARTICIPANTS_SEE = {"participatory": "1", "reflective": "2"}
GIVEN = {
    "bram": {"participatory": "5", "reflective": "3"},
    "amina": PARTICIPANTS_SEE,
    "greet": {"participatory": "3", "group_work": "4"},
    "farid": {"participatory": "4", "reflective": "4"},
}


def give(cast: People, round_: models.Round, name: str) -> Any:
    client = cast.everybody[name].client
    return submit(client, got(client, "fill", round_.pk), ".fill__wide", **GIVEN[name])


@pytest.fixture
def given(cast: People, views: models.Round) -> models.Round:
    for name in GIVEN:
        give(cast, views, name)
    return views


def show(cast: People, round_: models.Round) -> Any:
    return submit(cast.bram.client, got(cast.bram.client, "round", round_.pk), "tonen", press="Toon alle rozen")


def test_a_worker_asks_everybody(cast: People) -> None:
    page = got(cast.bram.client, "start", cast.project.pk)
    page = submit(cast.bram.client, page, how="Ieder vult een eigen roos in, daarna leggen we ze naast elkaar")
    assert heading(page) == "Ieder kijkt met eigen ogen"
    assert "Nog niemand vulde in." in said(page)
    round_ = models.Round.objects.get()
    for name in ("amina", "farid", "greet"):
        today = cast.everybody[name].client.get(reverse("groups:today"))
        assert "Vragen wachten op jou" in said(today)
        assert url("round", round_.pk) in links(today)
        form = got(cast.everybody[name].client, "start", cast.project.pk)
        assert "Ieder vult een eigen roos in" not in said(form)
    for name in ("carla", "dirk"):
        assert "wacht op jou" not in said(cast.everybody[name].client.get(reverse("groups:today")))
        assert cast.everybody[name].client.get(url("round", round_.pk)).status_code == 404


def test_a_coordinator_looks_along_and_is_asked_nothing(cast: People, views: models.Round) -> None:
    assert "wacht op jou" not in said(cast.els.client.get(reverse("groups:today")))
    page = got(cast.els.client, "round", views.pk)
    assert url("fill", views.pk) not in links(page)
    assert cast.els.client.get(url("fill", views.pk)).status_code == 403
    for name in ("els", "amina", "greet", "farid"):
        assert cast.everybody[name].client.post(url("share", views.pk), {"tonen": "1"}).status_code == 403


def test_before_showing_each_sees_only_her_own(cast: People, given: models.Round) -> None:
    for name, values in GIVEN.items():
        page = got(cast.everybody[name].client, "round", given.pk)
        assert len(pictures(page)) == 1
        shown = {row[1] for row in table(page) if row[1] != "overgeslagen"}
        assert {word[-2] for word in shown} == set(values.values())
        counts = "werker 1 deelnemers 1 werkbegeleider 1 partner 1".replace(" ", "")
        assert counts in said(page).replace(" ", "")
        assert "Om over te praten" not in said(page)
        assert "Vragen wachten op jou" not in said(cast.everybody[name].client.get(reverse("groups:today")))
    assert pictures(got(cast.els.client, "round", given.pk)) == []
    for name in GIVEN:
        files = cast.everybody[name].client.get(url("picture", given.pk, "svg"))
        assert files.status_code == 200
    assert cast.els.client.get(url("picture", given.pk, "svg")).status_code == 404


def test_after_showing_they_stand_beside_each_other(cast: People, given: models.Round) -> None:
    page = show(cast, given)
    assert "Geen enkele is de juiste." in said(page)
    for name in ("bram", "amina"):
        page = got(cast.everybody[name].client, "round", given.pk)
        assert len(pictures(page)) == 4
        for who in ("werker", "deelnemers", "werkbegeleider", "partner"):
            assert who in said(page), who
        assert "blijven bij de groep" not in said(page)


def test_dots_of_the_group_stay_inside(cast: People, given: models.Round) -> None:
    show(cast, given)
    for name in ("farid", "greet", "els"):
        page = got(cast.everybody[name].client, "round", given.pk)
        assert len(pictures(page)) == 3
        assert "De punten van de groep blijven bij de groep." in said(page)
        assert "deelnemers" not in said(page)
        assert dots_in(page) == 0
        tables = [row for number in range(3) for row in table(page, number)]
        assert not [row for row in tables if row[1] in ("heel weinig (1)", "weinig (2)")]  # only Amina said so
        over_time = got(cast.everybody[name].client, "of_project", cast.project.pk)
        assert "heel weinig (1)" not in said(over_time)
        assert "deelnemers" not in said(over_time)


def test_differences_are_told_in_words(cast: People, given: models.Round) -> None:
    page = show(cast, given)
    assert "Om over te praten" in said(page)
    assert "Participatief werken: werkers zien hier veel meer ruimte dan deelnemers. Wat ziet ieder?" in said(page)
    amina = got(cast.amina.client, "round", given.pk)
    assert "Meedoen: werkers zien hier veel meer ruimte dan deelnemers." in said(amina)
    farid = said(got(cast.farid.client, "round", given.pk))
    assert "werkers zien hier veel meer ruimte dan werkbegeleiders" in farid


def test_where_all_stand_close_there_is_still_something_to_talk_about(cast: People, views: models.Round) -> None:
    give(cast, views, "bram")
    assert "Jullie zien het overal dicht bij elkaar." in said(show(cast, views))


def test_once_shown_nobody_changes_and_hidden_everybody_may(cast: People, given: models.Round) -> None:
    form = got(cast.amina.client, "fill", given.pk)
    show(cast, given)
    page = submit(cast.amina.client, form, ".fill__wide", participatory="5")
    assert "De punten staan al op het scherm." in said(page)
    tallies = models.Tally.objects.filter(perspective="participant", item="participatory", n__gt=0)
    assert list(tallies.values_list("value", "n")) == [(1, 1)]
    page = got(cast.bram.client, "round", given.pk)
    submit(cast.bram.client, page, "tonen", press="Verberg alles weer")
    assert len(pictures(got(cast.farid.client, "round", given.pk))) == 1
    submit(cast.amina.client, got(cast.amina.client, "fill", given.pk), ".fill__wide", participatory="5")
    assert list(tallies.values_list("value", "n")) == [(5, 1)]


def test_taking_back_before_and_after(cast: People, given: models.Round, recount: Any) -> None:
    page = got(cast.greet.client, "round", given.pk)
    assert url("fill_withdraw", given.pk) in links(page)
    page = submit(cast.greet.client, got(cast.greet.client, "fill_withdraw", given.pk), press="Ja, neem ze terug")
    assert "Je antwoorden zijn weg. Dat mag." in said(page)
    assert "werkbegeleider" not in said(page)
    page = show(cast, given)
    assert len(pictures(page)) == 3
    page = submit(cast.amina.client, got(cast.amina.client, "fill_withdraw", given.pk), press="Ja, neem ze terug")
    assert len(pictures(page)) == 2
    recount(given.pk)
    stored = models.Response.objects.filter(withdrawn__isnull=False)
    assert [(one.answers, one.words) for one in stored] == [({}, {})] * 2
    assert url("fill_withdraw", given.pk) not in links(page)
    page = cast.els.client.get(url("fill_withdraw", given.pk), follow=True)
    assert "Er is niets om terug te nemen." in said(page)


def test_nothing_is_shown_while_nobody_gave(cast: People, views: models.Round) -> None:
    page = show(cast, views)
    assert "Er is nog geen antwoord." in said(page)
    assert models.Round.objects.get().shown is None


def test_paper_is_typed_in_with_who_typed(cast: People, given: models.Round, recount: Any) -> None:
    bram = cast.bram.client
    page = got(bram, "round", given.pk)
    assert url("paper", given.pk) in links(page)
    form = got(bram, "paper", given.pk)
    assert "Neem over wat op het blad staat." in said(form)
    values = {"group_work": "heel veel", "reflective": "Dit sla ik over", "participatory": "weinig"}
    for _ in range(2):  # the same sheet sent twice is one sheet
        page = submit(bram, form, press="Bewaar dit blad", perspective="ervaringsdeskundigen", **values)
        assert "Bewaard als antwoord van papier." in said(page)
    typed = models.Response.objects.get(origin="paper")
    assert (typed.typed_by_id, typed.person_id, typed.perspective) == (cast.bram.person_id, None, "expert")
    assert typed.answers["participatory"] == 2
    page = submit(bram, page, press="Bewaar dit blad", participatory="3")  # the next sheet
    assert models.Response.objects.filter(origin="paper").count() == 2
    assert said(got(bram, "round", given.pk)).count("1 antwoord kwam op papier.") == 2  # an expert's, a participant's
    assert "2 antwoorden kwamen op papier." in said(show(cast, given))


def test_who_skipped_everything_gave_no_rose(cast: People, views: models.Round) -> None:
    page = got(cast.greet.client, "fill_question", views.pk, 1)
    for _ in range(6):
        page = submit(cast.greet.client, page, ".question__form", press="Dit sla ik over")
    assert "Nog niemand vulde in." in said(got(cast.bram.client, "round", views.pk))
    assert url("fill_withdraw", views.pk) not in links(got(cast.greet.client, "round", views.pk))


def test_an_own_rose_takes_no_paper(cast: People, at: Any) -> None:
    mine = actions.open_round(
        cast.bram.actor,
        key=models.Round().pk,
        instrument="empowerment-rose",
        mode=Mode.ALONE,
        project_id=cast.project.pk,
        at=at,
    )
    page = cast.bram.client.get(url("paper", mine.pk))
    assert page.status_code == 403
    assert "Antwoorden van papier horen bij een roos van meer mensen." in said(page)


def test_a_forgotten_round_can_still_be_laid_out_after_its_month(cast: People, given: models.Round, later: Any) -> None:
    later(days=31)
    sign_in(cast.bram)
    page = got(cast.bram.client, "round", given.pk)
    assert url("fill", given.pk) not in links(page)
    assert len(pictures(show(cast, given))) == 4
    assert "Verberg alles weer" not in said(got(cast.bram.client, "round", given.pk))
    forged = cast.bram.client.post(url("share", given.pk), {"terug": "1"}, follow=True)
    assert "Dit is al afgerond." in said(forged)


def test_a_step_follows_from_the_talk(cast: People, given: models.Round) -> None:
    form = got(cast.bram.client, "step", given.pk, "participatory")
    page = submit(cast.bram.client, form, press="Bewaar", what="Samen beslissen over de zaal")
    assert page.status_code == 422
    assert "Toon eerst de punten." in said(page)
    show(cast, given)
    page = submit(cast.bram.client, form, press="Bewaar", what="Samen beslissen over de zaal")
    assert "Samen beslissen over de zaal" in said(page)
    assert "Samen beslissen over de zaal" in said(got(cast.farid.client, "round", given.pk))


def test_an_expert_steers_and_gives_her_own(cast: People, given: models.Round, hanne: Any) -> None:
    submit(hanne.client, got(hanne.client, "fill", given.pk), ".fill__wide", participatory="2")
    page = submit(hanne.client, got(hanne.client, "round", given.pk), "tonen", press="Toon alle rozen")
    assert len(pictures(page)) == 5
    assert "ervaringsdeskundigen" in said(page)
    assert url("choose", given.pk) in links(page)


def test_several_participants_are_dots_and_never_one_line(cast: People, given: models.Round, at: Any) -> None:
    actions.type_paper(
        cast.bram.actor,
        given.pk,
        key=models.Response().pk,
        perspective="participant",
        answers={"participatory": 4},
        words={},
        at=at,
    )
    page = show(cast, given)
    assert dots_in(page) == 3  # Amina's two and one from paper
    row = next(row for number in range(4) for row in table(page, number) if len(row) == 6 and row[1] == "1")
    assert row[1:] == ["1", "0", "0", "1", "0"]


def test_throwing_away_is_for_who_steers(cast: People, given: models.Round) -> None:
    for name in ("amina", "els", "greet", "farid"):
        assert cast.everybody[name].client.get(url("remove", given.pk)).status_code == 403
        assert cast.everybody[name].client.post(url("remove", given.pk)).status_code == 403
    page = submit(cast.bram.client, got(cast.bram.client, "remove", given.pk), press="Ja, gooi weg")
    assert heading(page) == "Rozen"
    assert not models.Round.objects.filter(mode=Mode.PERSPECTIVES).exists()
