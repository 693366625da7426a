"""What she asked stays with whom she asked; nobody refuses while nobody can look again; *Vandaag* tells the truth."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from krachtbron.access import actions as access_actions
from krachtbron.access import models as access_models
from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.growth import models
from krachtbron.growth.actions import budget as paying
from krachtbron.growth.actions import deciding
from krachtbron.growth.domain.budget import SpendingState
from krachtbron.growth.queries import budget as queries
from tests.cast import People
from tests.forms import find, submit
from tests.growth.budget_help import *  # noqa: F403 - the fixtures too
from tests.growth.budget_help import ELS, GREET, ask_again, choose, refuse
from tests.growth.test_pages import got, said, url

ASKED = "De oven hoort bij de cursus."
UNHEARD = "Amina vroeg om opnieuw te kijken. Dat kan nu niemand."


def leaves(cast: People, name: str) -> None:
    member = access_models.Membership.objects.get(person=getattr(cast, name).person_id).pk
    assert access_actions.end_membership(cast.els.actor, member, at=clock.now()) is None


def code(outcome: Any) -> str:
    return getattr(outcome, "code", "")


def today(cast: People, name: str) -> str:
    return said(getattr(cast, name).client.get(reverse("groups:today")))


class TestWhoLooksAgain:
    def to_els(self, cast: People, choice: models.Spending) -> Any:
        page = got(cast.bram, "budget_change", choice.budget_id)
        return submit(cast.bram.client, page, appeal_to=ELS)

    def test_what_she_asked_stays_with_whom_she_asked(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        late = self.to_els(cast, choice)
        assert late.status_code == 422
        assert "Er wacht nog een vraag op wie nu opnieuw kijkt." in said(late)
        assert models.Budget.objects.get().appeal_to_id == cast.greet.person_id
        page = submit(cast.bram.client, got(cast.bram, "budget_change", choice.budget_id), cents="300")
        assert "€ 300 gegeven" in said(page).replace("\xa0", " "), "the rest may change"
        submit(cast.greet.client, got(cast.greet, "appeal_answer", choice.pk), words="Dit kan.", yes="ja")
        self.to_els(cast, choice)
        assert models.Budget.objects.get().appeal_to_id == cast.els.person_id
        answer = cast.els.client.get(url("appeal_answer", choice.pk))
        assert answer.status_code == 403
        assert ASKED not in answer.content.decode()
        assert "Dit lezen alleen jij en Greet." in said(got(cast.amina, "spending", choice.pk))
        assert "Greet keek opnieuw en zei toch ja." in said(got(cast.bram, "budget_choice", choice.pk))

    def test_another_is_chosen_when_she_is_gone(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        assert UNHEARD not in said(got(cast.bram, "budget_given", choice.budget_id))
        leaves(cast, "greet")
        assert UNHEARD in said(got(cast.bram, "budget_given", choice.budget_id))
        assert "Amina kies wie opnieuw kijkt" in said(got(cast.bram, "budgets"))
        page = said(got(cast.amina, "spending", choice.pk))
        assert "Wie betaalt, kiest iemand anders." in page
        assert "Het antwoord komt hier." not in page
        self.to_els(cast, choice)
        assert UNHEARD not in said(got(cast.bram, "budget_given", choice.budget_id))
        assert "kies wie opnieuw kijkt" not in said(got(cast.bram, "budgets"))
        assert ASKED in said(got(cast.els, "appeal_answer", choice.pk))

    def test_who_hears_stays_to_be_chosen_by_who_does_not_know_her(
        self, cast: People, choice: models.Spending, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("krachtbron.access.public.near_to", lambda _: [])
        form = find(got(cast.bram, "budget_change", choice.budget_id), 0)
        names = [one.text for select in form.controls if select.get("name") == "appeal_to" for one in select]
        assert GREET in names

    def test_she_herself_never_looks_again(self, cast: People, choice: models.Spending) -> None:
        models.Budget.objects.update(appeal_to=cast.amina.person_id)
        access_models.Membership.objects.filter(person=cast.amina.person_id).update(role="worker")
        assert not queries.answers_appeals(models.Budget.objects.get())


class TestNobodyToAsk:
    def test_then_nobody_refuses(self, cast: People, choice: models.Spending) -> None:
        form = got(cast.bram, "budget_refuse", choice.pk)
        leaves(cast, "greet")
        late = submit(cast.bram.client, form, limit="Geen toestellen", why="Dit is een oven.")
        assert late.status_code == 422
        assert "Kies eerst wie opnieuw kijkt. Daarna kan je weigeren." in said(late)
        assert "Dit is een oven." in late.content.decode()
        page = got(cast.bram, "budget_refuse", choice.pk)
        assert url("budget_change", choice.budget_id) in page.content.decode()
        assert models.Spending.objects.get().state == SpendingState.CHOSEN
        assert "Er is nu niemand die opnieuw kijkt." in said(got(cast.bram, "budget_given", choice.budget_id))
        assert "Nee zeggen kan dan ook niet." in said(got(cast.amina, "budget"))
        models.Budget.objects.update(appeal_to=None)
        outcome = deciding.refuse(cast.bram.actor, choice.pk, limit=0, why="Nee.", at=clock.now())
        assert code(outcome) == "nobody_to_ask"

    def test_she_is_offered_what_somebody_can_answer(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        assert "Ik ben het er niet mee eens" in said(got(cast.amina, "spending", choice.pk))
        leaves(cast, "greet")
        page = said(got(cast.amina, "spending", choice.pk))
        assert "Ik ben het er niet mee eens" not in page
        assert "Er is nu niemand die opnieuw kijkt. Vraag het aan wie betaalt." in page
        back = cast.amina.client.get(url("spending_appeal", choice.pk))
        assert back["Location"] == url("spending", choice.pk)

    def test_nor_by_who_refused(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice, "els")
        models.Budget.objects.update(appeal_to=cast.els.person_id)
        assert "Ik ben het er niet mee eens" not in said(got(cast.amina, "spending", choice.pk))


class TestHerWordsStay:
    def test_a_yes_and_a_new_no_take_nothing_away(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        submit(cast.bram.client, got(cast.bram, "budget_choice", choice.pk), press="Toch ja: dit kan")
        page = said(got(cast.amina, "spending", choice.pk))
        for words in ("Eerder vroeg je om opnieuw te kijken", ASKED, "Daarna kwam er een ja, zonder antwoord."):
            assert words in page
        assert "Het antwoord komt hier." not in page
        assert cast.greet.client.get(url("appeal_answer", choice.pk)).status_code == 404
        assert "Amina is het niet eens" not in said(got(cast.greet, "budgets"))
        refuse(cast, choice)
        page = said(got(cast.amina, "spending", choice.pk))
        assert ASKED in page
        assert "Ik ben het er niet mee eens" in page
        again = got(cast.amina, "spending_appeal", choice.pk)
        assert ASKED in again.content.decode(), "she can send it once more"
        submit(cast.amina.client, again)
        assert "Jij vroeg om opnieuw te kijken" in said(got(cast.amina, "spending", choice.pk))
        assert ASKED in said(got(cast.greet, "appeal_answer", choice.pk))

    def test_a_no_that_stayed_no_is_not_told_as_a_yes(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        submit(cast.greet.client, got(cast.greet, "appeal_answer", choice.pk), words="Het blijft zo.", yes="nee")
        again = deciding.refuse(cast.els.actor, choice.pk, limit=0, why="Nee.", at=clock.now())
        assert code(again) == "not_waiting"

    def test_wiped_words_ask_nothing(
        self, cast: People, choice: models.Spending, django_capture_on_commit_callbacks: Any
    ) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase_words(cast.amina.person_id, clock.now())
        assert models.Spending.objects.get().appealed is None
        assert "Amina is het niet eens" not in said(got(cast.greet, "budgets"))
        for somebody, page, key in (
            (cast.amina, "budget", ()),
            (cast.amina, "spending", (choice.pk,)),
            (cast.bram, "budget_given", (choice.budget_id,)),
            (cast.bram, "budget_choice", (choice.pk,)),
        ):
            shown = said(got(somebody, page, *key))
            assert "zonder woorden" in shown
            assert "op slot" not in shown
        assert "Bram zegt nee" in said(got(cast.amina, "spending", choice.pk))
        access_models.PersonKey.objects.all().delete()
        assert "op slot" not in said(got(cast.bram, "budget_choice", choice.pk))

    def test_an_answer_that_came_stays_answered(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        submit(cast.greet.client, got(cast.greet, "appeal_answer", choice.pk), words="Het blijft zo.", yes="nee")
        whole_person.erase_words(cast.amina.person_id, clock.now())
        assert models.Spending.objects.get().appealed is not None

    def test_locked_is_still_said(self, cast: People, choice: models.Spending) -> None:
        access_models.PersonKey.objects.update(wrapped=b"")
        for page, key in (("budget_choice", choice.pk), ("budget_given", choice.budget_id)):
            shown = said(got(cast.bram, page, key))
            assert "zonder woorden" not in shown
            assert "op slot" in shown


class TestToday:
    MONEY, ANSWER = "Er is geld om iets te leren.", "Er is een antwoord over je budget."

    def test_money_only_while_it_can_be_chosen(self, cast: People, budget: models.Budget) -> None:
        assert self.MONEY in today(cast, "amina")
        models.Budget.objects.update(until=clock.day(clock.now()))
        assert self.MONEY in today(cast, "amina"), "the last day counts"
        models.Budget.objects.update(until=clock.day(clock.now()) - timedelta(days=1))
        assert "Jouw budget" not in today(cast, "amina")
        models.Budget.objects.update(until=None)
        choose(cast, budget, cents="250")
        assert "Jouw budget" not in today(cast, "amina")

    def test_a_no_and_an_answer_are_news_for_two_weeks(self, cast: People, choice: models.Spending) -> None:
        assert self.ANSWER not in today(cast, "amina")
        models.Budget.objects.update(until=clock.day(clock.now()) - timedelta(days=1))
        refuse(cast, choice)
        shown = today(cast, "amina")
        assert self.ANSWER in shown
        assert self.MONEY not in shown
        ask_again(cast, choice)
        models.Spending.objects.update(since=clock.now() - timedelta(days=15))
        assert self.ANSWER not in today(cast, "amina")
        submit(cast.greet.client, got(cast.greet, "appeal_answer", choice.pk), words="Het blijft zo.", yes="nee")
        assert self.ANSWER in today(cast, "amina")
        models.Spending.objects.update(answered=clock.now() - timedelta(days=15))
        assert self.ANSWER not in today(cast, "amina")

    def test_what_waits_for_a_giver_who_is_gone_waits_for_a_coordinator(
        self, cast: People, choice: models.Spending
    ) -> None:
        waits = "Er wacht een keuze of een vraag op jou."
        assert waits not in today(cast, "els")
        leaves(cast, "bram")
        assert waits in today(cast, "els")
        assert waits not in today(cast, "greet")
        models.Budget.objects.update(given_by=None)
        assert waits in today(cast, "els")
        submit(cast.els.client, got(cast.els, "budget_choice", choice.pk), press="Dit is betaald")
        assert waits not in today(cast, "els")


def test_changing_by_the_action_too(cast: People, choice: models.Spending) -> None:
    refuse(cast, choice)
    ask_again(cast, choice)
    said_: dict[str, Any] = {"cents": 25000, "until": None, "appeal_to": cast.els.person_id, "at": clock.now()}
    assert code(paying.change(cast.bram.actor, choice.budget_id, **said_)) == "appeal_waits"
