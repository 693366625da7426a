"""A small step on its own page: said otherwise as she learns, and what somebody says beside it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from krachtbron.access import whole_person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions, models
from krachtbron.growth.queries.dreams import cheered
from krachtbron.growth.web.telling import told
from tests.cast import People
from tests.forms import submit
from tests.growth.on_a_path import add, add_step, begin
from tests.growth.telling import today
from tests.growth.test_pages import BRAM, got, open_for, said, url

FIRST, THEN = "De keuken van het buurthuis bekijken", "Eerst eens bellen"
CHEER = "Ik ga graag mee donderdag"
LINE = "Iemand zei iets bij je stap."


def under_a_dream(cast: People) -> models.Step:
    submit(cast.amina.client, got(cast.amina, "dream_new"), words="Een eigen eetplek")
    submit(cast.amina.client, got(cast.amina, "step_new", models.Dream.objects.get().pk), words=FIRST)
    return models.Step.objects.get()


def under_a_stage(cast: People) -> models.Step:
    return add_step(cast, add(cast, begin(cast), "Taal"))


@pytest.fixture
def step(cast: People) -> models.Step:
    return under_a_dream(cast)


def say(cast: People, step: models.Step, words: str) -> Any:
    return submit(cast.amina.client, got(cast.amina, "step_edit", step.pk), words=words)


def hear(cast: People, step: models.Step) -> Any:
    """Bram, whom she asked, says something; her page."""
    open_for(cast, "step", step, BRAM)
    submit(cast.bram.client, got(cast.bram, "cheer", step.pk), words=CHEER)
    return got(cast.amina, "step", step.pk)


class TestSaidOtherwise:
    def test_it_changes_and_the_way_stays_hers(self, cast: People, step: models.Step) -> None:
        page = got(cast.amina, "step", step.pk)
        assert url("step_edit", step.pk) in page.content.decode()
        assert "Zo zei je het eerst" not in said(page)
        page = said(say(cast, step, THEN))
        assert "Bewaard. Een stap mag anders." in page
        assert THEN in page
        assert page.index("Zo zei je het eerst") < page.index(FIRST)
        say(cast, step, THEN)
        assert models.StepBefore.objects.count() == 1, "the same words again are no change"
        page = said(say(cast, step, "Nu echt gaan"))
        assert page.index(THEN) < page.index(FIRST), "the latest first"

    def test_under_a_stage_too(self, cast: People) -> None:
        page = said(say(cast, under_a_stage(cast), THEN))
        assert THEN in page
        assert "De juf mailen" in page

    def test_what_was_typed_stays_when_it_does_not_fit(self, cast: People, step: models.Step) -> None:
        for words in (" ", "a" * 301):
            page = say(cast, step, words)
            assert page.status_code == 422
        assert "a" * 301 in page.content.decode()
        assert models.StepBefore.objects.count() == 0
        refused = actions.say_step(cast.amina.actor, step.pk, words="", at=clock.now())
        assert not isinstance(refused, models.Step)

    def test_before_she_writes_she_reads_who_will_see_it(self, cast: People, step: models.Step) -> None:
        assert "Alleen jij." in said(got(cast.amina, "step_edit", step.pk))
        open_for(cast, "step", step, BRAM)
        open_for(cast, "dream", step.dream, BRAM)
        assert "Jij, en ook: Bram." in said(got(cast.amina, "step_edit", step.pk))
        assert "Jij, en ook: Bram." in said(got(cast.amina, "dream_edit", step.dream_id))

    def test_who_reads_along_reads_it_as_it_is_now(self, cast: People, step: models.Step) -> None:
        say(cast, step, THEN)
        open_for(cast, "step", step, BRAM)
        page = said(got(cast.bram, "opened_one", cast.amina.person_id))
        assert THEN in page
        assert FIRST not in page
        assert cast.bram.client.get(url("step_edit", step.pk)).status_code == 404

    @pytest.mark.parametrize("made", [under_a_dream, under_a_stage])
    def test_it_goes_along_and_all_of_it_goes(self, cast: People, made: Callable[[People], models.Step]) -> None:
        step = made(cast)
        first = FIRST if step.dream_id else "De juf mailen"
        say(cast, step, THEN)
        with connection.cursor() as cursor:
            cursor.execute("SELECT words FROM growth_stepbefore")
            assert first.encode() not in bytes(cursor.fetchone()[0])
        kept = whole_person.export(cast.amina.person_id)["growth"]
        assert first in str(kept)
        book = str(told(kept, cast.amina.person_id))
        assert first in book
        assert "Zo zei ik het eerder" in book
        whole_person.erase_words(cast.amina.person_id, clock.now())
        assert models.StepBefore.objects.count() == 0


class TestAWordForOnTheWay:
    @pytest.mark.parametrize("made", [under_a_dream, under_a_stage])
    def test_it_stands_on_the_step_and_she_throws_it_away(
        self, cast: People, made: Callable[[People], models.Step]
    ) -> None:
        step = made(cast)
        assert "Voor onderweg" not in said(got(cast.amina, "step", step.pk))
        page = hear(cast, step)
        assert "Voor onderweg" in said(page)
        assert f"{CHEER} · Bram" in said(page)
        page = submit(cast.amina.client, page, "/woorden/", press="Gooi weg")
        assert page.request["PATH_INFO"] == url("step", step.pk), "back where she threw it away"
        assert CHEER not in said(page)

    def test_today_says_so_for_a_week_without_words(self, cast: People, step: models.Step) -> None:
        assert LINE not in today(cast.amina)
        hear(cast, step)
        page = today(cast.amina)
        assert LINE in page
        assert CHEER not in page
        assert "Bram" not in page.partition(LINE)[2][:40], "not who, either"
        assert FIRST not in page.partition(LINE)[2][:40]
        assert LINE not in today(cast.bram)
        models.Cheer.objects.update(made=clock.now() - timedelta(days=8))
        assert LINE not in today(cast.amina)

    def test_one_question_and_the_last_step(self, cast: People, step: models.Step) -> None:
        hear(cast, step)
        assert step.dream_id
        other = done(actions.add_step(cast.amina.actor, step.dream_id, key=new_id(), words="Bellen", at=clock.now()))
        open_for(cast, "step", other, BRAM)
        done(actions.cheer(cast.bram.actor, other.pk, key=new_id(), words="Goed zo", at=clock.now()))
        with CaptureQueriesContext(connection) as asked:
            assert cheered(cast.amina.actor, clock.now()) == other.pk
        assert len(asked) == 1
        assert url("step", other.pk) in cast.amina.client.get("/", follow=True).content.decode()
