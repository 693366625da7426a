"""Writing to somebody what one saw of her; what she does with it; and the exercise that teaches to see."""

import re
from typing import Any

import pytest
from django.db import connection, connections
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import models as access_models
from krachtbron.access import whole_person
from krachtbron.access.actions.vaults import lock
from krachtbron.access.domain import Role
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done, make_member
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.growth import models
from krachtbron.growth.actions import noticing as actions
from tests.cast import People, Somebody
from tests.forms import find, forms_of, submit
from tests.growth.test_pages import got, said, url

SAW = "Ik zag dat je rechtstond en de schepen iets vroeg."


@pytest.fixture
def nelly(cast: People) -> Somebody:
    """Another participant of Amina's group, with a place of her own."""
    member = make_member("nelly", cast.organisation, Role.PARTICIPANT, at=clock.now())
    done(groups.connect(cast.els.actor, cast.project.pk, member.person_id, ProjectRole.PARTICIPANT, at=clock.now()))
    done(groups.join_circle(cast.bram.actor, cast.group.pk, member.person_id, at=clock.now()))
    return Somebody(member)


@pytest.fixture
def rosa(cast: People) -> Any:
    """Somebody of the group who is known by a nickname alone."""
    return done(
        groups.add_nickname(cast.bram.actor, cast.group.pk, key=new_id(), nickname="Rosa", at=clock.now())
    ).person_id


def write(somebody: Somebody, **filled: Any) -> Any:
    return submit(somebody.client, got(somebody, "notice"), **{"words": SAW, **filled})


@pytest.fixture
def noticed(cast: People) -> models.Noticed:
    write(cast.bram, person_id="Amina", plane="participation")
    return models.Noticed.objects.get()


def say_back(cast: People, noticed: models.Noticed, words: str) -> Any:
    return submit(cast.amina.client, got(cast.amina, "noticed", noticed.pk), ".form", answer=words)


