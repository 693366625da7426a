"""A team looks back on how it works: no person, no number; and an agenda for the intervision that can be printed."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import done
from krachtbron.reflection.actions import subjects, team
from krachtbron.reflection.domain.team import TeamPart
from krachtbron.reflection.models import Subject, TeamLook
from tests.cast import People, Somebody
from tests.forms import find, submit
from tests.reflection.test_reflections import opened, said, today, url

SAID = {
    TeamPart.WENT: "We bellen elkaar voor we beslissen.",
    TeamPart.LEARNT: "Langzaam is soms sneller.",
    TeamPart.KEEP: "Samen koffie voor de week begint.",
    TeamPart.CHANGE: "Kortere verslagen, met de groep geschreven.",
}
FORM = {part.value: words for part, words in SAID.items()}
PAGES = ("team_look", "team_look_edit", "team_look_remove")


def looked(somebody: Somebody, at: datetime, **more: Any) -> TeamLook:
    today = day(at)
    more = {"key": new_id(), "starts": today - timedelta(days=90), "ends": today, "said": SAID, "at": at, **more}
    return done(team.look_as_team(somebody.actor, **more))


def on_agenda(somebody: Somebody, words: str, at: datetime) -> Subject:
    row = done(subjects.bring(somebody.actor, None, key=new_id(), words=words, at=at))
    return subjects.choose(somebody.actor, row.pk, at=at)


def words_of(page: Any) -> str:
    """What stands on the page itself, as somebody reads it, without its addresses and its dates."""
    main = re.search(r"<main.*</main>", said(page))
    assert main is not None
    return re.sub(r"\d{1,2} \w+ 20\d\d", "", re.sub(r"<[^>]+>", " ", main[0]))


class TestTeamLook:
    def test_a_coach_and_the_workers_fill_it_together(self, cast: People) -> None:
        assert "Terugkijken als team" in said(opened(cast.greet, "home"))
        assert "Jullie keken hier nog niet samen terug." in said(opened(cast.greet, "team_looks"))
        page = opened(cast.greet, "team_look_new")
        assert "Wie ziet dit?" in said(page)
        page = submit(cast.greet.client, page, **FORM)
        for words in SAID.values():
            assert words in said(page)
        row = TeamLook.objects.get()
        page = submit(cast.bram.client, opened(cast.bram, "team_look_edit", row.pk), went="We bellen elkaar altijd.")
        assert "We bellen elkaar altijd." in said(page)
        assert SAID[TeamPart.CHANGE] in said(opened(cast.carla, "team_looks"))
        for name in PAGES:
            for somebody in (cast.amina, cast.farid, cast.dirk):
                assert somebody.client.get(url(name, row.pk)).status_code == 404
        for name in ("team_looks", "team_look_new", "agenda"):
            assert cast.amina.client.get(url(name)).status_code == 403

    def test_nobody_is_named_and_nothing_is_counted(self, cast: People, at: datetime) -> None:
        row = looked(cast.bram, at)
        one = on_agenda(cast.bram, "Wanneer zwijg ik?", at)
        done(subjects.talked(cast.carla.actor, one.pk, learnt="Vaker dan ik dacht.", at=at))
        for name, keys in (("team_look", (row.pk,)), ("team_looks", ()), ("agenda", ()), ("team", ())):
            read = words_of(opened(cast.greet, name, *keys))
            assert not re.search(r"\d", read), read
            for person in ("Bram", "Carla", "Greet", "Amina", "Els"):
                assert person not in read
        assert not any(field.name in ("person", "by") for field in TeamLook._meta.get_fields())

    def test_beside_it_stands_what_the_team_talked_about_in_that_time(self, cast: People, at: datetime) -> None:
        row = looked(cast.bram, at)
        then, before = on_agenda(cast.bram, "Wanneer zwijg ik?", at), on_agenda(cast.bram, "Van vroeger", at)
        done(subjects.talked(cast.bram.actor, then.pk, learnt="Vaker dan ik dacht.", at=at - timedelta(days=8)))
        done(subjects.talked(cast.bram.actor, before.pk, at=at - timedelta(days=100)))
        page = said(opened(cast.greet, "team_look", row.pk))
        assert "Wanneer zwijg ik?" in page
        assert "Vaker dan ik dacht." in page
        assert "Van vroeger" not in page
        done(subjects.talked(cast.bram.actor, then.pk, learnt="Vaak.", at=at))
        assert Subject.objects.get(pk=then.pk).since == at - timedelta(days=8), "better words change no day"

    def test_none_of_it_keeps_the_page_and_a_wrong_day_says_so(self, cast: People, at: datetime) -> None:
        page = submit(cast.greet.client, opened(cast.greet, "team_look_new"))
        assert page.status_code == 422
        assert "Vul één vraag in." in said(page)
        tomorrow = day(at) + timedelta(days=1)
        page = submit(cast.greet.client, page, keep="Blijft staan", starts=f"{tomorrow:%d-%m-%Y}")
        assert page.status_code == 422
        assert "Het einde ligt voor het begin." in said(page)
        assert "Blijft staan" in said(page)
        page = submit(cast.greet.client, page, starts=f"{day(at):%d-%m-%Y}", again=f"{day(at):%d-%m-%Y}")
        assert "Kies een dag die nog komt." in said(page)
        page = submit(cast.greet.client, page, again=f"{tomorrow:%d-%m-%Y}")
        assert "Blijft staan" in said(page)
        assert "kijken we opnieuw" in said(page)

    def test_too_long_says_so(self, cast: People, at: datetime) -> None:
        row = looked(cast.bram, at)
        page = submit(cast.greet.client, opened(cast.greet, "team_look_edit", row.pk), went="x" * 1001)
        assert page.status_code == 422
        refused = team.say_otherwise(
            cast.bram.actor, row.pk, starts=row.starts, ends=row.ends, said={TeamPart.WENT: "x" * 1001}, at=at
        )
        assert isinstance(refused, Refused)

    def test_sent_twice_it_stands_once(self, cast: People, at: datetime) -> None:
        form = find(opened(cast.greet, "team_look_new"), 0)
        first, again = (form.send(cast.greet.client, None, FORM) for _ in range(2))
        row = TeamLook.objects.get()
        assert first.request["PATH_INFO"] == again.request["PATH_INFO"]
        today = day(at)
        taken = team.look_as_team(cast.dirk.actor, key=row.pk, starts=today, ends=today, said=SAID, at=at)
        assert taken == Refused("key_taken", "key")

    def test_it_comes_back_on_its_day_until_they_look_again(self, cast: People, at: datetime) -> None:
        then = at - timedelta(days=100)
        row = looked(cast.bram, then, again=day(at) - timedelta(days=1))
        for somebody in (cast.bram, cast.carla, cast.greet):
            assert "Tijd om opnieuw te kijken" in today(somebody)
        for somebody in (cast.amina, cast.dirk, cast.farid):
            assert "Tijd om opnieuw te kijken" not in today(somebody)
        assert "Kijk opnieuw als team terug" in said(opened(cast.greet, "team_look", row.pk))
        page = submit(cast.greet.client, opened(cast.greet, "team_look_edit", row.pk), keep="Ook dit")
        assert page.status_code == 200, "a day that stood may be over"
        looked(cast.carla, at)
        assert "Tijd om opnieuw te kijken" not in today(cast.bram)

    def test_taken_away_by_anybody_of_the_team(self, cast: People, at: datetime) -> None:
        row = looked(cast.bram, at)
        ask = opened(cast.greet, "team_look_remove", row.pk)
        assert "Ook voor je team." in said(ask)
        assert "Het is weg." in said(submit(cast.greet.client, ask, press="Ja, gooi weg"))
        assert submit(cast.greet.client, ask, press="Ja, gooi weg").status_code == 200, "a second tap"
        assert not TeamLook.objects.exists()

    def test_another_team_takes_nothing_away(self, cast: People, at: datetime) -> None:
        row = looked(cast.bram, at)
        for somebody in (cast.dirk, cast.amina):
            somebody.client.post(url("team_look_remove", row.pk))
        assert TeamLook.objects.exists()

    @pytest.mark.parametrize("many", [3, 30])
    def test_it_costs_the_same_for_many(self, cast: People, at: datetime, many: int) -> None:
        for number in range(many):
            row = looked(cast.bram, at)
            one = on_agenda(cast.bram, f"Onderwerp {number}", at)
            if number % 2:
                done(subjects.talked(cast.bram.actor, one.pk, at=at))
        for name, keys, most in (
            ("team_looks", (), 4), ("team_look", (row.pk,), 5), ("agenda", (), 4), ("team", (), 5), ("home", (), 16)
        ):  # fmt: skip
            opened(cast.greet, name, *keys)
            with CaptureQueriesContext(connection) as asked:
                opened(cast.greet, name, *keys)
            assert len(asked) <= most, (name, [one["sql"][:90] for one in asked.captured_queries])
        with CaptureQueriesContext(connection) as asked:
            today(cast.greet)
        assert len([one for one in asked.captured_queries if "reflection_teamlook" in one["sql"]]) == 1


class TestAgenda:
    def test_chosen_subjects_in_an_order_with_what_is_needed(self, cast: People, at: datetime) -> None:
        assert "Er is nog niets gekozen." in said(opened(cast.greet, "agenda"))
        for words in ("Eerst dit", "Dan dat", "En dit nog"):
            last = on_agenda(cast.bram, words, at)
        page = opened(cast.greet, "agenda")
        assert said(page).index("Eerst dit") < said(page).index("Dan dat") < said(page).index("En dit nog")
        submit(cast.greet.client, page, form=url("subject_earlier", last.pk))
        page = said(opened(cast.greet, "agenda"))
        assert page.index("Eerst dit") < page.index("En dit nog") < page.index("Dan dat")
        page = submit(cast.greet.client, opened(cast.greet, "subject_needs", last.pk), needs="De brief, een half uur")
        assert "De brief, een half uur" in said(page)
        done(subjects.talked(cast.bram.actor, last.pk, learnt="Lezen helpt.", at=at))
        assert "En dit nog" not in said(opened(cast.greet, "agenda"))
        assert "Lezen helpt." in said(opened(cast.greet, "team")), "what was learnt stays with the subject"

    def test_a_second_tap_on_the_first_changes_nothing(self, cast: People, at: datetime) -> None:
        first, second = on_agenda(cast.bram, "Eerst", at), on_agenda(cast.bram, "Tweede", at)
        for _ in range(2):
            subjects.move_earlier(cast.greet.actor, second.pk)
        order = list(Subject.objects.filter(place__gt=0).order_by("place").values_list("pk", flat=True))
        assert order == [second.pk, first.pk]
        subjects.put_back(cast.greet.actor, first.pk, at=at)
        assert Subject.objects.get(pk=first.pk).place == 0

    def test_what_is_not_on_it_needs_nothing_yet(self, cast: People, at: datetime) -> None:
        row = done(subjects.bring(cast.bram.actor, None, key=new_id(), words="Later", at=at))
        page = submit(cast.greet.client, opened(cast.greet, "subject_needs", row.pk), needs="Koffie")
        assert page.status_code == 422
        assert "staat niet op de agenda" in said(page)
        assert "Koffie" in said(page)

    def test_not_of_another_table(self, cast: People, at: datetime) -> None:
        here = on_agenda(cast.bram, "Van hier", at)
        group = done(subjects.bring(cast.amina.actor, cast.group.pk, key=new_id(), words="Van de groep", at=at))
        assert cast.dirk.client.get(url("subject_needs", here.pk)).status_code == 404
        assert cast.dirk.client.post(url("subject_earlier", here.pk)).status_code == 404
        assert cast.bram.client.get(url("subject_needs", group.pk)).status_code == 404

    def test_more_can_be_drawn_while_something_stands(self, cast: People, at: datetime) -> None:
        on_agenda(cast.bram, "Staat er al", at)
        done(subjects.bring(cast.bram.actor, None, key=new_id(), words="Wacht nog", at=at))
        submit(cast.greet.client, opened(cast.greet, "team"), form=url("team_draw"))
        assert "Wacht nog" in said(opened(cast.greet, "agenda"))


def test_a_coach_with_whom_nothing_is_shared_reads_why(cast: People) -> None:
    assert "Wie iets met je wil delen, kiest daar zelf voor." in said(opened(cast.greet, "home"))
    assert "Wie iets met je wil delen" not in said(opened(cast.bram, "home"))
