"""What a participant and the people around her see and do in her own space. Every form is sent as it was rendered."""

import re
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import models as access_models
from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.growth import actions, models
from krachtbron.growth.domain import DreamState, Source, StepState
from tests.cast import People, Somebody
from tests.forms import submit


def url(name: str, *keys: Any) -> str:
    return reverse(f"growth:{name}", args=keys)


def got(somebody: Somebody, name: str, *keys: Any) -> Any:
    response = somebody.client.get(url(name, *keys))
    assert response.status_code == 200, response.status_code
    return response


def said(response: Any) -> str:
    """The words inside ``<main>``."""
    main = re.search(r"<main.*</main>", response.content.decode(), re.S)
    assert main
    return " ".join(re.sub(r"<[^>]+>", " ", main[0]).split())


@pytest.fixture
def strength(cast: People) -> models.Strength:
    page = got(cast.amina, "strength_new", "competencies")
    submit(cast.amina.client, page, words="Ik kook voor twintig mensen")
    return models.Strength.objects.get()


@pytest.fixture
def dream(cast: People) -> models.Dream:
    submit(cast.amina.client, got(cast.amina, "dream_new"), words="Een eigen eetplek in de straat")
    return models.Dream.objects.get()


@pytest.fixture
def step(cast: People, dream: models.Dream) -> models.Step:
    submit(cast.amina.client, got(cast.amina, "step_new", dream.pk), words="De keuken van het buurthuis bekijken")
    return models.Step.objects.get()


def open_for(cast: People, kind: str, item: Any, *names: str, until: str = "") -> Any:
    page = got(cast.amina, "audience", kind, item.pk)
    return submit(cast.amina.client, page, readers=list(names), until=until)


BRAM, GREET = "Bram (werker)", "Greet (werkbegeleider)"


class TestMyStrengths:
    def test_the_first_visit_invites_and_scores_nothing(self, cast: People) -> None:
        home, strengths = said(got(cast.amina, "home")), said(got(cast.amina, "strengths"))
        assert "Alleen jij. Jij kiest of iemand meeleest." in home
        assert "Waar wil je beginnen?" in home
        for name in ("Wat ik wil", "Wat ik kan", "Wat ik durf", "Dingen en diensten", "Mensen om mij heen", "Kansen"):
            assert name in strengths

    def test_experience_and_resilience_are_always_asked_for(self, cast: People) -> None:
        page = said(got(cast.amina, "strength_new", "competencies"))
        assert "Wat leerde je door wat je zelf meemaakte?" in page
        assert "Wat lukte toen het moeilijk was?" in page
        assert "Alleen jij." in page

    def test_written_said_otherwise_thrown_away(self, cast: People, strength: models.Strength) -> None:
        amina = cast.amina.client
        assert "Ik kook voor twintig mensen" in said(got(cast.amina, "strengths"))
        page = submit(amina, got(cast.amina, "strength", strength.pk), words="Ik kook voor de hele straat")
        assert "Ik kook voor de hele straat" in page.content.decode()
        submit(amina, got(cast.amina, "strength_remove", strength.pk), press="Ja, gooi weg")
        assert "Ik kook" not in said(got(cast.amina, "strengths"))
        assert cast.amina.client.get(url("strength", strength.pk)).status_code == 404

    def test_what_was_typed_stays_when_it_does_not_fit(self, cast: People) -> None:
        page = submit(cast.amina.client, got(cast.amina, "strength_new", "confidence"), words="a" * 601)
        assert page.status_code == 422
        assert "a" * 601 in page.content.decode()
        assert "Er passen 600 tekens" in said(page) or "Hoogstens 600 tekens" in said(page)
        empty = submit(cast.amina.client, got(cast.amina, "strength_new", "confidence"), words="  ")
        assert empty.status_code == 422

    def test_sent_twice_is_written_once(self, cast: People) -> None:
        page = got(cast.amina, "strength_new", "relations")
        for _ in range(2):
            submit(cast.amina.client, page, words="Mijn zus")
        assert models.Strength.objects.count() == 1

    def test_her_strength_and_what_helps_it(self, cast: People, strength: models.Strength) -> None:
        assert "Er staat nog niets rond jou." in said(got(cast.amina, "strength_tie", strength.pk))
        submit(cast.amina.client, got(cast.amina, "strength_new", "resources"), words="De keuken van het buurthuis")
        page = got(cast.amina, "strength_tie", strength.pk)
        page = submit(cast.amina.client, page, others=["De keuken van het buurthuis"])
        assert "De keuken van het buurthuis" in said(page)
        kitchen = models.Strength.objects.get(source=Source.RESOURCES)
        assert "Ik kook voor twintig mensen" in said(got(cast.amina, "strength", kitchen.pk))
        submit(cast.amina.client, got(cast.amina, "strength_tie", strength.pk), others=[])
        assert models.Tie.objects.count() == 0

    def test_nobody_else_reads_it_and_the_database_neither(self, cast: People, strength: models.Strength) -> None:
        for name, somebody in cast.everybody.items():
            if name != "amina":
                assert somebody.client.get(url("strength", strength.pk)).status_code == 404
                assert somebody.client.get(url("opened_one", cast.amina.person_id)).status_code == 404
        with connection.cursor() as cursor:
            cursor.execute("SELECT words FROM growth_strength")
            assert b"kook" not in bytes(cursor.fetchone()[0])

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People) -> None:
        counts = []
        for many in (3, 27):
            for number in range(many):
                actions.add_strength(
                    cast.amina.actor, key=new_id(), source=Source.CONFIDENCE, words=f"Kracht {number}", at=clock.now()
                )
            got(cast.amina, "strengths")
            with CaptureQueriesContext(connection) as asked, CaptureQueriesContext(connections["keys"]) as keys:
                got(cast.amina, "strengths")
            counts.append((len(asked), len(keys)))
        assert counts[0] == counts[1]
        assert counts[0][0] <= 4
        assert counts[0][1] == 1


