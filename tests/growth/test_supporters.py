"""Somebody is asked with a code to stand beside a small step: a peer, a sister, whoever. Never to tick it off."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access.actions import vaults
from krachtbron.access.models import Invitation, Membership, Reader
from krachtbron.access.queries import account_by_name
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.growth import actions
from krachtbron.growth.models import Cheer, Dream, Step
from tests.access.help import FRESH, signed_in, somebody, words_of
from tests.cast import People
from tests.forms import submit

WORDS, OTHER = "De keuken van het buurthuis bekijken", "Vragen wat het kost"
GONE = "Deze uitnodiging werkt niet meer"


@pytest.fixture
def steps(cast: People, at: datetime) -> list[Step]:
    dream = actions.add_dream(cast.amina.actor, key=new_id(), words="Een eigen eetplek", at=at)
    assert isinstance(dream, Dream)
    made: list[Any] = [
        actions.add_step(cast.amina.actor, dream.pk, key=new_id(), words=words, at=at) for words in (WORDS, OTHER)
    ]
    return made


@pytest.fixture
def step(steps: list[Step]) -> Step:
    return steps[0]


def page_of(step: Step) -> str:
    return reverse("growth:beside", args=[step.pk])


def ask(cast: People, step: Step) -> Any:
    client = cast.amina.client
    return submit(client, client.get(page_of(step)), ".form")


@pytest.fixture
def door(cast: People, step: Step) -> str:
    return str(ask(cast, step).context["link"])


def come(door: str, nickname: str = "Fatma", client: Client | None = None) -> tuple[Client, Any]:
    client = client or Client()
    return client, submit(client, client.get(door), 0, "Ja, dat wil ik", nickname=nickname, passphrase=FRESH)


@pytest.fixture
def sister(door: str) -> Client:
    return come(door)[0]


class TestAsking:
    def test_the_step_leads_there(self, cast: People, step: Step) -> None:
        page = cast.amina.client.get(reverse("growth:step", args=[step.pk]))
        assert "Nodig iemand uit bij deze stap" in words_of(page)
        asking = words_of(cast.amina.client.get(page_of(step)))
        assert "Op eigen kracht, maar niet alleen." in asking
        assert "Of het gelukt is, zeg jij alleen." in asking

    def test_a_code_a_link_a_week(self, cast: People, step: Step) -> None:
        shown = ask(cast, step)
        assert '<svg aria-hidden="true"' in shown.content.decode()
        assert "Voor één persoon. Een week geldig." in words_of(shown)
        row = Invitation.objects.get()
        assert row.expires - row.created == timedelta(days=7)
        assert (row.organisation_id, row.role, row.what) == (None, "", ""), "it says nothing of the step"
        link = shown.context["link"].rstrip("/").rpartition("/")[2]
        assert link not in cast.amina.client.get(page_of(step)).content.decode(), "shown once"

    def test_sending_the_form_again_makes_no_second(self, cast: People, step: Step) -> None:
        client = cast.amina.client
        page = client.get(page_of(step))
        submit(client, page, ".form")
        again = submit(client, page, ".form")
        assert again.status_code == 422
        assert "Deze code is al gemaakt." in words_of(again)
        assert Invitation.objects.count() == 1
        assert submit(client, again, ".form").context["link"]

    def test_a_handful_of_open_codes_is_enough(self, cast: People, step: Step) -> None:
        for _ in range(5):
            assert ask(cast, step).context["link"]
        assert "Er staan al 5 codes open." in words_of(ask(cast, step))

    def test_open_codes_are_seen_and_taken_back(self, cast: People, step: Step, door: str) -> None:
        client = cast.amina.client
        page = client.get(page_of(step))
        assert "Codes die nog open staan" in words_of(page)
        after = submit(client, page, "/mijn/samen/")
        assert "De code werkt niet meer." in words_of(after)
        assert GONE in words_of(Client().get(door))

    @pytest.mark.parametrize("name", ["bram", "dirk", "els"])
    def test_it_is_hers_alone(self, cast: People, step: Step, door: str, name: str) -> None:
        client = getattr(cast, name).client
        assert client.get(page_of(step)).status_code == 404
        assert client.post(page_of(step), {"key": new_id()}).status_code == 404
        row = Invitation.objects.get()
        assert client.post(reverse("growth:beside_close", args=[row.pk])).status_code == 404
        assert client.post(reverse("growth:beside_part", args=[step.pk, cast.bram.person_id])).status_code == 404
        assert Invitation.objects.count() == 1
        assert "Nieuwe code" not in words_of(cast.els.client.get("/mensen/")), "nor in the organisation's list"


class TestComing:
    def test_a_sister_outside_every_organisation(self, cast: People, step: Step, door: str) -> None:
        page = Client().get(door)
        assert "Amina vraagt jou erbij" in words_of(page)
        assert WORDS not in words_of(page), "read only once she comes, and then her look is written down"
        _, after = come(door)
        assert after.request["PATH_INFO"] == reverse("growth:opened_one", args=[cast.amina.person_id])
        assert WORDS in words_of(after)
        assert OTHER not in words_of(after)
        assert "Een eigen eetplek" not in words_of(after)
        actor = after.wsgi_request.actor
        assert (actor.nickname, actor.role, actor.organisation_id) == ("Fatma", None, None)
        assert not Membership.objects.filter(person=actor.person_id).exists()
        assert "Fatma" in words_of(cast.amina.client.get("/ik/wie-keek-mee/"))

    def test_a_peer_who_has_an_account_just_says_yes(self, cast: People, step: Step, door: str, at: datetime) -> None:
        peer = signed_in(somebody(cast.organisation, "nelly", None, at))
        after = submit(peer, peer.get(door), 0, "Ja, dat wil ik")
        assert WORDS in words_of(after)
        assert "Nelly" in words_of(cast.amina.client.get(page_of(step)))

    def test_once(self, cast: People, door: str, sister: Client) -> None:
        assert GONE in words_of(Client().get(door))

    def test_a_week_and_no_longer(self, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
        now = clock.now()
        monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=7, minutes=1))
        assert GONE in words_of(Client().get(door))

    def test_not_with_her_own_code(self, cast: People, step: Step, door: str) -> None:
        client = cast.amina.client
        page = submit(client, client.get(door), 0, "Ja, dat wil ik")
        assert "Dit is je eigen code." in words_of(page)
        assert Invitation.objects.get().used is None

    def test_a_step_that_is_gone_opens_nothing_and_makes_nobody(self, cast: People, step: Step, door: str) -> None:
        client = Client()
        page = client.get(door)
        actions.remove_step(cast.amina.actor, step.pk, at=clock.now())
        after = submit(client, page, 0, "Ja, dat wil ik", name="fatma", passphrase=FRESH)
        assert (after.status_code, GONE in words_of(after)) == (404, True)
        assert account_by_name("fatma") is None
        peer = cast.greet.client
        assert GONE in words_of(peer.post(door))

    def test_who_reads_it_already_reads_it_once(self, cast: People, step: Step, door: str, sister: Client) -> None:
        again = str(ask(cast, step).context["link"])
        submit(sister, sister.get(again), 0, "Ja, dat wil ik")
        assert Reader.objects.count() == 1

    def test_while_her_words_are_locked_nobody_is_asked(self, cast: People, step: Step) -> None:
        page = cast.amina.client.get(page_of(step))
        vaults.lock(cast.amina.person_id)
        assert submit(cast.amina.client, page, ".form").status_code == 423
        assert not Invitation.objects.exists()


class TestStandingBeside:
    def test_a_word_and_an_offer_never_a_tick(self, cast: People, step: Step, sister: Client) -> None:
        page = sister.get(reverse("growth:cheer", args=[step.pk]))
        after = submit(sister, page, words="Ik pas donderdag op de kinderen")
        assert "Verstuurd. Het staat nu bij de stap." in words_of(after)
        assert Cheer.objects.count() == 1
        mine = words_of(cast.amina.client.get(reverse("growth:dream", args=[step.dream_id])))
        assert "Ik pas donderdag op de kinderen" in mine
        for name in ("step", "step_remove", "beside"):
            assert sister.get(reverse(f"growth:{name}", args=[step.pk])).status_code == 404
        for name in ("step", "beside"):
            assert sister.post(reverse(f"growth:{name}", args=[step.pk]), {"state": "done"}).status_code == 404
        elsewhere = sister.post(reverse("growth:step_remove", args=[step.pk]))
        assert elsewhere["Location"] == "/mijn/"  # it says nothing, and does nothing
        assert Step.objects.get(pk=step.pk).state == "open"

    def test_she_is_taken_back_and_it_holds_at_once(self, cast: People, step: Step, sister: Client) -> None:
        client = cast.amina.client
        page = client.get(page_of(step))
        assert "Fatma" in words_of(page)
        after = submit(client, page, f"/mijn/stappen/{step.pk}/samen/")
        assert "Bewaard. Dit geldt vanaf nu." in words_of(after)
        assert sister.get(reverse("growth:opened_one", args=[cast.amina.person_id])).status_code == 404
        assert sister.get(reverse("growth:cheer", args=[step.pk])).status_code == 404
        again = reverse("growth:beside_part", args=[step.pk, Reader.objects.get().person_id])
        assert client.post(again).status_code == 404

    def test_who_stands_there_otherwise_stays(self, cast: People, step: Step, sister: Client, at: datetime) -> None:
        client = cast.amina.client
        page = client.get(reverse("growth:audience", args=["step", step.pk]))
        submit(client, page, readers=["Bram (werker)", "Fatma"])
        page = client.get(page_of(step))
        fatma = Reader.objects.get(person__nickname="Fatma").person_id
        submit(client, page, f"/samen/{fatma}/")
        assert "Jij, en ook: Bram." in words_of(client.get(reverse("growth:step", args=[step.pk])))

    def test_who_came_with_a_code_can_be_chosen_for_other_things(
        self, cast: People, steps: list[Step], sister: Client
    ) -> None:
        client = cast.amina.client
        step, other = steps
        assert "Jij, en ook: Fatma." in words_of(client.get(reverse("growth:step", args=[step.pk])))
        page = client.get(reverse("growth:audience", args=["step", other.pk]))
        submit(client, page, readers=["Fatma"])
        assert OTHER in words_of(sister.get(reverse("growth:opened_one", args=[cast.amina.person_id])))

    def test_a_nameless_one_is_somebody(self, cast: People, step: Step, door: str) -> None:
        come(door, nickname="")
        assert "Jij, en ook: iemand." in words_of(cast.amina.client.get(reverse("growth:step", args=[step.pk])))
        assert "iemand" in words_of(cast.amina.client.get(page_of(step)))
        page = cast.amina.client.get(reverse("growth:audience", args=["step", step.pk]))
        assert submit(cast.amina.client, page, readers=["iemand"]).status_code == 200


class TestAnAccountWithoutOrganisation:
    def test_her_first_page_says_what_is_hers(self, cast: People, sister: Client) -> None:
        page = words_of(sister.get("/vandaag/"))
        assert "Fatma" in page
        assert "Je hebt hier een plek die van jou is." in page
        assert "Iemand laat je iets lezen." in page
        assert "Vraag je werker" not in page
        assert "Onze groep" not in page
        assert "Mijn verhaal" in page
        assert "Opengezet" in page

    @pytest.mark.parametrize(
        "path",
        ["/ik/", "/ik/geweten/", "/ik/kaart/", "/ik/gegevens.json", "/ik/organisaties/", "/mijn/", "/open/",
         "/groepen/", "/rozen/", "/afspraken/", "/projecten/"],
    )  # fmt: skip
    def test_every_page_stands(self, sister: Client, path: str) -> None:
        assert sister.get(path, follow=True).status_code == 200

    def test_she_has_a_space_of_her_own_and_asks_others_too(self, sister: Client) -> None:
        submit(sister, sister.get(reverse("growth:dream_new")), words="Leren zwemmen")
        dream = Dream.objects.get(words__isnull=False, person__nickname="Fatma")
        submit(sister, sister.get(reverse("growth:step_new", args=[dream.pk])), words="Naar het bad bellen")
        step = Step.objects.get(person__nickname="Fatma")
        link = submit(sister, sister.get(page_of(step)), ".form").context["link"]
        assert "Naar het bad bellen" in words_of(come(link, "Leyla")[1])
        page = sister.get(reverse("growth:audience", args=["step", step.pk]))
        assert "Leyla" in words_of(page)

    def test_she_leaves_no_trace_when_she_goes(self, cast: People, step: Step, sister: Client) -> None:
        submit(sister, sister.get("/ik/wissen/zeker/"), 0)
        assert not Reader.objects.exists()
        assert "Alleen jij." in words_of(cast.amina.client.get(reverse("growth:step", args=[step.pk])))


def test_the_page_costs_the_same_for_many(cast: People, step: Step) -> None:
    client, counts = cast.amina.client, []
    client.get(page_of(step))
    for number in range(8):
        come(str(ask(cast, step).context["link"]), f"Naam {number}")
        if number in (0, 7):
            with CaptureQueriesContext(connection) as asked:
                client.get(page_of(step))
            counts.append(len(asked))
    assert counts[0] == counts[1]
