"""When something in an own budget is refused, asked again and answered; receipts; and forgetting."""

import re
from typing import Any

from django.urls import reverse

from krachtbron.access import actions as access_actions
from krachtbron.access import models as access_models
from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import models
from krachtbron.growth.actions import budget as paying
from krachtbron.growth.actions import spending as actions
from krachtbron.growth.domain.budget import SpendingState
from tests.cast import People
from tests.forms import find, submit
from tests.growth.budget_help import *  # noqa: F403 - the fixtures too
from tests.growth.budget_help import COURSE, ELS, GREET, ask_again, choose, give, paper, refuse, refuse_late
from tests.growth.test_pages import got, said, url


class TestRefusing:
    def test_a_limit_and_a_reason(self, cast: People, choice: models.Spending) -> None:
        page = got(cast.bram, "budget_refuse", choice.pk)
        for missing in ({"why": "Daarom."}, {"limit": "Geen toestellen", "why": " "}):
            answer = submit(cast.bram.client, page, **missing)
            assert answer.status_code == 422
            assert missing["why"].strip() in answer.content.decode()
        refuse(cast, choice)
        page = said(got(cast.amina, "spending", choice.pk))
        assert "Bram zegt nee" in page
        assert "De grens: Geen toestellen" in page
        assert "Waarom: Dit is een oven." in page
        assert "€ 250 over" in said(got(cast.amina, "budget")).replace("\xa0", " "), "what is refused costs nothing"

    def test_without_limits_nobody_says_no(self, cast: People) -> None:
        give(cast, rules="")
        choose(cast, models.Budget.objects.get())
        row = models.Spending.objects.get()
        assert "Weigeren kan dus niet." in said(got(cast.bram, "budget_choice", row.pk))
        assert "Weigeren kan dus niet." in said(got(cast.bram, "budget_refuse", row.pk))
        cast.bram.client.post(url("budget_refuse", row.pk), {"limit": "0", "why": "Nee"})
        assert models.Spending.objects.get().state == SpendingState.CHOSEN

    def test_who_refused_may_think_again(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        submit(cast.bram.client, got(cast.bram, "budget_choice", choice.pk), press="Toch ja: dit kan")
        assert models.Spending.objects.get().state == SpendingState.CHOSEN
        assert "zegt nee" not in said(got(cast.amina, "spending", choice.pk))

    def test_she_asks_again_and_greet_says_yes(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        assert cast.greet.client.get(url("appeal_answer", choice.pk)).status_code == 404, "not before she asks"
        page = got(cast.amina, "spending_appeal", choice.pk)
        assert "Jij en Greet." in said(page)
        page = submit(cast.amina.client, page, words="De oven hoort bij de cursus.")
        assert "Greet leest het en antwoordt jou." in said(page)
        assert "Amina is het niet eens" in said(got(cast.greet, "budgets"))
        assert "Er wacht een keuze of een vraag" in said(cast.greet.client.get(reverse("groups:today")))
        assert "Amina vroeg Greet om opnieuw te kijken." in said(got(cast.bram, "budget_choice", choice.pk))
        page = got(cast.greet, "appeal_answer", choice.pk)
        assert "De oven hoort bij de cursus." in said(page)
        for _ in range(2):
            submit(cast.greet.client, page, words="Dat klopt, dit hoort erbij.", yes="Toch ja: dit kan")
        page = said(got(cast.amina, "spending", choice.pk))
        assert "Dat klopt, dit hoort erbij." in page
        assert models.Spending.objects.get().state == SpendingState.CHOSEN
        assert "Greet keek opnieuw en zei toch ja." in said(got(cast.bram, "budget_choice", choice.pk))
        assert "hoort erbij" not in said(got(cast.bram, "budget_choice", choice.pk))
        again = refuse_late(cast, choice)
        assert "Na een vraag om opnieuw te kijken kwam een ja. Dat blijft." in said(again)
        assert "Greet (werkbegeleider) Las wat jij koos" in said(cast.amina.client.get(reverse("access:looks")))

    def test_it_may_stay_no_and_she_asks_once(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        form = got(cast.amina, "spending_appeal", choice.pk)
        ask_again(cast, choice)
        again = submit(cast.amina.client, form, words="En toch.")
        assert "Dit vroeg je al. Het antwoord komt hier." in said(again)
        submit(
            cast.greet.client, got(cast.greet, "appeal_answer", choice.pk), words="Een oven is een toestel.", yes="nee"
        )
        page = said(got(cast.amina, "spending", choice.pk))
        assert "Een oven is een toestel." in page
        assert "Ik ben het er niet mee eens" not in page
        assert "Het bleef nee." in said(got(cast.els, "budget_choice", choice.pk))

    def test_yes_only_as_far_as_it_is_left(self, cast: People, budget: models.Budget, choice: models.Spending) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        choose(cast, budget, "Rijles", "200")
        page = got(cast.greet, "appeal_answer", choice.pk)
        late = submit(cast.greet.client, page, words="Dit kan.", yes="Toch ja: dit kan")
        assert late.status_code == 422
        assert "Er is nog maar € 50 over. Wie betaalt, kan eerst meer geven." in said(late).replace("\xa0", " ")
        assert "Dit kan." in late.content.decode()

    def test_who_pays_does_not_answer_and_who_answers_does_not_refuse(
        self, cast: People, choice: models.Spending
    ) -> None:
        refuse(cast, choice)
        ask_again(cast, choice)
        for payer in (cast.bram, cast.els):
            answer = payer.client.get(url("appeal_answer", choice.pk))
            assert answer.status_code == 403
            assert "niet wie weigerde" in said(answer)
        give(cast, appeal_to=ELS)
        other = models.Budget.objects.exclude(pk=choice.budget_id).get()
        choose(cast, other)
        mine = models.Spending.objects.get(budget=other)
        assert cast.els.client.get(url("budget_refuse", mine.pk)).status_code == 403
        assert "Dit valt buiten een grens" not in said(got(cast.els, "budget_choice", mine.pk))

    def test_who_refused_is_not_made_the_one_to_answer(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice, "els")
        form = find(got(cast.bram, "budget_change", choice.budget_id), 0)
        names = [
            option.text for one in form.controls if one.get("name") == "appeal_to" for option in one.iter("option")
        ]
        assert names == ["Kies iemand", GREET]
        said_: dict[str, Any] = {"cents": 25000, "until": None, "appeal_to": cast.els.person_id, "at": clock.now()}
        assert getattr(paying.change(cast.bram.actor, choice.budget_id, **said_), "code", "") == "not_askable"

    def test_when_nobody_is_there_to_ask(self, cast: People, choice: models.Spending) -> None:
        refuse(cast, choice)
        page = got(cast.amina, "spending_appeal", choice.pk)
        member = access_models.Membership.objects.get(person=cast.greet.person_id).pk
        assert access_actions.end_membership(cast.els.actor, member, at=clock.now()) is None
        late = submit(cast.amina.client, page, words="En toch.")
        assert "Er is nu niemand die opnieuw kijkt." in said(late)
        assert "En toch." in late.content.decode()


class TestReceipts:
    def add(self, cast: People, choice: models.Spending, content: bytes, about: str = "Cursus, mei") -> Any:
        return submit(cast.amina.client, got(cast.amina, "receipt_new", choice.pk), receipt=content, about=about)

    def test_added_seen_thrown_away(self, cast: People, choice: models.Spending) -> None:
        page = self.add(cast, choice, paper())
        assert "Cursus, mei" in said(page)
        row = models.Receipt.objects.get()
        assert b"WEBP" not in bytes(row.content), "closed with her key"
        answer = cast.amina.client.get(url("receipt", row.pk))
        assert answer.content[8:12] == b"WEBP"
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["Content-Security-Policy"].startswith("sandbox")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Cache-Control"] == "no-store"
        submit(cast.amina.client, got(cast.amina, "receipt_remove", row.pk), press="Ja, gooi weg")
        assert models.Receipt.objects.count() == 0

    def test_no_picture_is_said_and_the_words_stay(self, cast: People, choice: models.Spending) -> None:
        page = self.add(cast, choice, b"%PDF-1.7")
        assert page.status_code == 422
        assert "Dit is geen foto die we kunnen tonen." in said(page)
        assert "Cursus, mei" in page.content.decode()
        empty = submit(cast.amina.client, got(cast.amina, "receipt_new", choice.pk), about="Leeg")
        assert empty.status_code == 422

    def test_sent_twice_is_kept_once_and_ten_is_enough(self, cast: People, choice: models.Spending) -> None:
        page = got(cast.amina, "receipt_new", choice.pk)
        for _ in range(2):
            submit(cast.amina.client, page, receipt=paper())
        assert models.Receipt.objects.count() == 1
        for _ in range(9):
            kept: dict[str, Any] = {"key": new_id(), "receipt": b"x", "about": "", "at": clock.now()}
            done(actions.add_receipt(cast.amina.actor, choice.pk, **kept))
        full = self.add(cast, choice, paper())
        assert "Er passen 10 bonnetjes bij." in said(full)

    def test_who_pays_sees_it_and_she_sees_that(self, cast: People, choice: models.Spending) -> None:
        self.add(cast, choice, paper())
        row = models.Receipt.objects.get()
        assert url("receipt", row.pk) in got(cast.bram, "budget_choice", choice.pk).content.decode()
        for payer in (cast.bram, cast.els):
            assert payer.client.get(url("receipt", row.pk)).content[8:12] == b"WEBP"
        assert "Bekeek een bonnetje van jou." in said(cast.amina.client.get(reverse("access:looks")))
        for name in ("carla", "dirk", "farid", "greet"):
            assert getattr(cast, name).client.get(url("receipt", row.pk)).status_code == 404
        for name in ("bram", "carla", "els"):
            assert getattr(cast, name).client.get(url("receipt_remove", row.pk)).status_code == 404
        cast.amina.client.post(url("spending_take_back", choice.pk))
        assert cast.bram.client.get(url("receipt", row.pk)).status_code == 404


class TestForgetting:
    def test_all_of_it_goes_along_and_all_of_it_goes(
        self, cast: People, choice: models.Spending, django_capture_on_commit_callbacks: Any
    ) -> None:
        submit(cast.amina.client, got(cast.amina, "receipt_new", choice.pk), receipt=paper(), about="Kassabon")
        refuse(cast, choice)
        ask_again(cast, choice)
        submit(cast.greet.client, got(cast.greet, "appeal_answer", choice.pk), words="Dit hoort erbij.", yes="ja")
        told = str(whole_person.export(cast.amina.person_id))
        for words in (
            COURSE,
            "Geen toestellen",
            "Dit is een oven.",
            "De oven hoort bij de cursus.",
            "Dit hoort erbij.",
        ):
            assert words in told
        assert re.search(r"'webp_base64': 'UklGR\w+", told)
        assert "Kassabon" in told
        assert COURSE not in str(whole_person.export(cast.bram.person_id))
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.amina.person_id, clock.now())
        for table in (models.Budget, models.Spending, models.Receipt):
            assert table._base_manager.count() == 0

    def test_who_gave_and_decided_is_forgotten_and_hers_stays(
        self, cast: People, choice: models.Spending, django_capture_on_commit_callbacks: Any
    ) -> None:
        refuse(cast, choice)
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.bram.person_id, clock.now())
        page = said(got(cast.amina, "spending", choice.pk))
        assert "iemand die hier niet meer is zegt nee" in page
        assert "Jij en elke coördinator van Buurtwerk De Brug." in page
        assert COURSE in said(got(cast.els, "budget_given", choice.budget_id))