class TestMyDreams:
    def test_a_dream_a_step_and_what_she_learned(self, cast: People, step: models.Step) -> None:
        page = got(cast.amina, "step", step.pk)
        page = submit(cast.amina.client, page, told="Ze zeiden ja op donderdag", state="gelukt")
        assert "Bewaard. Jij deed dit." in said(page)
        assert "Ze zeiden ja op donderdag" in said(page)
        assert "gelukt" in said(got(cast.amina, "home"))

    def test_letting_go_has_a_warm_place(self, cast: People, step: models.Step) -> None:
        page = submit(cast.amina.client, got(cast.amina, "step", step.pk), state="losgelaten")
        assert "Loslaten mag. Wat je leerde, blijft van jou." in said(page)
        again = submit(cast.amina.client, got(cast.amina, "step", step.pk), state="nog te doen")
        assert "Neem je tijd." in said(again)

    def test_a_dream_may_change_and_the_way_stays_hers(self, cast: People, dream: models.Dream) -> None:
        page = submit(cast.amina.client, got(cast.amina, "dream_edit", dream.pk), words="Koken op school")
        assert "Koken op school" in said(page)
        assert "Zo zei je het eerst" in said(page)
        assert "Een eigen eetplek in de straat" in said(page)
        submit(cast.amina.client, got(cast.amina, "dream_edit", dream.pk), words="Koken op school")
        assert models.DreamBefore.objects.count() == 1, "the same words again are no change"

    def test_it_rests_and_wakes_up_by_a_step(self, cast: People, dream: models.Dream) -> None:
        page = submit(cast.amina.client, got(cast.amina, "dream", dream.pk), ".chips", press="deze droom rust even")
        assert "deze droom rust even" in said(page)
        submit(cast.amina.client, got(cast.amina, "step_new", dream.pk), words="Bellen")
        assert models.Dream.objects.get().state == DreamState.ALIVE

    def test_it_came_true(self, cast: People, dream: models.Dream) -> None:
        form = got(cast.amina, "step_new", dream.pk)
        page = submit(cast.amina.client, got(cast.amina, "dream", dream.pk), ".chips", press="deze droom kwam uit")
        assert url("step_new", dream.pk) not in page.content.decode()
        late = submit(cast.amina.client, form, words="Nog een stap")
        assert "Deze droom kwam uit. Begin gerust een nieuwe." in said(late)
        assert "Nog een stap" in late.content.decode()
        page = cast.amina.client.get(url("step_new", dream.pk), follow=True)
        assert "Begin gerust een nieuwe." in said(page)

    def test_thrown_away_by_two_taps_at_once(self, cast: People, step: models.Step) -> None:
        page = got(cast.amina, "step_remove", step.pk)
        for _tap in range(2):
            answer = submit(cast.amina.client, page, press="Ja, gooi weg")
            assert answer.status_code == 200
        assert models.Step.objects.count() == 0

    def test_thrown_away_with_its_steps(self, cast: People, step: models.Step) -> None:
        submit(cast.amina.client, got(cast.amina, "step_remove", step.pk), press="Ja, gooi weg")
        assert models.Step.objects.count() == 0
        submit(cast.amina.client, got(cast.amina, "dream_remove", step.dream_id), press="Ja, gooi weg")
        assert "Waar wil je beginnen?" in said(got(cast.amina, "home"))


