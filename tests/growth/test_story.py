"""Her story: told by her, typed by whom she trusts, read by whom she chooses, used after her yes. Forms as rendered."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import actions as access_actions
from krachtbron.access import models as access_models
from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import models
from krachtbron.growth.actions import offers as offer_actions
from krachtbron.growth.actions import pictures, stories
from tests.cast import People
from tests.forms import submit
from tests.growth.telling import GROUP, PROJECT, WORDS, looks, today
from tests.growth.test_pages import BRAM, got, open_for, said, url
from tests.growth.test_pictures import photo, seen


class TestTelling:
    def test_told_said_otherwise_thrown_away(self, cast: People, story: models.Story) -> None:
        page = said(got(cast.amina, "story", story.pk))
        assert "De winter zonder verwarming" in page
        assert "Overdag kookte ik." in page
        assert "Alleen jij." in page
        page = said(submit(cast.amina.client, got(cast.amina, "story_edit", story.pk), title="", words="Kort."))
        assert "Kort." in page
        assert "Kort." in said(got(cast.amina, "stories")), "without a title it is called by how it begins"
        submit(cast.amina.client, got(cast.amina, "story_remove", story.pk), press="Ja, gooi weg")
        assert cast.amina.client.get(url("story", story.pk)).status_code == 404

    def test_the_first_visit(self, cast: People) -> None:
        page = said(got(cast.amina, "stories"))
        assert "Wat jij meemaakte, weet niemand beter." in page
        assert "Vertel een verhaal" in page

    def test_lines_and_signs_stay_as_she_wrote_them(self, cast: People) -> None:
        submit(cast.amina.client, got(cast.amina, "story_new"), words="<b>Eén</b>\n\nTwee & drie")
        page = got(cast.amina, "story", models.Story.objects.get().pk).content.decode()
        assert "<p>&lt;b&gt;Eén&lt;/b&gt;</p>" in page
        assert "<p>Twee &amp; drie</p>" in page

    @pytest.mark.parametrize("words", ["", "a" * 20_001])
    def test_what_was_written_stays_when_it_does_not_fit(self, cast: People, words: str) -> None:
        page = submit(cast.amina.client, got(cast.amina, "story_new"), title="Mijn titel", words=words)
        assert page.status_code == 422
        assert 'value="Mijn titel"' in page.content.decode()
        assert words in page.content.decode()
        assert models.Story.objects.count() == 0

    def test_sent_twice_is_written_once(self, cast: People) -> None:
        page = got(cast.amina, "story_new")
        for _ in range(2):
            submit(cast.amina.client, page, words="Eén keer")
        assert models.Story.objects.count() == 1

    def test_the_database_reads_nothing(self, cast: People, story: models.Story) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT title, words FROM growth_story")
            assert not any(word in bytes(one) for one in cursor.fetchone() for word in (b"winter", b"kookte"))

    def test_somebody_beside_her_types_here(self, cast: People) -> None:
        page = got(cast.amina, "story_new")
        page = submit(cast.amina.client, page, words=WORDS, typist=f"{BRAM} typt wat ik vertel")
        assert "Verteld door jou. Getypt door Bram." in said(page)
        assert cast.bram.client.get(url("story_type", models.Story.objects.get().pk)).status_code == 404

    def test_pictures_with_words(self, cast: People, story: models.Story) -> None:
        page = got(cast.amina, "story_picture", story.pk)
        page = submit(cast.amina.client, page, picture=photo(), about="Onze keuken")
        assert "Onze keuken" in said(page)
        picture = models.Picture.objects.get()
        page = submit(cast.amina.client, got(cast.amina, "picture_remove", picture.pk), press="Ja, gooi weg")
        assert "Onze keuken" not in said(page)

    def test_no_more_pictures_than_fit(self, cast: People, story: models.Story) -> None:
        for _ in range(12):
            made = pictures.add_story_picture(
                cast.amina.actor, story.pk, key=new_id(), picture=b"x", about="", at=clock.now()
            )
            done(made)
        page = submit(cast.amina.client, got(cast.amina, "story_picture", story.pk), picture=photo())
        assert page.status_code == 422
        assert "Er passen 12 foto's bij een verhaal." in page.content.decode().replace("&#x27;", "'")

    def test_as_many_questions_for_three_as_for_thirty(self, cast: People) -> None:
        counts = []
        for many in (3, 27):
            for number in range(many):
                row = done(
                    stories.add_story(cast.amina.actor, key=new_id(), title=f"{number}", words="x", at=clock.now())
                )
                done(
                    pictures.add_story_picture(
                        cast.amina.actor, row.pk, key=new_id(), picture=b"x", about="", at=clock.now()
                    )
                )
            got(cast.amina, "stories")
            with CaptureQueriesContext(connection) as questions:
                got(cast.amina, "stories")
            counts.append(len(questions))
        assert counts[0] == counts[1]


class TestTyping:
    def test_asked_typed_read_over_and_hers(self, cast: People, asked: models.Story) -> None:
        assert "Bram typt wat jij vertelt" in said(got(cast.amina, "story", asked.pk))
        assert "Amina wil een verhaal vertellen. Typ jij het?" in today(cast.bram)
        assert "Typ het verhaal van Amina" in said(got(cast.bram, "opened"))
        page = submit(cast.bram.client, got(cast.bram, "story_type", asked.pk), words=WORDS)
        assert "Bewaard. Amina leest het na. Pas dan is het klaar." in said(page)
        assert "Bram typte jouw verhaal." in today(cast.amina)
        assert "Typ jij het?" not in today(cast.bram)
        page = got(cast.amina, "story", asked.pk)
        assert "Staat het er zoals jij het vertelde?" in said(page)
        page = submit(cast.amina.client, page, "klopt")
        assert "Nu ziet alleen jij het." in said(page)
        assert "Verteld door jou. Getypt door Bram." in said(page)
        assert cast.bram.client.get(url("story_type", asked.pk)).status_code == 404, "it is hers now"

    def test_what_he_reads_while_typing_is_seen_by_her(self, cast: People, typed: models.Story) -> None:
        before = len(looks(cast.amina))
        page = got(cast.bram, "story_type", typed.pk)
        assert "Overdag kookte ik." in said(page)
        assert looks(cast.amina)[before:] == [(cast.bram.person_id, "story", "person")]

    def test_he_may_still_put_a_letter_right(self, cast: People, typed: models.Story) -> None:
        submit(cast.bram.client, got(cast.bram, "story_type", typed.pk), words="Beter getypt.")
        assert "Beter getypt." in said(got(cast.amina, "story", typed.pk))

    def test_nobody_else_gets_it_before_she_read_it_over(self, cast: People, typed: models.Story) -> None:
        for somebody in (cast.greet, cast.els, cast.carla, cast.dirk, cast.farid):
            assert somebody.client.get(url("story_type", typed.pk)).status_code == 404
        page = open_for(cast, "story", typed, "Greet (werkbegeleider)")
        assert page.status_code == 422
        assert "Lees je verhaal eerst na." in said(page)
        page = cast.amina.client.get(url("story_offer", typed.pk), follow=True)
        assert "Lees je verhaal eerst na." in said(page)
        outcome = offer_actions.offer_story(cast.amina.actor, typed.pk, cast.project.pk, at=clock.now())
        assert not isinstance(outcome, models.Offer)

    def test_she_says_it_otherwise_and_it_is_hers(self, cast: People, typed: models.Story) -> None:
        submit(cast.amina.client, got(cast.amina, "story_edit", typed.pk), words="Zo was het.")
        assert cast.bram.client.get(url("story_type", typed.pk)).status_code == 404
        assert "Getypt door Bram." in said(got(cast.amina, "story", typed.pk))

    def test_she_writes_it_herself_after_all(self, cast: People, asked: models.Story) -> None:
        page = submit(cast.amina.client, got(cast.amina, "story_edit", asked.pk), words="Toch zelf.")
        assert "Toch zelf." in said(page)
        assert "Bram" not in said(page)
        assert cast.bram.client.get(url("story_type", asked.pk)).status_code == 404

    def test_who_left_types_nothing_more(self, cast: People, asked: models.Story) -> None:
        row = access_models.Membership.objects.get(person=cast.bram.person_id)
        assert access_actions.end_membership(cast.els.actor, row.pk, at=clock.now()) is None
        assert cast.bram.client.get(url("story_type", asked.pk)).status_code == 404
        assert "Typ jij het?" not in today(cast.bram)

    def test_only_who_is_near_types(self, cast: People) -> None:
        for who in (cast.dirk, cast.carla):
            made = stories.ask_typing(cast.amina.actor, key=new_id(), title="", typist=who.person_id, at=clock.now())
            assert not isinstance(made, models.Story)

    def test_too_long_while_typing_keeps_every_letter(self, cast: People, asked: models.Story) -> None:
        page = submit(cast.bram.client, got(cast.bram, "story_type", asked.pk), words="a" * 20_001)
        assert page.status_code == 422
        assert "a" * 20_001 in page.content.decode()


class TestReading:
    def test_peers_of_her_group_read_it_with_who_told_and_who_typed(self, cast: People, typed: models.Story) -> None:
        submit(cast.amina.client, got(cast.amina, "story", typed.pk), "klopt")
        submit(cast.amina.client, got(cast.amina, "story_picture", typed.pk), picture=photo(), about="Onze keuken")
        page = open_for(cast, "story", typed, GROUP)
        assert "de groep De huurdersgroep" in said(page)
        before = len(looks(cast.amina))
        page = got(cast.bram, "opened_one", cast.amina.person_id)
        assert "<p>Overdag kookte ik. Dan was het warm.</p>" in page.content.decode()
        assert "Getypt door Bram." in said(page)
        (address,) = seen(cast.bram, cast.amina.person_id)
        assert cast.bram.client.get(address)["Content-Type"] == "image/webp"
        assert looks(cast.amina)[before:] == [(cast.bram.person_id, "story", "group")] * 2, "two pages, no more"
        assert cast.farid.client.get(url("opened_one", cast.amina.person_id)).status_code == 404
        open_for(cast, "story", typed)
        assert cast.bram.client.get(url("opened_one", cast.amina.person_id)).status_code == 404
        assert cast.bram.client.get(address).status_code == 404
        assert "Las een verhaal van jou." in said(cast.amina.client.get(reverse("access:looks")))

    def test_nobody_finds_the_pages_of_somebody_else(self, cast: People, story: models.Story) -> None:
        for name, somebody in cast.everybody.items():
            if name != "amina":
                for page in ("story", "story_edit", "story_remove", "story_picture", "story_offer"):
                    assert somebody.client.get(url(page, story.pk)).status_code == 404, (name, page)
                assert somebody.client.post(url("story_right", story.pk)).status_code == 404


class TestForgetting:
    def test_all_of_it_goes_along_and_all_of_it_goes(
        self, cast: People, story: models.Story, use: models.Use, django_capture_on_commit_callbacks: Any
    ) -> None:
        submit(cast.amina.client, got(cast.amina, "story_picture", story.pk), picture=photo(), about="Onze keuken")
        (told,) = whole_person.export(cast.amina.person_id)["growth"]["stories"]
        assert (told["title"], told["words"]) == ("De winter zonder verwarming", WORDS)
        assert told["pictures"][0]["about"] == "Onze keuken"
        assert told["offers"][0]["project"] == PROJECT
        assert "schepen" in told["offers"][0]["uses"][0]["words"]
        assert "schepen" not in str(whole_person.export(cast.bram.person_id)), "what he asked is written to her"
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.amina.person_id, clock.now())
        for table in (models.Story, models.Picture, models.Offer, models.Use):
            assert table._base_manager.count() == 0

    def test_who_typed_goes_and_the_story_stays(
        self, cast: People, asked: models.Story, django_capture_on_commit_callbacks: Any
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            whole_person.erase(cast.bram.person_id, clock.now())
        page = got(cast.amina, "story", asked.pk)
        assert "Bram" not in said(page)
        page = submit(cast.amina.client, got(cast.amina, "story_edit", asked.pk), words="Dan schrijf ik zelf.")
        assert "Dan schrijf ik zelf." in said(page)
