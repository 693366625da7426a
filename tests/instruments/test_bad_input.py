"""What cannot be: a clear sentence, nothing lost, nothing stored wrongly, never a fault of ours."""

from typing import Any

import pytest
from django.test import Client

from krachtbron.base.ids import new_id
from krachtbron.base.text import tidy
from krachtbron.instruments import actions, models
from krachtbron.instruments.domain import Mode
from tests.cast import People
from tests.forms import find, submit
from tests.instruments.reading import ITEMS, fill, got, heading, join, said, take_part, url

VALUES = ["0", "6", "-1", "99", "abc", "٣", "4.5", "", " ", "4 ", "1e0", "null", "\x00", "9" * 5000, "<b>4</b>", "😀"]
FORMULA = "=1+1"
HARMLESS = [
    "Wij 😀👩🏽‍🌾 samen",
    "نحن معًا في هذا المكان",
    "\u202eachterstevoren\u202c",
    "<b>vet</b> & <script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }} {% now %} %(axis)s %s",
    FORMULA,
]
LONG = "a" * 1_000_000
UNKNOWN = "Dit antwoord kennen we niet. Kies een van de woorden."


def nothing_stored() -> bool:
    kept = models.Tally.objects.filter(n__gt=0).exists()
    return not kept and not any(answers for answers in models.Response.objects.values_list("answers", flat=True))