class TestWhoSeesIt:
    def test_opened_for_one_person_and_taken_back(self, cast: People, strength: models.Strength) -> None:
        page = open_for(cast, "strength", strength, BRAM)
        assert "Jij, en ook: Bram." in said(page)
        page = submit_open(cast.bram)
        assert "Ik kook voor twintig mensen" in said(page)
        assert cast.greet.client.get(url("opened_one", cast.amina.person_id)).status_code == 404
        page = open_for(cast, "strength", strength)
        assert "Alleen jij." in said(page)
        assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404
        assert "Amina" not in said(got(cast.bram, "opened"))

    def test_until_a_day_that_is_past_is_not_possible(self, cast: People, strength: models.Strength) -> None:
        page = open_for(cast, "strength", strength, BRAM, until="2020-01-01")
        assert page.status_code == 422
        assert "Deze dag is al voorbij." in said(page)
        assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404

    def test_only_what_was_opened(self, cast: People, strength: models.Strength, step: models.Step) -> None:
        open_for(cast, "dream", step.dream, GREET)
        page = said(cast.greet.client.get(url("opened_one", cast.amina.person_id)))
        assert "Een eigen eetplek in de straat" in page
        assert "Ik kook" not in page
        assert "De keuken" not in page, "a dream that is open does not open its steps"

    def test_every_look_is_written_down_first(self, cast: People, strength: models.Strength) -> None:
        open_for(cast, "strength", strength, BRAM)
        got(cast.bram, "opened")
        assert access_models.Look.objects.count() == 0, "the list of names is no look"
        got(cast.bram, "opened_one", cast.amina.person_id)
        look = access_models.Look.objects.get()
        assert (look.viewer_id, look.thing, look.item) == (cast.bram.person_id, "strength", strength.pk)

    def test_what_cannot_be_written_down_is_not_shown(
        self, cast: People, strength: models.Strength, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        open_for(cast, "strength", strength, BRAM)

        def fails(*_: Any, **__: Any) -> None:
            raise RuntimeError("the disk is full")

        monkeypatch.setattr("krachtbron.access.public.note_looks", fails)
        with pytest.raises(RuntimeError):
            cast.bram.client.get(url("opened_one", cast.amina.person_id))

    def test_a_supporter_cheers_and_she_keeps_or_throws_away(self, cast: People, step: models.Step) -> None:
        open_for(cast, "step", step, BRAM)
        page = got(cast.bram, "opened_one", cast.amina.person_id)
        assert url("cheer", step.pk) in page.content.decode()
        submit(cast.bram.client, got(cast.bram, "cheer", step.pk), words="Ik ga graag mee donderdag")
        page = got(cast.amina, "dream", step.dream_id)
        assert "Ik ga graag mee donderdag" in said(page)
        assert "Bram" in said(page)
        page = submit(cast.amina.client, page, press="Gooi weg")
        assert "Ik ga graag mee" not in said(page)
        assert models.Step.objects.get().state == StepState.OPEN, "a supporter never ticks off"

    def test_who_sees_a_step_through_the_group_does_not_cheer(self, cast: People, step: models.Step) -> None:
        open_for(cast, "step", step, "De groep De huurdersgroep: wie erin zit en wie haar begeleidt")
        assert url("cheer", step.pk) not in got(cast.bram, "opened_one", cast.amina.person_id).content.decode()
        assert cast.bram.client.get(url("cheer", step.pk)).status_code == 403

    @pytest.mark.parametrize("kind", ["strength", "dream", "step"])
    def test_nobody_opens_what_is_not_hers(self, cast: People, kind: str, strength: Any, dream: Any, step: Any) -> None:
        item = {"strength": strength, "dream": dream, "step": step}[kind]
        for name, somebody in cast.everybody.items():
            if name != "amina":
                assert somebody.client.get(url("audience", kind, item.pk)).status_code == 404
        assert cast.amina.client.get(url("audience", "zomaar", item.pk)).status_code == 404


def submit_open(somebody: Somebody) -> Any:
    """From the list of names to the space."""
    page = got(somebody, "opened")
    link = re.search(r'href="(/open/[^"]+)"><bdi>Amina', page.content.decode())
    assert link
    return somebody.client.get(link[1])


class TestForgetting:
    def test_all_of_her_words_go_along_and_all_of_them_go(
        self, cast: People, strength: models.Strength, step: models.Step, django_capture_on_commit_callbacks: Any
    ) -> None:
        open_for(cast, "step", step, BRAM)
        submit(cast.bram.client, got(cast.bram, "cheer", step.pk), words="Succes")
        told = str(whole_person.export(cast.amina.person_id))
        for words in ("Ik kook voor twintig mensen", "Een eigen eetplek", "De keuken van het buurthuis", "Succes"):
            assert words in told
        assert "Succes" not in str(whole_person.export(cast.bram.person_id)), "what he wrote to her is hers"
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.amina.person_id, clock.now())
        for table in (models.Strength, models.Dream, models.Step, models.Cheer):
            assert table._base_manager.count() == 0


