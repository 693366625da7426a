"""Typing for somebody: what is typed is not lost, what is told is true, and *Vandaag* asks as much for many."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from krachtbron.access.domain import Role
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done, make_member
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.growth import models
from krachtbron.growth.actions import stories
from tests.cast import People, Somebody
from tests.forms import submit
from tests.growth.telling import PROJECT, today
from tests.growth.test_pages import got, open_for, said, url
from tests.growth.test_pictures import photo

LONG = "Het was koud in huis. " * 50


class TestNothingIsLost:
    def test_she_took_it_back_while_he_typed(self, cast: People, typed: models.Story) -> None:
        page = got(cast.bram, "story_type", typed.pk)
        submit(cast.amina.client, got(cast.amina, "story", typed.pk), "klopt")
        answer = submit(cast.bram.client, page, title="De <kou>", words=f"{LONG}\n\nEinde")
        assert answer.status_code == 404
        told = said(answer)
        assert "Dit verhaal is niet meer bij jou" in told
        assert LONG.strip() in told
        assert "De &lt;kou&gt;" in answer.content.decode()
        assert "Overdag kookte ik." not in told, "nothing of hers"
        assert "Amina" not in told
        assert "Overdag kookte ik." in said(got(cast.amina, "story", typed.pk))

    def test_she_threw_it_away_or_writes_it_herself(self, cast: People, asked: models.Story) -> None:
        page = got(cast.bram, "story_type", asked.pk)
        submit(cast.amina.client, got(cast.amina, "story_edit", asked.pk), words="Toch zelf.")
        assert LONG.strip() in said(submit(cast.bram.client, page, words=LONG))
        submit(cast.amina.client, got(cast.amina, "story_remove", asked.pk), press="Ja, gooi weg")
        assert LONG.strip() in said(submit(cast.bram.client, page, words=LONG))

    def test_it_tells_nobody_whether_there_is_a_story(self, cast: People, typed: models.Story) -> None:
        answers = [cast.carla.client.post(url("story_type", key), {"words": LONG}) for key in (typed.pk, new_id())]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert said(answers[0]) == said(answers[1])
        assert "Dit verhaal" not in said(cast.carla.client.post(url("story_type", typed.pk), {"words": " "}))
        assert "Dit verhaal" not in said(cast.carla.client.get(url("story_type", typed.pk)))


def test_right_said_twice_is_told_once(cast: People, typed: models.Story) -> None:
    page = got(cast.amina, "story", typed.pk)
    assert "Nu ziet alleen jij het." in said(submit(cast.amina.client, page, "klopt"))
    open_for(cast, "story", typed, "Greet (werkbegeleider)")
    assert "Nu ziet alleen jij het." not in said(submit(cast.amina.client, page, "klopt"))


class TestSayingItOtherwise:
    def test_who_sees_it_stands_before_the_form(self, cast: People, story: models.Story) -> None:
        assert "Alleen jij." in said(got(cast.amina, "story_edit", story.pk))
        open_for(cast, "story", story, "Greet (werkbegeleider)")
        assert "Greet" in said(got(cast.amina, "story_edit", story.pk))

    def test_also_the_projects_it_was_offered_to(self, cast: People, offer: models.Offer) -> None:
        page = said(got(cast.amina, "story_edit", offer.story_id))
        assert PROJECT in page
        assert page.index("Wie ziet dit?") < page.index("Je verhaal")


def test_pictures_are_fetched_while_their_addresses_live(cast: People, story: models.Story) -> None:
    submit(cast.amina.client, got(cast.amina, "story_picture", story.pk), picture=photo(), about="Onze keuken")
    submit(cast.amina.client, got(cast.amina, "story_offer", story.pk), project=PROJECT)
    open_for(cast, "story", story, "Greet (werkbegeleider)")
    offer = models.Offer.objects.get()
    for page in (got(cast.greet, "opened_one", cast.amina.person_id), got(cast.bram, "offered", offer.pk)):
        assert "<img" in page.content.decode()
        assert "lazy" not in page.content.decode()


class TestVandaag:
    def test_asks_as_much_for_many_tellers_as_for_one(self, cast: People) -> None:
        counts = []
        for many in (1, 5):
            for _ in range(many):
                name = f"teller{models.Story.objects.count()}"
                teller = make_member(name, cast.organisation, Role.PARTICIPANT, at=clock.now())
                done(
                    groups.connect(
                        cast.els.actor, cast.project.pk, teller.person_id, ProjectRole.PARTICIPANT, at=clock.now()
                    )
                )
                done(
                    stories.ask_typing(
                        Somebody(teller).actor, key=new_id(), title="", typist=cast.bram.person_id, at=clock.now()
                    )
                )
            assert today(cast.bram).count("Typ jij het?") == models.Story.objects.count()
            with CaptureQueriesContext(connection) as questions:
                today(cast.bram)
            counts.append(len(questions))
        assert counts[0] == counts[1]