class TestAWorkerWrites:
    def test_to_her_and_to_her_alone(self, cast: People) -> None:
        before = said(got(cast.bram, "notice"))
        assert "Alleen wie het krijgt. Die mag het weggooien." in before
        assert "Oordeel niet." in before
        page = write(cast.bram, person_id="Amina", plane="participation")
        assert "Verstuurd. Wie het krijgt, kiest wat ermee gebeurt." in said(page)
        hers = said(got(cast.amina, "noticed_all"))
        assert SAW in hers
        assert "Bram" in hers
        assert "Ik doe mee" in hers

    def test_on_no_plane_at_all(self, cast: People) -> None:
        write(cast.bram, person_id="Amina")
        assert models.Noticed.objects.get().plane == ""

    def test_nobody_else_reads_it_not_even_who_wrote_it(self, cast: People, noticed: models.Noticed) -> None:
        for name, somebody in cast.everybody.items():
            if name == "amina":
                continue
            for page in ("noticed", "noticed_strength", "noticed_remove"):
                assert somebody.client.get(url(page, noticed.pk)).status_code == 404
            for button in ("noticed_keep", "noticed_decline"):
                assert somebody.client.post(url(button, noticed.pk)).status_code == 404
            answer = somebody.client.post(url("noticed_remove", noticed.pk))
            assert (answer.status_code, answer.headers["Location"]) == (303, url("noticed_all")), "as if it were gone"
            assert models.Noticed.objects.filter(pk=noticed.pk).exists()
            assert "rechtstond" not in somebody.client.get(url("notice")).content.decode()
        with connection.cursor() as cursor:
            cursor.execute("SELECT words FROM growth_noticed")
            assert b"rechtstond" not in bytes(cursor.fetchone()[0])

    def test_only_people_of_groups_one_leads_are_named(self, cast: People, rosa: Any) -> None:
        assert "Rosa (heeft nog geen eigen plek)" in said(got(cast.bram, "notice"))
        for name in ("carla", "dirk", "greet", "els", "farid", "amina"):
            page = said(got(getattr(cast, name), "notice"))
            assert "Rosa" not in page
            assert "Amina" not in page
        key = new_id()
        with pytest.raises(Http404):
            actions.write_to(cast.carla.actor, cast.amina.person_id, key=key, words=SAW, plane=None, at=clock.now())
        assert models.Noticed.objects.count() == 0

    def test_who_has_no_place_yet_gets_it_on_paper_and_nothing_is_kept(self, cast: People, rosa: Any) -> None:
        page = write(cast.bram, person_id="Rosa (heeft nog geen eigen plek)")
        told = said(page)
        assert page.status_code == 200
        assert "Zeg het zelf" in told
        assert "Voor Rosa" in told
        assert SAW in told
        assert "Hier bewaren we het niet." in told
        assert models.Noticed.objects.count() == 0
        assert access_models.PersonKey.objects.filter(person=rosa).count() == 0

    def test_a_locked_place_takes_nothing_in(self, cast: People, noticed: models.Noticed) -> None:
        lock(cast.amina.person_id)
        assert "Zeg het zelf" in said(write(cast.bram, person_id="Amina"))
        assert models.Noticed.objects.count() == 1

    def test_sent_twice_is_written_once(self, cast: People) -> None:
        page = got(cast.bram, "notice")
        for _ in range(2):
            submit(cast.bram.client, page, words=SAW, person_id="Amina")
        assert models.Noticed.objects.count() == 1

    def test_what_was_typed_stays_when_it_does_not_fit(self, cast: People) -> None:
        page = write(cast.bram, words="a" * 1601, person_id="Amina")
        assert page.status_code == 422
        assert "a" * 1601 in page.content.decode()
        assert write(cast.bram, words="Ik zag …", person_id="Amina").status_code == 422, "the beginning says nothing"
        page = write(cast.bram)
        assert page.status_code == 422
        assert SAW in page.content.decode()
        assert models.Noticed.objects.count() == 0

    def test_five_a_day_also_when_she_throws_them_away(self, cast: People) -> None:
        for _ in range(5):
            write(cast.bram, person_id="Amina")
            models.Noticed.objects.all().delete()
        page = write(cast.bram, person_id="Amina")
        assert page.status_code == 422
        assert "Morgen kan het weer." in said(page)
        assert SAW in page.content.decode()
        assert models.Noticed.objects.count() == 0


class TestAFellowWrites:
    def test_by_the_name_that_sounds_in_the_group(self, cast: People, nelly: Somebody) -> None:
        page = got(nelly, "notice")
        assert "Amina" not in said(page), "participants are not listed to each other"
        write(nelly, nickname=" amina ")
        assert SAW in said(got(cast.amina, "noticed_all"))
        assert "Nelly" in said(got(cast.amina, "noticed_all"))

    def test_nobody_learns_who_has_a_place_here(self, cast: People, nelly: Somebody, rosa: Any) -> None:
        """The same answer for who has one, who has none, who is elsewhere, who wants nothing, and who is oneself."""
        names = ("Amina", "Rosa", "Carla", "Bram", "Nelly", "Zomaariemand")
        answers = {re.sub(name, "NAAM", said(write(nelly, nickname=name))) for name in names}
        assert len(answers) == 1
        assert "Als NAAM hier een eigen plek heeft, ligt het daar." in answers.pop()
        row = models.Noticed.objects.get()
        assert row.person_id == cast.amina.person_id
        submit(cast.amina.client, got(cast.amina, "noticed", row.pk), "niet-meer")
        again = said(write(nelly, nickname="Amina"))
        assert "Als Amina hier een eigen plek heeft" in again
        assert models.Noticed.objects.count() == 1

    def test_a_key_that_was_used_gives_the_same_answer(self, cast: People, nelly: Somebody, rosa: Any) -> None:
        """Else who sends one form for two names would learn which of them was delivered."""
        page = got(nelly, "notice")
        told = [said(submit(nelly.client, page, words=SAW, nickname=name)) for name in ("Amina", "Amina", "Rosa")]
        assert told[0] == told[1] == told[2].replace("Rosa", "Amina")
        assert models.Noticed.objects.count() == 1

    def test_what_is_too_much_is_said_alike_for_every_name(self, nelly: Somebody, rosa: Any) -> None:
        for name in ("Amina", "Rosa"):
            pages = [write(nelly, nickname=name) for _ in range(6)]
            assert [page.status_code for page in pages] == [200] * 5 + [422]

    def test_a_place_that_is_locked_gives_the_same_answer(self, cast: People, nelly: Somebody) -> None:
        write(nelly, nickname="Amina")
        lock(cast.amina.person_id)
        assert "Als Amina hier een eigen plek heeft" in said(write(nelly, nickname="Amina"))
        assert models.Noticed.objects.count() == 1

    def test_who_is_in_no_group_takes_a_card(self, cast: People) -> None:
        page = write(cast.carla)
        assert "Zeg het, of geef dit kaartje." in said(page)
        assert SAW in said(page)
        assert models.Noticed.objects.count() == 0


