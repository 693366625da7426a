"""A story offered to a project: read by who works there, each use asked anew, taken back at once."""

from datetime import datetime
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import whole_person
from krachtbron.access.domain import Opening, Sight
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.growth import actions as sharing
from krachtbron.growth import models
from krachtbron.growth.actions import offers as offer_actions
from krachtbron.growth.actions import stories
from krachtbron.growth.domain.story import REMEMBERED, UseState
from tests.cast import People
from tests.forms import submit
from tests.growth.telling import PROJECT, looks, project_page, today
from tests.growth.test_pages import got, open_for, said, url
from tests.growth.test_pictures import photo


class TestForAProject:
    def test_before_she_offers_all_is_said(self, cast: People, story: models.Story) -> None:
        page = said(got(cast.amina, "story_offer", story.pk))
        for words in ("Het project vraagt het jou elke keer opnieuw.", "Wat al gedrukt is, krijgen we niet terug."):
            assert words in page

    def test_offered_read_asked_answered(self, cast: People, story: models.Story, use: models.Use) -> None:
        told = project_page(cast.bram, cast)
        assert "Een verhaal van Amina" in told
        assert "De winter" not in told, "the title is read where the look is written down"
        assert "De winter zonder verwarming" in said(got(cast.bram, "offered", use.offer_id))
        assert looks(cast.amina) == [(cast.bram.person_id, "story", "project")] * 3, "and twice while he asked"
        assert f"{PROJECT} vraagt iets over jouw verhaal." in today(cast.amina)
        page = got(cast.amina, "story", story.pk)
        assert "Voorlezen op de avond met de schepen, 3 maart" in said(page)
        page = submit(cast.amina.client, page, str(use.pk), press="Ja, dat mag")
        assert "je zei ja" in said(page)
        assert "vraagt iets over jouw verhaal" not in today(cast.amina)
        assert "ja · " in said(got(cast.bram, "offered", use.offer_id))
        page = submit(cast.amina.client, got(cast.amina, "story", story.pk), str(use.pk), press="Neem mijn ja terug")
        assert "je nam je ja terug" in said(page)
        assert "teruggenomen: gebruik het niet meer" in said(got(cast.bram, "offered", use.offer_id))

    def test_who_sees_it_names_the_project_too(self, cast: People, story: models.Story, offer: models.Offer) -> None:
        assert "Jij, en ook: wie werkt aan Huurders aan het woord." in said(got(cast.amina, "story", story.pk))
        page = open_for(cast, "story", story)
        assert "Alleen jij ziet dit." not in said(page)

    def test_no_is_a_good_answer(self, cast: People, story: models.Story, use: models.Use) -> None:
        page = submit(cast.amina.client, got(cast.amina, "story", story.pk), str(use.pk), press="Nee, liever niet")
        assert "Nee is een goed antwoord." in said(page)
        assert "nee" in project_page(cast.bram, cast)

    def test_an_answer_that_cannot_be_given_changes_nothing(self, cast: People, use: models.Use) -> None:
        address = url("use_answer", use.pk)
        for state in ("taken_back", "asked", "zomaar", ""):
            assert cast.amina.client.post(address, {"state": state}).status_code == 303
        use.refresh_from_db()
        assert use.state == "asked"
        assert cast.bram.client.post(address, {"state": "yes"}).status_code == 404

    def test_only_who_works_on_the_project_sees_it(self, cast: People, offer: models.Offer) -> None:
        for somebody in (cast.greet, cast.farid, cast.els, cast.carla, cast.dirk, cast.amina):
            assert somebody.client.get(url("offered", offer.pk)).status_code == 404
            page = somebody.client.get(reverse("groups:project", args=[cast.project.pk]))
            assert "Een verhaal van" not in page.content.decode()
        assert looks(cast.amina) == []

    def test_taken_back_holds_at_once_and_who_had_a_yes_is_told(
        self, cast: People, story: models.Story, use: models.Use
    ) -> None:
        submit(cast.amina.client, got(cast.amina, "story_picture", story.pk), picture=photo())
        submit(cast.amina.client, got(cast.amina, "story", story.pk), str(use.pk), press="Ja, dat mag")
        page = got(cast.bram, "offered", use.offer_id).content.decode()
        address = next(part for part in page.split('"') if part.startswith("/open/beeld/"))
        assert cast.bram.client.get(address).status_code == 200
        page = got(cast.amina, "offer_withdraw", use.offer_id)
        assert "Wat al gedrukt is, krijgen we niet terug." in said(page)
        page = submit(cast.amina.client, page, press="Ja, neem terug")
        assert "Het project ziet dit verhaal niet meer." in said(page)
        assert cast.bram.client.get(url("offered", use.offer_id)).status_code == 404
        assert cast.bram.client.get(address).status_code == 404
        told = project_page(cast.bram, cast)
        assert "Een verhaal van" not in told
        assert "een verhaal terug. Gebruik het niet meer." in told
        assert cast.amina.client.post(url("use_answer", use.pk), {"state": "yes"}).status_code == 404

    def test_who_had_a_yes_hears_that_the_story_is_gone_and_not_whose(
        self, cast: People, story: models.Story, use: models.Use
    ) -> None:
        hears = "Wie het mocht gebruiken, hoort dat het weg is."
        assert hears not in said(got(cast.amina, "story_remove", story.pk)), "nobody may use it yet"
        submit(cast.amina.client, got(cast.amina, "story", story.pk), str(use.pk), press="Ja, dat mag")
        page = got(cast.amina, "story_remove", story.pk)
        assert hears in said(page)
        assert "Het is weg." in said(submit(cast.amina.client, page))
        told = project_page(cast.bram, cast)
        assert "gooide iemand een verhaal weg dat jullie mochten gebruiken. Gebruik het niet meer." in told
        assert "Amina" not in told.partition("Verhalen voor dit project")[2].partition("Gebruik het niet meer.")[0]
        assert "een verhaal weg" not in project_page(cast.farid, cast), "only who works there uses stories"

    def test_who_wipes_her_words_leaves_the_same_word(
        self, cast: People, story: models.Story, use: models.Use, at: datetime
    ) -> None:
        done(offer_actions.answer_use(cast.amina.actor, use.pk, UseState.YES, at=at))
        whole_person.erase_words(cast.amina.person_id, at)
        assert "Gebruik het niet meer." in project_page(cast.bram, cast)

    def test_what_was_told_long_ago_is_forgotten(self, cast: People, story: models.Story, at: datetime) -> None:
        models.StoryGone.objects.create(project_id=cast.project.pk, at=at - REMEMBERED * 2)
        stories.remove_story(cast.amina.actor, story.pk, at=at)
        assert not models.StoryGone.objects.exists()

    def test_an_old_copy_does_not_give_it_again(
        self, cast: People, use: models.Use, at: datetime, django_capture_on_commit_callbacks: Any
    ) -> None:
        done(offer_actions.answer_use(cast.amina.actor, use.pk, UseState.YES, at=at))
        with django_capture_on_commit_callbacks(execute=True):
            done(offer_actions.answer_use(cast.amina.actor, use.pk, UseState.TAKEN_BACK, at=at))
            offer_actions.withdraw_offer(cast.amina.actor, use.offer_id, at=at)
        models.Use.objects.update(state=UseState.YES)  # as it stood in the copy
        models.Offer.objects.update(withdrawn=None)
        assert whole_person.forget_again(at) == 2
        assert models.Use.objects.get().state == UseState.TAKEN_BACK
        assert cast.bram.client.get(url("offered", use.offer_id)).status_code == 404
        assert whole_person.forget_again(at) == 0

    def test_who_left_the_project_shows_it_nothing_any_more(self, cast: People, offer: models.Offer) -> None:
        done(groups.disconnect(cast.els.actor, cast.project.pk, cast.amina.person_id, at=clock.now()))
        assert cast.bram.client.get(url("offered", offer.pk)).status_code == 404
        assert "Een verhaal van" not in project_page(cast.bram, cast)

    def test_offered_twice_is_offered_once(self, cast: People, story: models.Story) -> None:
        page = got(cast.amina, "story_offer", story.pk)
        for _ in range(2):
            done(offer_actions.offer_story(cast.amina.actor, story.pk, cast.project.pk, at=clock.now()))
        assert models.Offer.objects.count() == 1
        assert submit(cast.amina.client, page, project=PROJECT).status_code == 422, "it is not there to choose any more"
        assert "Er is nu geen project" in said(got(cast.amina, "story_offer", story.pk))

    def test_asked_twice_is_asked_once_and_too_long_keeps_the_words(self, cast: People, offer: models.Offer) -> None:
        page = got(cast.bram, "offered", offer.pk)
        for _ in range(2):
            submit(cast.bram.client, page, words="In het wijkblad van mei")
        assert models.Use.objects.count() == 1
        page = submit(cast.bram.client, got(cast.bram, "offered", offer.pk), words="a" * 301)
        assert page.status_code == 422
        assert "a" * 301 in page.content.decode()

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People) -> None:
        counts = []
        page = reverse("groups:project", args=[cast.project.pk])
        for many in (3, 27):
            for number in range(many):
                row = stories.add_story(cast.amina.actor, key=new_id(), title=f"t{number}", words="x", at=clock.now())
                done(offer_actions.offer_story(cast.amina.actor, done(row).pk, cast.project.pk, at=clock.now()))
            cast.bram.client.get(page)
            with CaptureQueriesContext(connection) as questions:
                cast.bram.client.get(page)
            counts.append(len(questions))
        assert counts[0] == counts[1]


def test_through_the_project_only_readers_by_opening_see_her_page(cast: People, story: models.Story) -> None:
    """An offer is for asking; it opens nothing on the page of what she opened."""
    done(offer_actions.offer_story(cast.amina.actor, story.pk, cast.project.pk, at=clock.now()))
    assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404
    opening = Opening(Sight.PERSON, cast.bram.person_id)
    done(sharing.share(cast.amina.actor, "story", story.pk, [opening], at=clock.now()))
    assert "Overdag kookte ik." in said(got(cast.bram, "opened_one", cast.amina.person_id))