class TestAnswers:
    @pytest.mark.parametrize("value", VALUES)
    def test_on_a_telephone(self, cast: People, live: models.Round, value: str) -> None:
        phone, page = join(live.code)
        response = phone.post(page.request["PATH_INFO"], {"value": value})
        assert response.status_code == 422
        assert UNKNOWN in said(response)
        assert heading(response) == "Samen"  # the question stands there to be answered
        assert nothing_stored()
        assert "Vraag 2 van 6" in said(submit(phone, response, press="veel"))

    def test_without_any_value(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        response = phone.post(page.request["PATH_INFO"], {})
        assert response.status_code == 422
        assert UNKNOWN in said(response)

    @pytest.mark.parametrize("value", VALUES)
    def test_under_an_own_name_question_by_question(self, cast: People, alone: models.Round, value: str) -> None:
        response = cast.bram.client.post(url("fill_question", alone.pk, 2), {"value": value})
        assert response.status_code == 422
        assert UNKNOWN in said(response)
        assert nothing_stored()

    @pytest.mark.parametrize("value", [value for value in VALUES if value.strip("\x00 ") and value != "4 "])
    def test_in_the_whole_form(self, cast: People, alone: models.Round, value: str) -> None:
        data = dict(find(got(cast.bram.client, "fill", alone.pk), ".fill__wide").data(words_reflective="Druk."))
        response = cast.bram.client.post(url("fill", alone.pk), {**data, "group_work": "4", "reflective": value})
        assert response.status_code == 422
        assert "Reflectief werken: Dit antwoord bestaat niet." in said(response)
        kept = dict(find(response, ".fill__wide").data())
        assert kept["group_work"] == "4"
        assert kept["words_reflective"].strip() == "Druk."
        assert nothing_stored()

    def test_a_line_of_another_instrument(self, cast: People, alone: models.Round, at: Any) -> None:
        data = {"group_work": "4", "vertrouwen": "5", "words_vertrouwen": "x"}
        assert cast.bram.client.post(url("fill", alone.pk), data).status_code == 303
        assert set(models.Response.objects.get().answers) == set(ITEMS)
        refused = actions.answer(cast.bram.actor, alone.pk, "vertrouwen", 4, at=at)
        assert refused.code == "unknown_item"  # type: ignore[union-attr]
        refused = actions.answer(cast.bram.actor, alone.pk, "reflective", 4, words="a" * 501, at=at)
        assert refused.code == "too_long"  # type: ignore[union-attr]
        assert models.Response.objects.get().answers["group_work"] == 4

    @pytest.mark.parametrize("value", [value for value in VALUES if value != "4 "])
    def test_on_the_shared_screen(self, cast: People, live: models.Round, value: str) -> None:
        take_part(live.code)
        actions.show(cast.bram.actor, live.pk, at=live.opened)
        data = {"item": ITEMS[1], "value": value, "words": "Dit zeiden wij."}
        response = cast.bram.client.post(url("live_agree", live.pk), data)
        assert response.status_code == 422
        assert UNKNOWN in said(response)
        assert ("words", "Dit zeiden wij.") in find(response, "afspreken").data(press="veel")
        assert ("item", ITEMS[1]) in find(response, "afspreken").data(press="veel")
        assert not models.Agreement.objects.exists()

    @pytest.mark.parametrize("item", ["vertrouwen", "", "a b", "\n", "x" * 200, "<b>", "\x00"])
    def test_a_foreign_line_on_the_shared_screen(self, cast: People, live: models.Round, item: str) -> None:
        take_part(live.code)
        actions.show(cast.bram.actor, live.pk, at=live.opened)
        response = cast.bram.client.post(url("live_agree", live.pk), {"item": item, "value": "4", "words": "x"})
        assert response.status_code == 422
        assert "Let op." in said(response)
        assert not models.Agreement.objects.exists()

    def test_a_line_that_is_not_there(self, cast: People, live: models.Round) -> None:
        take_part(live.code)
        actions.show(cast.bram.actor, live.pk, at=live.opened)
        page = cast.bram.client.get(url("live", live.pk) + "?lijn=%00vertrouwen")
        assert page.status_code == 200
        assert cast.bram.client.get(url("live", live.pk) + "tel/?fase=shown&stand=abc").status_code == 200

    def test_on_paper(self, cast: People, live: models.Round, views: models.Round) -> None:
        for round_, more in ((live, {}), (views, {"perspective": "burgemeester"})):
            data = dict(find(got(cast.bram.client, "paper", round_.pk), 0).data())
            data |= {"participatory": "6", "group_work": "3", **more}
            response = cast.bram.client.post(url("paper", round_.pk), data)
            assert response.status_code == 422
            assert "Dit antwoord bestaat niet" in said(response)
            assert ("group_work", "3") in find(response, 0).data()
        assert not models.Response.objects.exists()


class TestSentences:
    def test_a_million_signs(self, cast: People, alone: models.Round) -> None:
        page = got(cast.bram.client, "fill", alone.pk)
        page = submit(cast.bram.client, page, ".fill__wide", reflective="4", words_reflective=LONG)
        assert page.status_code == 422
        assert "Dit is te lang. Hoogstens 500 tekens; nu zijn het er 1000000." in said(page)
        kept = dict(find(page, ".fill__wide").data())
        assert kept["words_reflective"].strip() == LONG
        assert kept["reflective"] == "4"
        assert nothing_stored()
        page = submit(
            cast.bram.client, got(cast.bram.client, "step", alone.pk, "reflective"), what=LONG, press="Bewaar"
        )
        assert page.status_code == 422
        assert "Dit is te lang" in said(page)
        assert dict(find(page, 0).data(press="Bewaar"))["what"].strip() == LONG

    def test_a_million_signs_on_the_overview_and_the_shared_screen(
        self, cast: People, alone: models.Round, live: models.Round
    ) -> None:
        submit(cast.bram.client, got(cast.bram.client, "fill_question", alone.pk, 3), press="veel")
        page = got(cast.bram.client, "fill_overview", alone.pk)
        page = submit(cast.bram.client, page, press="Klopt", words_reflective=LONG)
        assert page.status_code == 422
        assert "Dit is te lang" in said(page)
        assert dict(find(page, 0).data(press="Klopt"))["words_reflective"].strip() == LONG
        take_part(live.code)
        actions.show(cast.bram.actor, live.pk, at=live.opened)
        page = submit(cast.bram.client, got(cast.bram.client, "live", live.pk), "afspreken", press="veel", words=LONG)
        assert page.status_code == 422
        assert dict(find(page, "afspreken").data(press="veel"))["words"].strip() == LONG

    @pytest.mark.parametrize("sentence", HARMLESS)
    def test_any_writing_is_shown_as_written(
        self, cast: People, alone: models.Round, live: models.Round, sentence: str
    ) -> None:
        page = got(cast.bram.client, "fill", alone.pk)
        page = submit(cast.bram.client, page, ".fill__wide", reflective="4", words_reflective=sentence)
        assert sentence in said(page)
        assert models.Response.objects.get().words == {"reflective": sentence}
        form = got(cast.bram.client, "step", alone.pk, "reflective")
        page = submit(cast.bram.client, form, press="Bewaar", what=sentence, who=sentence[:120])
        assert said(page).count(tidy(sentence)) >= 2
        take_part(live.code)
        actions.show(cast.bram.actor, live.pk, at=live.opened)
        screen = got(cast.bram.client, "live", live.pk)
        page = submit(cast.bram.client, screen, "afspreken", press="we zien het anders", words=sentence)
        assert sentence in said(page)
        assert sentence in said(got(cast.els.client, "round", live.pk))
        for kind in ("svg", "png", "pdf"):
            for round_ in (alone, live):
                assert cast.bram.client.get(url("picture", round_.pk, kind)).status_code == 200

    def test_a_sign_that_cannot_be_kept(self, cast: People, alone: models.Round, live: models.Round) -> None:
        page = got(cast.bram.client, "fill", alone.pk)
        page = submit(cast.bram.client, page, ".fill__wide", reflective="4", words_reflective="a\x00b")
        assert page.status_code == 422
        assert "Er staat een teken in dat niet kan." in said(page)
        assert nothing_stored()
        take_part(live.code)
        actions.show(cast.bram.actor, live.pk, at=live.opened)
        data = {"item": ITEMS[0], "value": "4", "words": "a\x00b"}
        page = cast.bram.client.post(url("live_agree", live.pk), data)
        assert page.status_code == 422
        assert "Er staat een teken in dat niet kan." in said(page)
        form = dict(find(got(cast.bram.client, "step", alone.pk, "reflective"), 0).data(press="Bewaar"))
        page = cast.bram.client.post(url("step", alone.pk, "reflective"), {**form, "what": "a\x00b"})
        assert page.status_code == 422

    def test_a_lone_half_of_a_sign(self, cast: People, alone: models.Round) -> None:
        body = b"reflective=4&words_reflective=%ED%A0%80x"
        page = cast.bram.client.post(
            url("fill", alone.pk), body, content_type="application/x-www-form-urlencoded", follow=True
        )
        assert page.status_code in (200, 422)

    def test_longer_than_a_request_may_be(self, cast: People, alone: models.Round) -> None:
        response = cast.bram.client.post(url("fill", alone.pk), {"words_reflective": "a" * 3_000_000})
        assert response.status_code in (400, 413)
        assert nothing_stored()


class TestAgainAndElsewhere:
    def test_a_key_used_for_another_round(
        self, cast: People, views: models.Round, opened: Any, live: models.Round, alone: models.Round
    ) -> None:
        other = opened(Mode.PERSPECTIVES)
        form = dict(find(got(cast.bram.client, "paper", views.pk), 0).data(participatory="4"))
        assert cast.bram.client.post(url("paper", views.pk), form).status_code == 303
        response = cast.bram.client.post(url("paper", other.pk), form)
        assert response.status_code == 422
        assert "Open de bladzijde opnieuw" in said(response)
        second = opened(Mode.ALONE)
        for round_ in (alone, second):
            submit(cast.bram.client, got(cast.bram.client, "fill", round_.pk), ".fill__wide", reflective="4")
        form = dict(find(got(cast.bram.client, "step", alone.pk, "reflective"), 0).data(what="Bellen", press="Bewaar"))
        assert cast.bram.client.post(url("step", alone.pk, "reflective"), form).status_code == 303
        response = cast.bram.client.post(url("step", second.pk, "reflective"), form)
        assert response.status_code == 422
        assert "Open de bladzijde opnieuw" in said(response)
        assert models.Choice.objects.count() == 1

    def test_a_key_of_somebody_elses_round(self, cast: People, alone: models.Round) -> None:
        data = {"key": str(alone.pk), "how": "alone"}
        assert cast.greet.client.post(url("start", cast.project.pk), data).status_code == 404
        assert cast.greet.client.post(url("begin_live", cast.group.pk), data).status_code == 404
        for key in ("nee", "", "\x00", str(new_id())[:-1]):
            page = cast.bram.client.post(url("start", cast.project.pk), {"key": key, "how": "alone"})
            assert page.status_code == 422
            assert "Dit lukte niet. Probeer het nog eens." in said(page)
        assert models.Round.objects.count() == 1

    @pytest.mark.parametrize("how", ["", "dans", "0f8fad5b-d9cb-469f-a165-70867728950e", "\x00", "perspectives"])
    def test_a_way_that_was_not_offered(self, cast: People, how: str) -> None:
        data = dict(find(got(cast.amina.client, "start", cast.project.pk), 0).data())
        response = cast.amina.client.post(url("start", cast.project.pk), {**data, "how": how})
        assert response.status_code == 422
        assert not models.Round.objects.exists()

    def test_every_form_of_a_round_that_is_over(self, cast: People, live: models.Round) -> None:
        phone, page = join(live.code)
        late = Client()
        door = submit(late, late.get(url("enter")), code=live.code)
        overview = fill(phone, phone.get(url("question", live.entry, 1)), ["veel"] * 6)
        paper = got(cast.bram.client, "paper", live.pk)
        actions.close(cast.bram.actor, live.pk, at=live.opened)
        for form, press in ((page, "veel"), (overview, "Klopt")):
            answer = submit(phone, form, press=press)
            assert answer.status_code == 422
            assert "Dit is al afgerond." in said(answer)
        answer = submit(late, door, press="Begin")
        assert heading(answer) == "Onze roos is klaar"
        answer = submit(cast.bram.client, paper, press="Bewaar dit blad", participatory="4")
        assert answer.status_code == 422
        assert ("participatory", "4") in find(answer, 0).data()
        assert models.Response.objects.count() == 1

    @pytest.mark.parametrize("na", ["abc", "_", "nan_x", "1e999_0", "inf_" + "0" * 32, "1_" + "z" * 40, "\x00"])
    def test_a_place_in_the_list_that_is_none(self, cast: People, alone: models.Round, na: str) -> None:
        page = cast.bram.client.get(url("rounds"), {"na": na})
        assert page.status_code == 200
        assert "Huurders aan het woord" in said(page)

    @pytest.mark.parametrize("ronde", ["abc", "", "\x00", "0f8fad5b-d9cb-469f-a165-70867728950e"])
    def test_paper_of_no_round(self, cast: People, ronde: str) -> None:
        assert cast.bram.client.get(url("empty_paper"), {"ronde": ronde}).status_code == 404

    def test_moments_that_are_none(self, cast: People, alone: models.Round) -> None:
        submit(cast.bram.client, got(cast.bram.client, "fill", alone.pk), ".fill__wide", reflective="4")
        page = cast.bram.client.get(url("of_project", cast.project.pk), {"van": "abc", "naar": "\x00"})
        assert page.status_code == 200

    def test_reading_with_the_wrong_verb(self, cast: People, live: models.Round) -> None:
        for name in ("share", "live_phase"):
            assert cast.bram.client.get(url(name, live.pk)).status_code == 405
        for name in ("round", "live", "live_count", "choose"):
            assert cast.bram.client.post(url(name, live.pk)).status_code == 405
