"""A group looks back: four questions, seen by the group, of nobody in particular, and asked about on its day."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.groups.domain.meetings import Closing
from krachtbron.reflection.actions import together as actions
from krachtbron.reflection.domain.cycle import Back, Became, Part
from krachtbron.reflection.models import Together
from tests.cast import People, Somebody
from tests.forms import find, submit
from tests.reflection.test_reflections import opened, said, today, url

SAID = {
    Part.DID: "We schilderden de gang.",
    Part.SAW: "Iedereen deed mee.",
    Part.INSIGHT: "Samen doen praat makkelijk.",
    Part.CHANGE: "Eerst koffie, dan verf.",
}
FORM = {part.value: words for part, words in SAID.items()}
PAGES = ("together_one", "together_edit", "together_remove")


def learned(somebody: Somebody, cast: People, at: datetime, **more: Any) -> Together:
    more = {"key": new_id(), "said": SAID, "back": Back.FORTNIGHT, "at": at, **more}
    return done(actions.look_back_together(somebody.actor, cast.group.pk, **more))


@pytest.fixture
def ours(cast: People, at: datetime) -> Together:
    """What the group wrote three weeks ago, and wanted to hear of after two."""
    return learned(cast.amina, cast, at - timedelta(days=21))


def other_group(cast: People, at: datetime) -> Any:
    """Of the same worker and project; Amina is not in it."""
    return done(groups.start_group(cast.bram.actor, cast.project.pk, key=new_id(), name="De buren", at=at))


class TestWriting:
    def test_anybody_in_the_group_writes_and_nobody_is_named(self, cast: People) -> None:
        group = said(cast.amina.client.get(reverse("groups:group", args=[cast.group.pk])))
        assert "Wat leerden we?" in group
        page = opened(cast.amina, "together_new", cast.group.pk)
        assert "Wie ziet dit?" in said(page)
        assert "Je naam staat er niet bij." in said(page)
        page = submit(cast.amina.client, page, **FORM)
        for words in ("Bewaard.", *FORM.values(), "vragen we of het anders ging"):
            assert words in said(page)
        row = Together.objects.get()
        theirs = said(opened(cast.bram, "together_one", row.pk))
        assert SAID[Part.CHANGE] in theirs
        assert "Amina" not in theirs
        assert SAID[Part.CHANGE] in said(opened(cast.greet, "together", cast.group.pk)), "the coach reads along"
        for somebody in (cast.carla, cast.dirk, cast.farid):
            assert somebody.client.get(url("together", cast.group.pk)).status_code in (403, 404)
            for name in PAGES:
                assert somebody.client.get(url(name, row.pk)).status_code == 404

    def test_who_only_sees_the_group_writes_nothing(self, cast: People, ours: Together) -> None:
        for name in ("together_edit", "together_remove"):
            page = cast.greet.client.get(url(name, ours.pk))
            assert page.status_code == 403
            assert "Waarover een groep praat" in said(page)
        assert cast.greet.client.post(url("together_one", ours.pk), {"became": "yes"}).status_code == 403
        assert cast.greet.client.get(url("together_new", cast.group.pk)).status_code == 403
        assert "Ging het anders?" not in today(cast.greet)

    def test_there_is_no_field_for_a_person(self, cast: People) -> None:
        fields = {node.get("name") for node in find(opened(cast.amina, "together_new", cast.group.pk), 0).controls}
        assert fields - {None} == {
            "csrfmiddlewaretoken", "key", "about", "did", "saw", "insight", "change", "back", "day"
        }  # fmt: skip
        assert not any(field.name == "person" for field in Together._meta.get_fields())

    def test_one_answer_is_enough_and_none_keeps_the_page(self, cast: People) -> None:
        page = submit(cast.amina.client, opened(cast.amina, "together_new", cast.group.pk))
        assert page.status_code == 422
        assert "Vul één vraag in." in said(page)
        page = submit(cast.amina.client, page, insight="Wachten werkt.")
        assert "Wachten werkt." in said(page)
        assert "vragen we of het anders ging" not in said(page), "there is nothing to change"

    def test_too_long_says_so_and_keeps_what_was_typed(self, cast: People, ours: Together) -> None:
        for page in (opened(cast.amina, "together_new", cast.group.pk), opened(cast.amina, "together_edit", ours.pk)):
            page = submit(cast.amina.client, page, did="x" * 1001, change="Blijft staan")
            assert page.status_code == 422
            assert "1000 tekens" in said(page)
            assert "Blijft staan" in said(page)

    def test_sent_twice_it_stands_once(self, cast: People, ours: Together, at: datetime) -> None:
        form = find(opened(cast.amina, "together_new", cast.group.pk), 0)
        first, again = (form.send(cast.amina.client, None, FORM) for _ in range(2))
        assert Together.objects.exclude(pk=ours.pk).count() == 1
        assert first.request["PATH_INFO"] == again.request["PATH_INFO"]
        Together.objects.filter(pk=ours.pk).update(group=other_group(cast, at))
        taken = actions.look_back_together(cast.amina.actor, cast.group.pk, key=ours.pk, said=SAID, at=at)
        assert taken == Refused("key_taken", "key")

    def test_said_otherwise_and_the_day_stays(self, cast: People, ours: Together, at: datetime) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "together_edit", ours.pk), did="We schilderden samen.")
        assert "We schilderden samen." in said(page)
        assert Together.objects.get().back == ours.back
        page = submit(cast.bram.client, opened(cast.bram, "together_edit", ours.pk), back="day")
        assert "Kies de dag waarop dit terugkomt." in said(page)
        tomorrow = day(at) + timedelta(days=1)
        submit(cast.bram.client, page, back="day", day=f"{tomorrow:%d-%m-%Y}")
        assert Together.objects.get().back == tomorrow
        submit(cast.bram.client, opened(cast.bram, "together_edit", ours.pk), change="")
        assert Together.objects.get().back is None


class TestFromAMeeting:
    def test_the_page_of_a_moment_that_was_offers_both(self, cast: People, at: datetime) -> None:
        met = done(groups.close_now(cast.bram.actor, cast.group.pk, Closing(came=5), key=new_id(), day=day(at), at=at))
        page = said(cast.bram.client.get(reverse("groups:meeting", args=[met.pk])))
        assert "Kijk hierop terug" in page
        assert f"/terugkijken/nieuw/?moment={met.pk}" in page
        hers = said(cast.amina.client.get(reverse("groups:meeting", args=[met.pk])))
        assert "/terugkijken/nieuw/" not in hers, "looking back on work is for who works with groups"
        page = cast.amina.client.get(url("together_new", cast.group.pk) + f"?moment={met.pk}")
        page = submit(cast.amina.client, page, **FORM)
        assert "Na ons moment van" in said(page)
        assert Together.objects.get().meeting_id == met.pk

    def test_also_a_moment_of_long_ago(self, cast: People, at: datetime) -> None:
        close, ago = groups.close_now, day(at) - timedelta(days=200)
        old = done(close(cast.bram.actor, cast.group.pk, Closing(), key=new_id(), day=ago, at=at))
        for number in range(8):
            newer = day(at) - timedelta(days=number)
            done(close(cast.bram.actor, cast.group.pk, Closing(), key=new_id(), day=newer, at=at))
        page = cast.amina.client.get(url("together_new", cast.group.pk) + f"?moment={old.pk}")
        submit(cast.amina.client, page, **FORM)
        assert Together.objects.get().meeting_id == old.pk
        page = cast.bram.client.get(url("new") + f"?moment={old.pk}")
        assert f"Na {cast.group.name}" in said(submit(cast.bram.client, page, **FORM))

    def test_nothing_is_offered_before_it_was(self, cast: People, at: datetime) -> None:
        plan = groups.plan_meeting(
            cast.bram.actor, cast.group.pk, key=new_id(), kind="meeting", day=day(at) + timedelta(days=3), at=at
        )
        page = said(cast.bram.client.get(reverse("groups:meeting", args=[done(plan).pk])))
        assert "Kijk hierop terug" not in page

    def test_a_moment_of_another_group_or_no_moment_at_all(self, cast: People, at: datetime) -> None:
        there, close = other_group(cast, at), groups.close_now
        there = done(close(cast.bram.actor, there.pk, Closing(), key=new_id(), day=day(at), at=at))
        for moment in (there.pk, new_id(), "onzin"):
            page = cast.amina.client.get(url("together_new", cast.group.pk) + f"?moment={moment}")
            assert page.status_code == 200
            assert cast.bram.client.get(url("new") + f"?moment={moment}").status_code == 200
        refused = actions.look_back_together(
            cast.amina.actor, cast.group.pk, key=new_id(), said=SAID, meeting_id=there.pk, at=at
        )
        assert refused == Refused("meeting_gone", "about")


class TestComingBack:
    def test_it_comes_back_on_its_day_and_then_rests(self, cast: People, ours: Together) -> None:
        for somebody in (cast.amina, cast.bram):
            assert "Ging het anders?" in today(somebody)
            assert SAID[Part.CHANGE] not in today(somebody), "the first page says only that there is something"
        group = said(cast.amina.client.get(reverse("groups:group", args=[cast.group.pk])))
        assert "Jullie wilden hier later naar kijken." in group
        page = opened(cast.amina, "together_one", ours.pk)
        assert "Dit wilden jullie anders doen" in said(page)
        page = submit(cast.amina.client, page, became="yes", told="De koffie hielp.")
        for words in ("Nu mag het rusten.", "De koffie hielp."):
            assert words in said(page)
        assert "Ging het anders?" not in today(cast.bram)

    def test_before_its_day_it_is_quiet(self, cast: People, at: datetime) -> None:
        learned(cast.bram, cast, at)
        assert "Ging het anders?" not in today(cast.amina)

    def test_no_answer_is_asked_again(self, cast: People, ours: Together) -> None:
        page = submit(cast.amina.client, opened(cast.amina, "together_one", ours.pk), told="Nog niet")
        assert page.status_code == 422
        assert "Nog niet" in said(page)

    def test_what_cannot_be_told(self, cast: People, ours: Together, at: datetime) -> None:
        long = actions.tell_together(cast.amina.actor, ours.pk, became=Became.YES, told="x" * 501, at=at)
        assert isinstance(long, Refused)
        nothing = learned(cast.bram, cast, at, said={Part.DID: "x"})
        told = actions.tell_together(cast.bram.actor, nothing.pk, became=Became.YES, at=at)
        assert told == Refused("nothing_to_tell")


class TestGone:
    def test_anybody_in_the_group_takes_it_away(self, cast: People, ours: Together) -> None:
        ask = opened(cast.amina, "together_remove", ours.pk)
        assert "Weg is weg. Ook voor de groep." in said(ask)
        assert "Het is weg." in said(submit(cast.amina.client, ask, press="Ja, gooi weg"))
        assert not Together.objects.exists()


@pytest.mark.parametrize("many", [3, 30])
def test_it_costs_the_same_for_many(cast: People, at: datetime, many: int) -> None:
    for _ in range(many):
        learned(cast.bram, cast, at - timedelta(days=21))
    opened(cast.amina, "together", cast.group.pk)
    with CaptureQueriesContext(connection) as asked:
        opened(cast.amina, "together", cast.group.pk)
    assert len(asked) <= 6, [one["sql"][:90] for one in asked.captured_queries]
    with CaptureQueriesContext(connection) as asked:
        today(cast.amina)
    assert len([one for one in asked.captured_queries if "reflection_together" in one["sql"]]) == 1


def test_two_who_say_it_otherwise_at_once_read_each_other(cast: People, ours: Together) -> None:
    row = ours
    first, second = (who.client.get(url("together_edit", row.pk)) for who in (cast.amina, cast.bram))
    submit(cast.amina.client, first, insight="Samen gaat het vlotter.")
    late = submit(cast.bram.client, second, insight="Wie kookt, hoort veel.")
    assert late.status_code == 422
    for words in ("Iemand anders paste dit net aan.", "Samen gaat het vlotter.", "Wie kookt, hoort veel."):
        assert words in late.content.decode()
    submit(cast.bram.client, late)
    row.refresh_from_db()
    assert row.insight == "Wie kookt, hoort veel."