class TestItIsHers:
    def test_vandaag_says_only_that_something_came(self, cast: People, noticed: models.Noticed) -> None:
        today = said(cast.amina.client.get(reverse("groups:today")))
        assert "Iemand zag iets van jou" in today
        assert "rechtstond" not in today
        submit(cast.amina.client, got(cast.amina, "noticed", noticed.pk), "houden")
        assert "Iemand zag iets" not in said(cast.amina.client.get(reverse("groups:today")))
        assert "Ik bewaar dit" not in said(got(cast.amina, "noticed", noticed.pk))

    def test_she_answers_and_only_he_reads_it(self, cast: People, noticed: models.Noticed, nelly: Somebody) -> None:
        page = got(cast.amina, "noticed", noticed.pk)
        assert "Alleen Bram." in said(page)
        submit(cast.amina.client, page, ".form", answer="Mijn benen trilden.")
        assert "Je kreeg antwoord" in said(cast.bram.client.get(reverse("groups:today")))
        assert "Mijn benen trilden." in said(got(cast.bram, "notice"))
        for other in (nelly, cast.greet, cast.els):
            assert "Mijn benen" not in said(got(other, "notice"))
        assert access_models.Look.objects.count() == 0, "she wrote it to him: reading it is no look in her space"

    def test_an_answer_taken_back_or_thrown_away_is_gone_at_once(self, cast: People, noticed: models.Noticed) -> None:
        for ending in ("empty", "away"):
            say_back(cast, noticed, "Dank je.")
            assert "Dank je." in said(got(cast.bram, "notice"))
            if ending == "empty":
                say_back(cast, noticed, "")
            else:
                submit(cast.amina.client, got(cast.amina, "noticed_remove", noticed.pk), press="Ja, gooi weg")
            assert "Dank je." not in said(got(cast.bram, "notice"))
        assert "Nog niets." in said(got(cast.amina, "noticed_all"))
        assert cast.amina.client.get(url("noticed", noticed.pk)).status_code == 404

    def test_an_answer_that_is_too_long_stays_in_the_form(self, cast: People, noticed: models.Noticed) -> None:
        page = got(cast.amina, "noticed", noticed.pk)
        page = submit(cast.amina.client, page, ".form", answer="b" * 601)
        assert page.status_code == 422
        assert "b" * 601 in page.content.decode()

    def test_a_locked_place_gives_no_answers(self, cast: People, noticed: models.Noticed) -> None:
        say_back(cast, noticed, "Dank je.")
        lock(cast.amina.person_id)
        assert "Dank je." not in said(got(cast.bram, "notice"))

    def test_she_shows_it_to_somebody_who_then_reads_the_words_alone(
        self, cast: People, noticed: models.Noticed
    ) -> None:
        say_back(cast, noticed, "Dank je.")
        near = "Greet (werkbegeleider)"
        page = submit(cast.amina.client, got(cast.amina, "audience", "noticed", noticed.pk), readers=[near])
        assert "Jij, en ook: Greet." in said(page)
        shown = said(got(cast.greet, "opened_one", cast.amina.person_id))
        assert SAW in shown
        assert "Bram" not in shown, "who wrote it stays between them"
        assert "Dank je." not in shown
        assert access_models.Look.objects.get().thing == "noticed"
        submit(cast.amina.client, got(cast.amina, "audience", "noticed", noticed.pk), readers=[])
        assert cast.greet.client.get(url("opened_one", cast.amina.person_id)).status_code == 404

    def test_it_becomes_a_strength_in_her_own_words(self, cast: People, noticed: models.Noticed) -> None:
        page = got(cast.amina, "noticed_strength", noticed.pk)
        assert SAW in page.content.decode()
        empty = submit(cast.amina.client, page, words="Ik durf iets te vragen.")
        assert empty.status_code == 422
        submit(cast.amina.client, empty, words="Ik durf iets te vragen.", source="Wat ik durf")
        assert "Ik durf iets te vragen." in said(got(cast.amina, "strengths"))
        assert models.Noticed.objects.count() == 1

    def test_nothing_more_from_him_and_he_is_not_told(self, cast: People, noticed: models.Noticed) -> None:
        page = submit(cast.amina.client, got(cast.amina, "noticed", noticed.pk), "niet-meer")
        assert "Van wie je niets meer krijgt" in said(page)
        assert "Verstuurd." in said(write(cast.bram, person_id="Amina"))
        assert models.Noticed.objects.count() == 1
        key = models.Declined.objects.get().pk
        assert cast.bram.client.post(url("noticed_allow", key)).status_code == 404
        page = submit(cast.amina.client, got(cast.amina, "noticed_all"), "weer")
        assert "mag je weer schrijven" in said(page)
        write(cast.bram, person_id="Amina")
        assert models.Noticed.objects.count() == 2

    def test_who_wrote_it_is_forgotten_and_the_words_stay(
        self, cast: People, noticed: models.Noticed, django_capture_on_commit_callbacks: Any
    ) -> None:
        form = find(got(cast.amina, "noticed", noticed.pk), 2)
        submit(cast.amina.client, got(cast.amina, "noticed", noticed.pk), "niet-meer")
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.bram.person_id, clock.now())
        assert models.Declined.objects.count() == 0
        page = said(got(cast.amina, "noticed", noticed.pk))
        assert "Van iemand" in page
        assert SAW in page
        assert "Zeg je iets terug?" not in page
        late = form.send(cast.amina.client, None, {})
        assert late.status_code == 404, "nobody is there to be stopped"
        refused = actions.answer(cast.amina.actor, noticed.pk, answer="Dank je", at=clock.now())
        assert getattr(refused, "code", "") == "nobody_there"

    def test_all_of_it_goes_along_and_all_of_it_goes(
        self, cast: People, noticed: models.Noticed, django_capture_on_commit_callbacks: Any
    ) -> None:
        say_back(cast, noticed, "Dank je.")
        told = str(whole_person.export(cast.amina.person_id))
        assert SAW in told
        assert "Dank je." in told
        his = str(whole_person.export(cast.bram.person_id))
        assert "rechtstond" not in his, "what he wrote to her is hers"
        assert "noticed_given" in his
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.amina.person_id, clock.now())
        assert models.Noticed.objects.count() == 0

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People) -> None:
        counts = []
        for many in (3, 27):
            for number in range(many):
                key = new_id()
                actions.deliver(cast.bram.actor, cast.amina.person_id, key, f"Ik zag {number}", None, clock.now())
                actions.answer(cast.amina.actor, key, answer="Ja", at=clock.now())
            for somebody, name in ((cast.amina, "noticed_all"), (cast.bram, "notice")):
                got(somebody, name)
                with CaptureQueriesContext(connection) as asked, CaptureQueriesContext(connections["keys"]) as keys:
                    got(somebody, name)
                counts.append((len(asked), len(keys)))
        assert counts[:2] == counts[2:]
        assert counts[0][0] <= 6


