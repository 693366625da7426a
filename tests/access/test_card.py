"""The recovery card: made, shown once, and what happens to her words with it and without it."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from krachtbron.access import models
from krachtbron.access import public as access
from krachtbron.access.actions import forgetting, vaults
from krachtbron.access.domain import Opening, Sight
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.growth import actions as growth
from krachtbron.growth.domain import Source
from krachtbron.growth.models import Dream, Strength
from tests.access.help import words_of
from tests.cast import People
from tests.forms import submit

WORDS = "Ik leer mensen fietsen"
LOCKED = "Je eerdere woorden zijn op slot"
GROUP = re.compile(r"<span>([A-Z]{4})</span>")


def make_card(client: Client) -> tuple[str, Any]:
    page = client.get("/ik/kaart/")
    made = submit(client, page, 0)
    return "-".join(GROUP.findall(made.content.decode())), made


@pytest.fixture
def strength(cast: People, at: datetime) -> Strength:
    made = growth.add_strength(cast.amina.actor, key=new_id(), source=Source.COMPETENCIES, words=WORDS, at=at)
    assert isinstance(made, Strength)
    return made


@pytest.fixture
def locked(cast: People, strength: Strength) -> People:
    vaults.lock(cast.amina.person_id)
    return cast


class TestMaking:
    def test_it_says_what_it_is_for_in_four_sentences(self, cast: People) -> None:
        page = words_of(cast.amina.client.get("/ik/kaart/"))
        for sentence in (
            "Wat je schrijft, is op slot voor anderen.",
            "Raak je je wachtzin kwijt? Dan gaat het ook voor jou op slot.",
            "Deze kaart maakt het weer open.",
            "Bewaar ze op papier, op een plek van jou.",
        ):
            assert sentence in page
        assert "Mijn kaart" in words_of(cast.amina.client.get("/ik/"))

    def test_it_is_shown_once_and_kept_nowhere(self, cast: People) -> None:
        card, made = make_card(cast.amina.client)
        assert len(card) == 29
        assert "Je ziet ze alleen nu." in words_of(made)
        assert "no-store" in made.headers["Cache-Control"]
        assert card.split("-")[0] not in cast.amina.client.get("/ik/kaart/").content.decode()
        row = models.PersonKey.objects.get(person=cast.amina.person_id)
        for kept in (bytes(row.wrapped), bytes(row.by_card)):
            assert card.encode() not in kept
            assert card.replace("-", "").encode() not in kept

    def test_a_new_one_makes_the_old_one_useless_and_says_so_first(self, cast: People) -> None:
        old, _ = make_card(cast.amina.client)
        assert "Maak je een nieuwe, dan werkt de oude niet meer." in words_of(cast.amina.client.get("/ik/kaart/"))
        new, _ = make_card(cast.amina.client)
        vaults.lock(cast.amina.person_id)
        assert vaults.unlock(cast.amina.actor, old) is not None
        assert vaults.unlock(cast.amina.actor, new) is None

    def test_it_is_offered_after_the_first_thing_she_writes_and_no_more_once_made(
        self, cast: People, at: datetime
    ) -> None:
        home = "/mijn/"
        assert "Bewaar je kaart" not in words_of(cast.amina.client.get(home))
        growth.add_dream(cast.amina.actor, key=new_id(), words="Een eetplek", at=at)
        assert "Bewaar je kaart" in words_of(cast.amina.client.get(home))
        make_card(cast.amina.client)
        assert "Bewaar je kaart" not in words_of(cast.amina.client.get(home))

    def test_while_her_words_are_locked_no_card_is_made(self, locked: People) -> None:
        page = locked.amina.client.post("/ik/kaart/")
        assert (page.status_code, LOCKED in words_of(page)) == (423, True)


class TestLocked:
    def test_her_own_page_says_so_and_opens_with_the_card(self, cast: People, strength: Strength) -> None:
        client = cast.amina.client
        card, _ = make_card(client)
        vaults.lock(cast.amina.person_id)
        page = client.get("/mijn/krachten/")
        assert page.status_code == 423
        assert LOCKED in words_of(page)
        assert WORDS not in words_of(page)
        wrong = submit(client, page, "/ik/slot/", "Maak open", card="BCDF-BCDF-BCDF-BCDF-BCDF-BCDF")
        assert wrong.status_code == 422
        assert "Deze letters openen niets. Kijk ze nog eens rustig na." in words_of(wrong)
        after = submit(client, wrong, "/ik/slot/", "Maak open", card=card.lower().replace("-", " "))
        assert after.request["PATH_INFO"] == "/mijn/krachten/", "back to where she was"
        assert "Je woorden zijn weer open." in words_of(after)
        assert WORDS in words_of(after)

    def test_trying_for_ever_is_stopped_kindly(self, cast: People, strength: Strength) -> None:
        client = cast.amina.client
        card, _ = make_card(client)
        vaults.lock(cast.amina.person_id)
        page = client.get("/ik/slot/")
        for _ in range(8):
            submit(client, page, "/ik/slot/", card="BCDF")
        stopped = submit(client, page, "/ik/slot/", card=card)
        assert "Dit lukte te vaak niet. Wacht vijf minuten" in words_of(stopped)
        assert access.is_locked(cast.amina.person_id)

    def test_nothing_leads_to_another_house(self, cast: People) -> None:
        client = cast.amina.client
        card, _ = make_card(client)
        vaults.lock(cast.amina.person_id)
        after = client.post("/ik/slot/", {"card": card, "onward": "https://example.org/"})
        assert after.headers["Location"] == "/vandaag/"

    def test_what_she_typed_is_not_lost(self, locked: People) -> None:
        client = locked.amina.client
        page = client.get(reverse("growth:strength_new", args=["confidence"]))
        after = submit(client, page, words="Ik zei nee <b>tegen</b> de huisbaas")
        assert after.status_code == 423
        assert "Dit schreef je net" in words_of(after)
        assert "Ik zei nee &lt;b&gt;tegen&lt;/b&gt; de huisbaas" in after.content.decode()
        assert Strength.objects.count() == 1

    @pytest.mark.parametrize(
        "path", ["/vandaag/", "/groepen/", "/ik/", "/ik/geweten/", "/ik/wie-keek-mee/", "/ik/gegevens.json", "/open/"]
    )
    def test_everything_that_is_not_locked_goes_on(self, locked: People, path: str) -> None:
        assert locked.amina.client.get(path, follow=True).status_code == 200

    def test_every_page_of_her_own_space_says_it_or_goes_on(self, locked: People) -> None:
        """No page falls over, and none shows a word."""
        from krachtbron.growth.web.urls import urlpatterns

        simple = [one for one in urlpatterns if "<" not in str(one.pattern)]
        assert len(simple) > 5
        for one in simple:
            answer = locked.amina.client.get(f"/{one.pattern}")
            assert answer.status_code in (200, 303, 302, 403, 404, 405, 423), one.pattern
            if "text/html" in answer.get("Content-Type", ""):
                assert WORDS not in words_of(answer)

    def test_who_has_nothing_locked_is_sent_on(self, cast: People) -> None:
        for path in ("/ik/slot/", "/ik/slot/opnieuw/"):
            assert cast.amina.client.get(path).headers["Location"] == "/vandaag/"


class TestOthers:
    @pytest.fixture
    def shared(self, cast: People, strength: Strength, at: datetime) -> People:
        growth.share(cast.amina.actor, "strength", strength.pk, [Opening(Sight.PERSON, cast.bram.person_id)], at=at)
        return cast

    def test_nobody_reads_what_is_locked(self, shared: People) -> None:
        where = reverse("growth:opened_one", args=[shared.amina.person_id])
        assert shared.bram.client.get(where).status_code == 200
        vaults.lock(shared.amina.person_id)
        assert shared.bram.client.get(where).status_code == 404
        assert "Amina" not in words_of(shared.bram.client.get("/open/"))

    def test_who_writes_to_her_is_not_asked_for_a_card(self, shared: People, at: datetime) -> None:
        dream = growth.add_dream(shared.amina.actor, key=new_id(), words="Een eetplek", at=at)
        assert isinstance(dream, Dream)
        step: Any = growth.add_step(shared.amina.actor, dream.pk, key=new_id(), words="De keuken bekijken", at=at)
        growth.share(shared.amina.actor, "step", step.pk, [Opening(Sight.PERSON, shared.bram.person_id)], at=at)
        page = shared.bram.client.get(reverse("growth:cheer", args=[step.pk]))
        vaults.lock(shared.amina.person_id)
        after = submit(shared.bram.client, page, words="Ik proef graag mee")
        assert after.status_code == 404
        assert LOCKED not in words_of(after)


class TestBeginningAnew:
    def test_it_says_first_what_goes_and_what_stays(self, locked: People) -> None:
        page = locked.amina.client.get("/ik/slot/opnieuw/")
        assert "Dit kan niemand ongedaan maken." in words_of(page)
        assert "Alles wat je schreef in Mijn verhaal." in words_of(page)
        assert "Je account, je groepen en je rozen." in words_of(page)
        assert Strength.objects.count() == 1

    def test_the_old_words_go_and_she_writes_again(
        self, cast: People, strength: Strength, at: datetime, django_capture_on_commit_callbacks: Any
    ) -> None:
        client = cast.amina.client
        card, _ = make_card(client)
        growth.share(cast.amina.actor, "strength", strength.pk, [Opening(Sight.PERSON, cast.bram.person_id)], at=at)
        vaults.lock(cast.amina.person_id)
        with django_capture_on_commit_callbacks(execute=True):
            after = submit(client, client.get("/ik/slot/opnieuw/"), 0, "Ja, begin opnieuw")
        assert "Je begint opnieuw. Je oude woorden zijn weg." in words_of(after)
        assert not Strength.objects.exists()
        assert not models.Audience.objects.exists()
        assert not access.is_locked(cast.amina.person_id)
        page = client.get(reverse("growth:strength_new", args=["confidence"]))
        assert "Ik begin weer" in words_of(submit(client, page, words="Ik begin weer"))
        vaults.lock(cast.amina.person_id)
        assert vaults.unlock(cast.amina.actor, card) is not None, "the old card opens nothing"

    def test_interrupted_it_is_finished_before_she_writes(self, locked: People) -> None:
        client = locked.amina.client
        submit(client, client.get("/ik/slot/opnieuw/"), 0, "Ja, begin opnieuw")
        assert models.Forgetting.objects.exists(), "the light went out before the other database heard"
        page = client.get(reverse("growth:strength_new", args=["confidence"]))
        assert submit(client, page, words="Ik begin weer").status_code == 200
        assert forgetting.hand_over() == 0


class TestOnASharedTelephone:
    PAGES = ("/ik/kaart/", "/ik/geweten/", "/ik/")

    def test_idle_is_out(self, cast: People, monkeypatch: pytest.MonkeyPatch) -> None:
        client, now = cast.amina.client, clock.now()
        assert client.get("/ik/kaart/").status_code == 200
        models.Session.objects.update(expire_date=now)
        for path in self.PAGES:
            assert client.get(path).headers["Location"].startswith("/aanmelden/")

    def test_a_session_of_a_participant_ends_after_half_an_hour(self, cast: People) -> None:
        cast.amina.client.get("/ik/kaart/")
        left = models.Session.objects.get().expire_date - clock.now()
        assert timedelta(minutes=25) < left <= timedelta(minutes=30)

    def test_every_new_page_has_the_way_out_and_stays_nowhere(self, cast: People) -> None:
        for path in self.PAGES:
            page = cast.amina.client.get(path)
            assert 'href="/snel-weg/"' in page.content.decode()
            assert page.headers["Cache-Control"] == "no-store"
        _, made = make_card(cast.amina.client)
        assert 'href="/snel-weg/"' in made.content.decode()
        cast.amina.client.get("/snel-weg/")
        assert cast.amina.client.get("/ik/kaart/").status_code == 302
