"""What a group and the workers talk about: brought by anybody, drawn by lot or chosen, and what was learnt."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import done
from krachtbron.reflection.actions import subjects as actions
from krachtbron.reflection.domain.subjects import WAITING_MOST, SubjectState
from krachtbron.reflection.models import Subject
from tests.cast import People
from tests.forms import find, submit
from tests.reflection.test_reflections import opened, said, url


@pytest.fixture
def three(cast: People, at: datetime) -> list[UUID]:
    """Three subjects of the group."""
    words = ("De huurprijs", "Kinderen in de stad", "Wie luistert er naar ons?")
    return [done(actions.bring(cast.amina.actor, cast.group.pk, key=new_id(), words=one, at=at)).pk for one in words]


class TestOfAGroup:
    def test_from_the_group_to_a_subject_that_all_in_it_see(self, cast: People) -> None:
        here = cast.group.pk
        group = said(cast.amina.client.get(reverse("groups:group", args=[here])))
        assert url("subjects", here) in group
        page = opened(cast.amina, "subjects", here)
        assert "Je naam staat er niet bij." in said(page)
        page = submit(cast.amina.client, page, words="De huurprijs")
        assert "De huurprijs" in said(page)
        assert "De huurprijs" in said(opened(cast.bram, "subjects", here))
        for somebody in (cast.carla, cast.dirk, cast.farid):
            assert somebody.client.get(url("subjects", here)).status_code == 404

    def test_nothing_is_no_subject_and_long_stays_typed(self, cast: People) -> None:
        page = opened(cast.amina, "subjects", cast.group.pk)
        assert submit(cast.amina.client, page).status_code == 422
        page = submit(cast.amina.client, page, words="x" * 201)
        assert page.status_code == 422
        assert "x" * 201 in said(page)

    def test_sent_twice_it_lies_there_once(self, cast: People) -> None:
        form = find(opened(cast.amina, "subjects", cast.group.pk), 0)
        for _ in range(2):
            form.send(cast.amina.client, None, {"words": "De huurprijs"})
        assert Subject.objects.count() == 1

    def test_drawn_by_lot_and_loaded_anew_it_is_the_same(self, cast: People, three: list[UUID]) -> None:
        form = find(opened(cast.amina, "subjects", cast.group.pk), "loten")
        for _ in range(2):
            page = form.send(cast.amina.client, None, {})
        assert Subject.objects.filter(state=SubjectState.NOW).count() == 1
        assert "Hierover praten we nu" in said(page)
        assert "Loot er een uit" not in said(page)

    def test_chosen_put_back_and_talked_about(self, cast: People, three: list[UUID]) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "subjects", cast.group.pk), f"{three[1]}/kiezen")
        assert "Hierover praten we nu" in said(page)
        page = submit(cast.bram.client, page, f"{three[1]}/later")
        assert "Hierover praten we nu" not in said(page)
        submit(cast.bram.client, page, f"{three[1]}/kiezen")
        page = opened(cast.amina, "subject_learnt", three[1])
        page = submit(cast.amina.client, page, learnt="De stad is ook van kinderen.")
        assert "Hierover praatten we" in said(page)
        assert "De stad is ook van kinderen." in said(opened(cast.bram, "subjects", cast.group.pk))

    def test_a_long_lesson_stays_typed(self, cast: People, three: list[UUID], at: datetime) -> None:
        actions.choose(cast.amina.actor, three[0], at=at)
        page = submit(cast.amina.client, opened(cast.amina, "subject_learnt", three[0]), learnt="x" * 301)
        assert page.status_code == 422
        assert "x" * 301 in said(page)

    def test_taken_away_it_is_gone(self, cast: People, three: list[UUID]) -> None:
        page = submit(cast.amina.client, opened(cast.amina, "subjects", cast.group.pk), f"{three[0]}/weg")
        assert "De huurprijs" not in said(page)

    def test_a_coach_reads_and_does_nothing(self, cast: People, three: list[UUID], at: datetime) -> None:
        page = opened(cast.greet, "subjects", cast.group.pk)
        assert "De huurprijs" in said(page)
        assert "Kies dit" not in said(page)
        assert cast.greet.client.post(url("subject_choose", three[0])).status_code == 403
        assert (
            cast.greet.client.post(url("subjects", cast.group.pk), {"key": new_id(), "words": "x"}).status_code == 403
        )
        assert cast.greet.client.post(url("subjects_draw", cast.group.pk), {"key": new_id()}).status_code == 403
        for somebody in (cast.carla, cast.dirk, cast.farid):
            assert somebody.client.post(url("subject_choose", three[0])).status_code == 404

    def test_a_table_ends_somewhere_and_an_empty_one_has_no_lot(self, cast: People, at: datetime) -> None:
        group = cast.group.pk
        assert actions.draw(cast.amina.actor, group, key=new_id(), at=at) == Refused("nothing_waits")
        for _ in range(WAITING_MOST):
            done(actions.bring(cast.amina.actor, group, key=new_id(), words="x", at=at))
        full = actions.bring(cast.amina.actor, group, key=new_id(), words="x", at=at)
        assert full == Refused("subjects_full", "words", {"most": WAITING_MOST})

    def test_what_waits_was_not_talked_about(self, cast: People, three: list[UUID], at: datetime) -> None:
        assert actions.talked(cast.amina.actor, three[0], learnt="x", at=at) == Refused("not_chosen")
        assert actions.put_back(cast.amina.actor, three[0], at=at).state == SubjectState.WAITS

    def test_a_lot_without_a_key_changes_nothing(self, cast: People, three: list[UUID]) -> None:
        assert cast.amina.client.post(url("subjects_draw", cast.group.pk)).status_code == 303
        assert not Subject.objects.exclude(state=SubjectState.WAITS).exists()

    @pytest.mark.parametrize("many", [3, 30])
    def test_the_page_costs_the_same_for_many(self, cast: People, at: datetime, many: int) -> None:
        for _ in range(many):
            done(actions.bring(cast.amina.actor, cast.group.pk, key=new_id(), words="x", at=at))
        opened(cast.amina, "subjects", cast.group.pk)
        with CaptureQueriesContext(connection) as asked:
            opened(cast.amina, "subjects", cast.group.pk)
        assert len([one for one in asked.captured_queries if "reflection_subject" in one["sql"]]) == 2


class TestOfTheWorkers:
    def test_anyone_who_works_here_brings_one_and_no_name_stands_beside(self, cast: People) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "team"), words="Wanneer laat ik los?")
        assert "Wanneer laat ik los?" in said(page)
        page = submit(cast.greet.client, opened(cast.greet, "team"), "loten")
        assert "Hierover praten we nu" in said(page)
        assert "Wanneer laat ik los?" in said(opened(cast.carla, "home"))
        assert "Bram" not in said(opened(cast.carla, "team")).replace("Krachtbron", "")

    def test_not_for_who_is_elsewhere_or_no_worker(self, cast: People, at: datetime) -> None:
        row: Any = done(actions.bring(cast.bram.actor, None, key=new_id(), words="Van hier", at=at))
        assert "Van hier" not in said(opened(cast.dirk, "team"))
        assert cast.dirk.client.post(url("subject_choose", row.pk)).status_code == 404
        assert cast.amina.client.get(url("team")).status_code == 403
        assert cast.amina.client.post(url("subject_drop", row.pk)).status_code == 404

    def test_the_key_of_another_table_brings_nothing(self, cast: People, three: list[UUID], at: datetime) -> None:
        again = actions.bring(cast.bram.actor, None, key=three[0], words="x", at=at)
        assert again == Refused("key_taken", "key")