class TestTheExercise:
    def begin(self, somebody: Somebody, press: str) -> Any:
        return submit(somebody.client, got(somebody, "exercise"), press=press)

    def test_alone_five_screens_then_it_is_named(self, cast: People) -> None:
        page = self.begin(cast.bram, "Voor mij alleen")
        written = ("Dinsdag, bij de schepen.", "ze stond recht", "haar stem werd vast", "trots", "iedereen zweeg")
        for title, name, words in zip(
            ("Haal het terug", "Wat zag je?", "Wat hoorde je?", "Wat voelde je?", "En wat nog?"),
            ("recall", "see", "hear", "feel", "more"),
            written,
            strict=True,
        ):
            assert title in said(page)
            page = submit(cast.bram.client, page, press="Verder", **{name: words})
        assert "Zeg het" in said(page)
        content = page.content.decode()
        assert "Dinsdag, bij de schepen.\nIk zag: ze stond recht\nIk hoorde: haar stem werd vast" in content
        page = submit(cast.bram.client, page, "ik-zag", person_id="Amina")
        assert "Verstuurd." in said(page)
        hers = said(got(cast.amina, "noticed_all"))
        assert "haar stem werd vast" in hers

    def test_going_back_keeps_what_was_written(self, cast: People) -> None:
        page = self.begin(cast.bram, "Voor mij alleen")
        page = submit(cast.bram.client, page, press="Verder", recall="Dinsdag\nin de zaal")
        page = submit(cast.bram.client, page, press="Terug", see="ze lachte")
        assert "Dinsdag\nin de zaal" in page.content.decode()
        page = submit(cast.bram.client, page, press="Verder")
        assert "ze lachte" in page.content.decode()
        page = submit(cast.bram.client, submit(cast.bram.client, page, press="Terug"), press="Terug")
        assert "Voor mij alleen" in said(page)
        page = submit(cast.bram.client, page, press="Voor mij alleen")
        assert "Dinsdag" in page.content.decode()

    def test_nothing_is_kept(self, cast: People) -> None:
        """Not in the database, nor in the session."""
        page = self.begin(cast.bram, "Voor mij alleen")
        with CaptureQueriesContext(connection) as asked:
            submit(cast.bram.client, page, press="Verder", recall="zeehondenkoor")
        assert not [one for one in asked if "zeehondenkoor" in one["sql"]]
        assert "zeehondenkoor" not in str(dict(cast.bram.client.session))
        assert "zeehondenkoor" not in got(cast.bram, "exercise").content.decode()

    def test_too_long_is_said_on_the_same_screen(self, cast: People) -> None:
        page = self.begin(cast.bram, "Voor mij alleen")
        page = submit(cast.bram.client, page, press="Verder", recall="c" * 301)
        assert page.status_code == 422
        assert "Haal het terug" in said(page)
        assert "c" * 301 in page.content.decode()

    def test_together_only_what_to_do_and_cards_at_the_end(self, cast: People) -> None:
        page = self.begin(cast.bram, "Samen, op één scherm")
        for _ in range(5):
            assert not [one for one in forms_of(page)[0].fields if one in ("recall", "see", "hear", "feel", "more")]
            page = submit(cast.bram.client, page, press="Verder")
        assert "Zeg het nu aan wie het aangaat" in said(page)
        assert page.content.decode().count('<li class="card">') == 6
        assert "En wat nog?" in said(submit(cast.bram.client, page, press="Terug"))

    def test_who_is_not_signed_in_is_asked_to(self, cast: People) -> None:
        for name in ("exercise", "notice", "noticed_all"):
            assert Client().get(url(name)).status_code == 302