class TestWhoLooked:
    def looks(self, somebody: Somebody, **more: Any) -> str:
        return said(somebody.client.get(reverse("access:looks"), more))

    def test_who_what_when_and_why(self, cast: People, strength: models.Strength) -> None:
        assert "Nog niemand keek mee." in self.looks(cast.amina)
        open_for(cast, "strength", strength, BRAM)
        submit_open(cast.bram)
        page = self.looks(cast.amina)
        assert "Bram (werker)" in page
        assert "Las een kracht van jou." in page
        assert "Dat koos jij zelf." in page
        assert "Nog niemand" in self.looks(cast.bram), "her list is hers"

    def test_a_list_that_was_changed_says_so(self, cast: People, strength: models.Strength) -> None:
        open_for(cast, "strength", strength, BRAM)
        submit_open(cast.bram)
        assert "niet meer zoals ze was" not in self.looks(cast.amina)
        access_models.Look.objects.update(role="coach")
        assert "niet meer zoals ze was" in self.looks(cast.amina)

    def test_reading_further_back(self, cast: People, strength: models.Strength) -> None:
        open_for(cast, "strength", strength, BRAM)
        for _ in range(53):
            got(cast.bram, "opened_one", cast.amina.person_id)
        assert self.looks(cast.amina).count("Las een kracht") == 50
        assert self.looks(cast.amina, na="4").count("Las een kracht") == 3
        assert self.looks(cast.amina, na="zomaar").count("Las een kracht") == 50

    def test_who_is_forgotten_is_named_no_more(self, cast: People, strength: models.Strength) -> None:
        open_for(cast, "strength", strength, BRAM)
        submit_open(cast.bram)
        whole_person.erase(cast.bram.person_id, clock.now())
        page = self.looks(cast.amina)
        assert "Iemand die hier niet meer is (werker)" in page
        assert "niet meer zoals ze was" not in page
