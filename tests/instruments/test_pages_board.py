"""A problem worked on with cards: the telephone, the shared screen, the result."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from krachtbron.base.ids import new_id
from krachtbron.instruments import models
from tests.cast import People
from tests.forms import submit
from tests.instruments.board import PROBLEM, add, begin, lay, phone, send, shown
from tests.instruments.reading import code_on, got, heading, links, press, said, screen, url

LONG = "x" * 201
OPENED, LISTEN, HOMES = "Ik deed de brieven niet open.", "Ze luisteren niet.", "Er zijn te weinig huizen."


@pytest.fixture
def round_(cast: People) -> models.Round:
    return begin(cast)


class TestBeginning:
    def test_first_the_problem_then_the_code(self, cast: People) -> None:
        page = got(cast.bram.client, "start_with", cast.project.pk, "problem-analysis")
        assert "Ieder vult in" not in said(page), "a board is one for all"
        page = submit(cast.bram.client, page, how="Samen, met De huurdersgroep")
        page = submit(cast.bram.client, page, words="  ")
        assert page.status_code == 422
        page = submit(cast.bram.client, page, words="y" * 301)
        assert page.status_code == 422
        assert "y" * 301 in page.content.decode()
        page = submit(cast.bram.client, page, words=PROBLEM)
        round_ = models.Round.objects.get()
        assert code_on(page) == round_.code
        assert PROBLEM in said(page)
        assert "0 kaarten" in said(page)
        again = got(cast.bram.client, "problem", round_.pk)
        assert PROBLEM in submit(cast.bram.client, again, words=f"{PROBLEM} Nu al.").content.decode()
        assert models.Problem.objects.get().words == f"{PROBLEM} Nu al."

    def test_nothing_to_show_without_a_card(self, cast: People, round_: models.Round) -> None:
        page = shown(cast, round_)
        assert "Er is nog geen antwoord." in page.content.decode()
        assert models.Round.objects.get().shown is None


class TestTelephone:
    def test_the_problem_a_card_where_it_lies_another_and_done(self, round_: models.Round) -> None:
        client, page = phone(round_)
        assert PROBLEM in said(page)
        assert "Wie ziet dit?" in said(page)
        page = submit(client, page, text=OPENED)
        assert heading(page) == "Waar ligt dit aan?"
        page = submit(client, page, press="wat mensen zelf doen")
        page = add(client, page, LISTEN)
        assert [(one.text, one.item) for one in models.Card.objects.order_by("made")] == [
            (OPENED, "people_blame"),
            (LISTEN, ""),
        ]
        assert "de groep kiest" in said(page)
        page = press(client, page, "Klaar")
        assert heading(page) == "Dank je wel"
        response = models.Response.objects.get()
        assert (response.given, response.ready is not None, response.answers) == (True, True, {})

    def test_too_long_or_empty_keeps_what_was_typed(self, round_: models.Round) -> None:
        client, page = phone(round_)
        page = submit(client, page, text=LONG)
        assert page.status_code == 422
        assert LONG in page.content.decode()
        page = submit(client, page, text=" ")
        assert page.status_code == 422
        assert "Vul dit nog in." in said(page)
        page = client.post(url("card", round_.entry), {"klaar": "1"})
        assert page.status_code == 422
        assert "Er ligt nog geen kaart van jou." in page.content.decode()
        assert not models.Card.objects.exists()

    def test_the_same_tap_twice_is_one_card(self, round_: models.Round) -> None:
        client, page = phone(round_)
        submit(client, page, text=OPENED)
        submit(client, page, text=OPENED)
        assert models.Card.objects.count() == 1
        other, _page = phone(round_)
        key = models.Card.objects.get().pk
        page = other.post(url("card", round_.entry), {"key": key, "text": "van mij"})
        assert page.status_code == 422
        assert "van mij" in page.content.decode()

    def test_a_card_of_another_does_not_exist(self, round_: models.Round) -> None:
        send(round_, (OPENED, "De groep mag kiezen"))
        other, _page = phone(round_)
        card = models.Card.objects.get()
        assert other.get(url("card_place", round_.entry, card.pk)).status_code == 404
        assert other.post(url("card_place", round_.entry, card.pk), {"item": "people_blame"}).status_code == 404
        assert Client().get(url("card_place", round_.entry, card.pk)).status_code == 303

    def test_an_unknown_field_lays_nothing(self, round_: models.Round) -> None:
        client, page = phone(round_)
        submit(client, page, text=OPENED)
        card = models.Card.objects.get()
        page = client.post(url("card_place", round_.entry, card.pk), {"item": "kelder"}, follow=True)
        assert "Dit veld kennen we niet." in page.content.decode()

    def test_no_end_of_cards_is_too_many(self, round_: models.Round) -> None:
        client, page = phone(round_)
        for n in range(12):
            page = add(client, page, f"reden {n}")
        page = submit(client, page, text="nog één")
        assert "Zeg de rest straks hardop." in said(page)
        assert models.Card.objects.count() == 12

    def test_taken_back_at_once(self, cast: People, round_: models.Round) -> None:
        client = send(round_, (OPENED, "wat mensen zelf doen"))
        send(round_, (LISTEN, "hoe diensten werken"))
        page = shown(cast, round_)
        assert OPENED in said(page)
        page = client.get(url("thanks", round_.entry))
        assert OPENED in said(page)
        assert reverse("instruments:withdraw", args=[round_.entry]) in links(page)
        page = submit(client, client.get(url("withdraw", round_.entry)), press="Ja, neem ze terug")
        assert heading(page) == "Je kaarten zijn weg"
        assert OPENED not in said(screen(cast, round_))
        assert [one.text for one in models.Card.objects.all()] == [LISTEN]

    def test_pages_of_questions_lead_to_the_cards(self, cast: People, round_: models.Round) -> None:
        client, _page = phone(round_)
        for path in ("1/", "klopt/", "dank/"):
            assert client.get(f"/mee/{round_.entry}/{path}", follow=True).status_code == 200
        assert heading(client.get(f"/mee/{round_.entry}/1/", follow=True)) == "Waarom is dit zo?"
        late = send(round_, (OPENED, "wat mensen zelf doen"))
        shown(cast, round_)
        assert heading(late.get(url("card", round_.entry), follow=True)) == "Ons bord"
        assert "De kaarten staan er al" in said(Client().get(f"/mee/{round_.entry}/"))


class TestSharedScreen:
    def test_laid_moved_and_told_what_the_others_add(self, cast: People, round_: models.Round) -> None:
        send(round_, (OPENED, "De groep mag kiezen"), ("Ik betaalde te laat.", "wat mensen zelf doen"))
        send(round_, (LISTEN, "De groep mag kiezen"))
        page = shown(cast, round_)
        assert "Waar hoort deze kaart?" in said(page)
        page = lay(cast.bram.client, page, OPENED, "wat mensen zelf doen")
        page = lay(cast.bram.client, page, LISTEN, "wat mensen zelf doen")
        assert "Alle kaarten liggen bij mensen zelf." in said(page)
        assert "Samen vertellen haalt schuld weg bij één mens." in said(page)
        assert "Individueel schuldmodel" in said(page)
        assert "Niemand zei nog iets over hoe diensten werken. Wat zou daar kunnen liggen?" in said(page)
        assert "Je weet met wie je kunt praten." in said(page)
        page = lay(cast.bram.client, page, LISTEN, "hoe diensten werken")
        assert "De meeste kaarten liggen bij mensen zelf." in said(page)
        assert "Niemand zei nog iets over hoe diensten werken" not in said(page)
        page = lay(cast.bram.client, page, LISTEN, "Neem van het veld")
        assert models.Card.objects.get(text=LISTEN).item == ""
        page = lay(cast.bram.client, page, LISTEN, "Haal weg")
        assert not models.Card.objects.filter(text=LISTEN).exists()

    def test_three_levels_of_blame_at_once(self, cast: People, round_: models.Round) -> None:
        send(round_, (OPENED, "wat mensen zelf doen"), (LISTEN, "hoe diensten werken"), (HOMES, "hoe het geregeld is"))
        page = shown(cast, round_)
        assert "Die drie maken elkaar sterker." in said(page)
        assert "maatschappelijke kwetsbaarheid" in said(page).lower()

    def test_two_screens_the_last_one_wins_and_is_told(self, cast: People, round_: models.Round) -> None:
        send(round_, (OPENED, "De groep mag kiezen"))
        first = shown(cast, round_)
        second = screen(cast, round_)
        poll = next(one for one in _polls(first))
        lay(cast.bram.client, first, OPENED, "wat mensen overkomt")
        assert "Op een ander scherm is iets gekozen." in cast.bram.client.get(poll).content.decode()
        page = lay(cast.bram.client, second, OPENED, "wat mensen zelf doen")
        told = (
            "Op een ander scherm lag deze kaart net bij “wat mensen overkomt”. Nu ligt ze bij “wat mensen zelf doen”."
        )
        assert told in page.content.decode()
        assert models.Card.objects.get().item == "people_blame"
        same = lay(cast.bram.client, page, OPENED, "wat mensen zelf doen")
        assert "Op een ander scherm" not in said(same)

    def test_a_card_for_the_group_and_cards_from_paper(self, cast: People, round_: models.Round) -> None:
        page = got(cast.bram.client, "cards", round_.pk)
        page = submit(cast.bram.client, page, text=LONG, item="nog nergens")
        assert page.status_code == 422
        assert LONG in page.content.decode()
        submit(cast.bram.client, page, text=HOMES, item="hoe het geregeld is")
        assert models.Card.objects.get().response is None
        sheet = got(cast.bram.client, "paper", round_.pk)
        empty = submit(cast.bram.client, sheet)
        assert empty.status_code == 422
        wrong = submit(cast.bram.client, sheet, at_people_blame=f"{OPENED}\n{LONG}")
        assert wrong.status_code == 422
        assert LONG in wrong.content.decode()
        assert models.Card.objects.count() == 1
        for _ in range(2):
            submit(cast.bram.client, sheet, at_people_blame=f"{OPENED}\n\n", at_=LISTEN)
        assert sorted(models.Card.objects.values_list("text", "item")) == [
            (HOMES, "society_blame"),
            (OPENED, "people_blame"),
            (LISTEN, ""),
        ]
        typed = models.Response.objects.get()
        assert (typed.origin, typed.typed_by_id, typed.given) == ("paper", cast.bram.person_id, True)

    def test_who_may_not(self, cast: People, round_: models.Round) -> None:
        send(round_, (OPENED, "De groep mag kiezen"))
        card = models.Card.objects.get().pk
        shown(cast, round_)
        for name, status in {"amina": 403, "greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
            client = cast.everybody[name].client
            for page in ("problem", "cards", "board_count"):
                assert client.get(url(page, round_.pk)).status_code == status, (name, page)
            sent = {"card": card, "item": "people_blame", "was": ""}
            assert client.post(url("lay_card", round_.pk), sent).status_code == status
            sent = {"key": new_id(), "text": "x"}
            assert client.post(url("cards", round_.pk), sent).status_code == status
            assert client.post(url("problem", round_.pk), {"words": "x"}).status_code == status
        assert models.Card.objects.get().item == ""
        assert models.Problem.objects.get().words == PROBLEM

    def test_no_board_no_cards(self, cast: People, live: models.Round, round_: models.Round) -> None:
        for page in ("problem", "cards", "lay_card"):
            assert cast.bram.client.get(url(page, live.pk)).status_code == 404
        assert cast.bram.client.get(url("live_agree", round_.pk)).status_code == 404
        client, _page = phone(round_)
        assert client.get(url("card", live.entry)).status_code == 303

    def test_the_same_queries_at_three_and_at_thirty(
        self, cast: People, round_: models.Round, django_assert_max_num_queries: Any, at: Any
    ) -> None:
        send(round_, (OPENED, "wat mensen zelf doen"))
        shown(cast, round_)
        counts = []
        for n in (3, 27):
            models.Card.objects.bulk_create(
                [models.Card(round=round_, text=f"{n}-{i}", item="people_blame", made=at) for i in range(n)]
            )
            with django_assert_max_num_queries(40) as asked:
                screen(cast, round_)
            counts.append(len(asked))
        assert counts[0] == counts[1] <= 14


class TestResult:
    def test_one_field_one_step_and_the_page_after(self, cast: People, round_: models.Round) -> None:
        client = send(round_, (OPENED, "wat mensen zelf doen"), (LISTEN, "hoe diensten werken"))
        page = shown(cast, round_)
        page = cast.bram.client.get(url("choose", round_.pk))
        assert heading(page) == "Kies één veld"
        page = cast.bram.client.get(url("step", round_.pk, "services_blame"))
        page = submit(cast.bram.client, page, what="Samen naar de dienst")
        assert "Samen naar de dienst" in said(page)
        assert PROBLEM in said(page)
        assert LISTEN in said(page)
        assert "Samen naar de dienst" in said(client.get(url("thanks", round_.entry)))
        mine = got(cast.amina.client, "round", round_.pk)
        assert LISTEN in said(mine)
        assert "Institutioneel" not in said(mine), "the names of the models are for who works here"
        for name in ("greet", "els"):
            page = got(cast.everybody[name].client, "round", round_.pk)
            assert LISTEN not in said(page)
            assert "Samen naar de dienst" in said(page)
            assert cast.everybody[name].client.get(url("picture", round_.pk, "pdf")).status_code == 404
        assert cast.farid.client.get(url("round", round_.pk)).status_code == 404
        assert cast.bram.client.get(url("picture", round_.pk, "pdf"))["Content-Type"] == "application/pdf"
        assert cast.bram.client.get(url("picture", round_.pk, "svg")).status_code == 404
        timeline = cast.bram.client.get(reverse("groups:project", args=[cast.project.pk]))
        assert timeline.status_code == 200

    def test_paper_to_write_on(self, cast: People, round_: models.Round) -> None:
        page = cast.bram.client.get(f"{url('empty_paper')}?ronde={round_.pk}")
        assert page["Content-Type"] == "application/pdf"

    def test_two_boards_beside_each_other(self, cast: People, round_: models.Round) -> None:
        send(round_, (OPENED, "wat mensen zelf doen"))
        shown(cast, round_)
        cast.bram.client.post(url("live_phase", round_.pk), {"doe": "sluiten"})
        page = got(cast.bram.client, "start_with", cast.project.pk, "problem-analysis")
        page = submit(cast.bram.client, page, how="Samen, met De huurdersgroep")
        submit(cast.bram.client, page, words="De huur stijgt.")
        second = models.Round.objects.order_by("opened").last()
        assert second is not None
        send(second, (HOMES, "hoe het geregeld is"))
        shown(cast, second)
        page = got(cast.bram.client, "of_project_with", cast.project.pk, "problem-analysis")
        for words in (PROBLEM, OPENED, "De huur stijgt.", HOMES):
            assert words in said(page)
        asked = cast.bram.client.get(page.request["PATH_INFO"], {"van": str(second.pk), "naar": str(round_.pk)})
        assert said(asked).index(PROBLEM) < said(asked).index("De huur stijgt.")
        outside = got(cast.els.client, "of_project_with", cast.project.pk, "problem-analysis")
        assert OPENED not in said(outside)


class TestAlone:
    def test_a_board_of_ones_own(self, cast: People) -> None:
        page = got(cast.bram.client, "start_with", cast.project.pk, "problem-analysis")
        page = submit(cast.bram.client, page, how="Ik vul in, voor mezelf")
        page = submit(cast.bram.client, page, words=PROBLEM)
        page = submit(cast.bram.client, page, text=OPENED, item="wat mensen zelf doen")
        page = submit(cast.bram.client, page, text=LISTEN, item="nog nergens")
        round_ = models.Round.objects.get()
        page = lay(cast.bram.client, page, LISTEN, "hoe diensten werken")
        assert models.Card.objects.get(text=LISTEN).item == "services_blame"
        assert models.Response.objects.get().given
        page = got(cast.bram.client, "round", round_.pk)
        assert LISTEN in said(page)
        assert cast.amina.client.get(url("round", round_.pk)).status_code == 404
        page = press(cast.bram.client, page, "Deel met mijn project")
        assert LISTEN in said(got(cast.amina.client, "round", round_.pk))
        page = submit(cast.bram.client, got(cast.bram.client, "fill_withdraw", round_.pk), press="Ja, neem ze terug")
        assert not models.Card.objects.exists()
        assert got(cast.bram.client, "fill_question", round_.pk, 1).redirect_chain[-1][0] == url("cards", round_.pk)


def _polls(page: Any) -> list[str]:
    from tests.instruments.reading import root

    return [one.get("hx-get") for one in root(page).iter() if "/kaarten/tel/" in one.get("hx-get", "")]
