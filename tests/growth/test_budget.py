"""What Amina does with her own budget, and what those who pay it see. Every form is sent as it was rendered."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import actions as access_actions
from krachtbron.access import models as access_models
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import models
from krachtbron.growth.actions import budget as paying
from krachtbron.growth.actions import spending as actions
from krachtbron.growth.domain.budget import SpendingState
from tests.cast import People, Somebody
from tests.forms import find, submit
from tests.growth.budget_help import *  # noqa: F403 - the fixtures too
from tests.growth.budget_help import COURSE, ELS, GREET, LIMITS, ask_again, choose, give, refuse
from tests.growth.test_pages import got, said, url


class TestGiving:
    def test_to_somebody_of_a_group_she_leads(self, cast: People) -> None:
        page = give(cast, cents="€ 250,50", until="2999-12-31")
        assert "Budget van Amina" in said(page)
        assert "€ 250,50 gegeven" in said(page).replace("\xa0", " ")
        assert "Geen toestellen" in said(page)
        row = models.Budget.objects.get()
        assert (row.cents, row.given_by_id, row.appeal_to_id) == (25050, cast.bram.person_id, cast.greet.person_id)

    def test_a_coordinator_gives_too_and_who_pays_sees_the_list(self, cast: People) -> None:
        give(cast, "els", appeal_to=GREET)
        assert "Amina" in said(got(cast.els, "budgets"))
        assert "Amina" not in said(got(cast.bram, "budgets"))

    def test_who_leads_nobody_can_give_nobody(self, cast: People) -> None:
        for name in ("carla", "greet", "dirk"):
            assert "Er is nu niemand aan wie je iets kan geven." in said(got(getattr(cast, name), "budget_give"))
        for name in ("amina", "farid"):
            answer = getattr(cast, name).client.get(url("budget_give"))
            assert answer.status_code == 403
            assert "Een eigen budget geeft een werker" in said(answer)

    def test_one_does_not_hear_the_appeal_against_oneself(self, cast: People) -> None:
        form = find(got(cast.bram, "budget_give"), 0)
        names = [
            option.text for one in form.controls if one.get("name") == "appeal_to" for option in one.iter("option")
        ]
        assert names == ["Kies iemand", ELS, GREET]
        outcome = paying.give(
            cast.bram.actor, key=new_id(), person=cast.amina.person_id, cents=100, until=None, rules="",
            appeal_to=cast.bram.person_id, at=clock.now(),
        )  # fmt: skip
        assert getattr(outcome, "code", "") == "not_askable"

    @pytest.mark.parametrize(
        ("filled", "sentence"),
        [
            ({"cents": "veel"}, "Dit bedrag lezen we niet goed. Schrijf het zo: 150 of 150,50."),
            ({"cents": "0"}, "Kies een bedrag boven nul."),
            ({"until": "2020-01-01"}, "Deze dag is al voorbij."),
            ({"rules": "a" * 1001}, "Dit is te lang."),
            ({"appeal_to": ""}, "Kies een antwoord."),
        ],
    )
    def test_what_cannot_be_is_said_and_kept(self, cast: People, filled: dict[str, str], sentence: str) -> None:
        page = give(cast, **filled)
        assert page.status_code == 422
        assert sentence in said(page)
        assert next(iter(filled.values())) in page.content.decode()
        assert models.Budget.objects.count() == 0

    def test_sent_twice_is_given_once(self, cast: People) -> None:
        page = got(cast.bram, "budget_give")
        for _ in range(2):
            submit(cast.bram.client, page, person="Amina", cents="250", rules=LIMITS, appeal_to=GREET)
        assert models.Budget.objects.count() == 1

    def test_it_grows_and_never_shrinks(self, cast: People, budget: models.Budget) -> None:
        page = submit(cast.bram.client, got(cast.bram, "budget_change", budget.pk), cents="200")
        assert "Gegeven blijft gegeven: € 250 of meer." in said(page).replace("\xa0", " ")
        page = submit(cast.bram.client, got(cast.bram, "budget_change", budget.pk), cents="300", until="2999-12-31")
        assert "€ 300 gegeven" in said(page).replace("\xa0", " ")
        submit(cast.els.client, got(cast.els, "budget_change", budget.pk), cents="310")
        assert models.Budget.objects.get().cents == 31000

    def test_the_limits_stand_as_she_read_them(self, cast: People, budget: models.Budget) -> None:
        assert "rules" not in find(got(cast.bram, "budget_change", budget.pk), 0).fields


class TestHers:
    def test_nothing_yet_and_then_the_rules_in_one_screen(self, cast: People) -> None:
        assert "Je hebt nu geen eigen budget." in said(got(cast.amina, "budget"))
        give(cast)
        page = said(got(cast.amina, "budget")).replace("\xa0", " ")
        for words in (
            "Jij, Bram en elke coördinator van Buurtwerk De Brug.",
            "€ 250 over",
            "Geen toestellen",
            "Geen boetes of schulden",
            "Om een andere reden zegt niemand nee.",
            "Niet eens? Greet kijkt dan opnieuw.",
        ):
            assert words in page
        assert "Jouw budget" in said(cast.amina.client.get(reverse("groups:today")))

    def test_she_chooses_and_takes_back(self, cast: People, choice: models.Spending) -> None:
        page = said(got(cast.amina, "budget")).replace("\xa0", " ")
        assert COURSE in page
        assert "€ 130 over" in page
        page = submit(cast.amina.client, got(cast.amina, "spending", choice.pk), press="Neem terug")
        assert "€ 250 over" in said(page).replace("\xa0", " ")
        assert cast.bram.client.get(url("budget_choice", choice.pk)).status_code == 404
        assert COURSE not in said(got(cast.bram, "budget_given", choice.budget_id))
        submit(cast.amina.client, got(cast.amina, "spending_remove", choice.pk), press="Ja, gooi weg")
        assert models.Spending.objects.count() == 0

    def test_no_more_than_is_left(self, cast: People, budget: models.Budget, choice: models.Spending) -> None:
        page = choose(cast, budget, "Rijles", "130,01")
        assert page.status_code == 422
        assert "Er is nog € 130. Kies een kleiner bedrag." in said(page).replace("\xa0", " ")
        assert "Rijles" in page.content.decode()
        assert "130,01" in page.content.decode()
        choose(cast, budget, "Rijles", "130")
        page = cast.amina.client.get(url("budget_choose", budget.pk), follow=True)
        assert "Alles is gekozen." in said(page)

    def test_two_forms_open_at_once_spend_it_once(self, cast: People, budget: models.Budget) -> None:
        first, second = (got(cast.amina, "budget_choose", budget.pk) for _ in range(2))
        submit(cast.amina.client, first, words="Een", cents="200")
        page = submit(cast.amina.client, second, words="Twee", cents="200")
        assert page.status_code == 422
        assert "Er is nog € 50." in said(page).replace("\xa0", " ")
        submit(cast.amina.client, first, words="Een", cents="200")
        assert models.Spending.objects.count() == 1, "sent again it acts once"

    def test_after_the_last_day(self, cast: People, budget: models.Budget, choice: models.Spending) -> None:
        models.Budget.objects.update(until=clock.day(clock.now()) - timedelta(days=1))
        page = said(got(cast.amina, "budget"))
        assert "De laatste dag is voorbij. Wat je koos, blijft staan." in page
        assert COURSE in page
        page = cast.amina.client.get(url("budget_choose", budget.pk), follow=True)
        assert "De laatste dag is voorbij." in said(page)

    def test_who_left_the_organisation_reads_and_no_longer_chooses(
        self, cast: People, budget: models.Budget, choice: models.Spending
    ) -> None:
        form = got(cast.amina, "budget_choose", budget.pk)
        member = access_models.Membership.objects.get(person=cast.amina.person_id).pk
        assert access_actions.end_membership(cast.els.actor, member, at=clock.now()) is None
        page = said(got(cast.amina, "budget"))
        assert "Je hoort niet meer bij deze organisatie. Lezen kan altijd." in page
        assert COURSE in page
        late = submit(cast.amina.client, form, words="Nog iets", cents="10")
        assert late.status_code == 422
        assert "Je hoort niet meer bij deze organisatie." in said(late)

    def test_what_she_wrote_is_closed(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        with connection.cursor() as cursor:
            cursor.execute("SELECT words, reason, appeal FROM growth_spending")
            for closed in cursor.fetchone():
                assert closed
                for word in (b"koken", b"oven", b"toestellen"):
                    assert word not in bytes(closed)

    def test_nobody_else_comes_on_her_side(self, cast: People, budget: models.Budget, choice: models.Spending) -> None:
        for name, somebody in cast.everybody.items():
            if name == "amina":
                continue
            assert COURSE not in said(got(somebody, "budget"))
            for page in ("spending", "spending_remove", "spending_appeal", "receipt_new"):
                assert somebody.client.get(url(page, choice.pk)).status_code == 404, (name, page)
            assert somebody.client.get(url("budget_choose", budget.pk)).status_code == 404
            assert somebody.client.post(url("spending_take_back", choice.pk)).status_code == 404

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People, budget: models.Budget) -> None:
        counts = []
        for many in (3, 27):
            for number in range(many):
                said_: dict[str, Any] = {"key": new_id(), "words": f"Boek {number}", "cents": 100, "at": clock.now()}
                done(actions.choose(cast.amina.actor, budget.pk, **said_))
            for somebody, page, keys in ((cast.amina, "budget", ()), (cast.bram, "budget_given", (budget.pk,))):
                got(somebody, page, *keys)
                with CaptureQueriesContext(connection) as asked, CaptureQueriesContext(connections["keys"]) as of_keys:
                    got(somebody, page, *keys)
                counts.append((page, len(asked), len(of_keys)))
        assert counts[:2] == counts[2:]
        assert counts[0][1] <= 9


class TestPaying:
    def test_the_list_says_whether_something_waits_and_never_what(self, cast: People, choice: models.Spending) -> None:
        page = said(got(cast.bram, "budgets"))
        assert "Amina er wacht iets op jou" in page
        assert COURSE not in page
        assert access_models.Look.objects.count() == 0
        assert "Er wacht een keuze of een vraag op jou." in said(cast.bram.client.get(reverse("groups:today")))

    def test_reading_it_is_a_look_that_she_sees(self, cast: People, choice: models.Spending) -> None:
        assert COURSE in said(got(cast.bram, "budget_given", choice.budget_id))
        assert COURSE in said(got(cast.els, "budget_choice", choice.pk))
        looks = said(cast.amina.client.get(reverse("access:looks")))
        assert "Bram (werker) Las wat jij koos met je budget." in looks
        assert "Els (coördinator) Las wat jij koos met je budget." in looks
        assert "Wie betaalt of opnieuw kijkt, leest dit." in looks

    def test_what_cannot_be_written_down_is_not_shown(
        self, cast: People, choice: models.Spending, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fails(*_: Any, **__: Any) -> None:
            raise RuntimeError("the disk is full")

        monkeypatch.setattr("krachtbron.access.public.note_looks", fails)
        for page, key in (
            ("budget_given", choice.budget_id),
            ("budget_choice", choice.pk),
            ("budget_refuse", choice.pk),
        ):
            with pytest.raises(RuntimeError):
                cast.bram.client.get(url(page, key))

    def test_who_does_not_pay_reads_nothing(self, cast: People, choice: models.Spending) -> None:
        for name in ("amina", "carla", "dirk", "farid", "greet"):
            client = getattr(cast, name).client
            assert client.get(url("budget_given", choice.budget_id)).status_code == 404
            for page in ("budget_choice", "budget_refuse", "appeal_answer"):
                assert client.get(url(page, choice.pk)).status_code == 404
            assert client.post(url("budget_settle", choice.pk), {"doe": "betaald"}).status_code == 404
        assert models.Spending.objects.get().state == SpendingState.CHOSEN

    def test_paid_and_too_early_said(self, cast: People, choice: models.Spending) -> None:
        page = submit(cast.bram.client, got(cast.bram, "budget_choice", choice.pk), press="Dit is betaald")
        assert "betaald" in said(page)
        assert "betaald" in said(got(cast.amina, "budget"))
        late = cast.amina.client.post(url("spending_take_back", choice.pk), follow=True)
        assert "Dit is al betaald. Terugnemen kan niet meer." in said(late)
        submit(cast.els.client, got(cast.els, "budget_choice", choice.pk), press="Toch nog niet betaald")
        assert models.Spending.objects.get().state == SpendingState.CHOSEN

    def test_her_locked_words_stay_hers(self, cast: People, choice: models.Spending) -> None:
        access_models.PersonKey.objects.update(wrapped=b"")
        page = said(got(cast.bram, "budget_choice", choice.pk))
        assert "Deze woorden zijn nu op slot." in page
        assert COURSE not in page
        late = submit(cast.bram.client, got(cast.bram, "budget_refuse", choice.pk), limit="Geen toestellen", why="Nee.")
        assert "Deze woorden zijn nu op slot." in said(late)


def test_nobody_signed_out_comes_near(cast: People, choice: models.Spending) -> None:
    stranger: Somebody = cast.stranger  # type: ignore[assignment]
    assert stranger.get(url("budget")).status_code == 302  # type: ignore[attr-defined]
    assert stranger.get(url("budgets")).status_code == 302  # type: ignore[attr-defined]
