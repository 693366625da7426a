"""The moments of a group: planned, prepared together, called off; closed in two minutes, in one go or looked over."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from krachtbron.access import whole_person
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import done
from krachtbron.groups import actions, models, queries
from krachtbron.groups.domain import CircleKind, ProjectRole, PromiseState, Shape
from krachtbron.groups.domain.meetings import Closing, MeetingState, Next
from tests.cast import People, Somebody
from tests.forms import find, submit


def url(name: str, *keys: Any) -> str:
    return reverse(f"groups:{name}", args=keys)


def said(response: Any) -> str:
    return " ".join(response.content.decode().split())


def opened(somebody: Somebody, name: str, *keys: Any) -> Any:
    response = somebody.client.get(url(name, *keys))
    assert response.status_code == 200, response.status_code
    return response


@pytest.fixture
def today(cast: People, at: datetime) -> models.Meeting:
    """A meeting of today that nobody closed yet."""
    return done(actions.plan_meeting(cast.bram.actor, cast.group.pk, key=new_id(), day=day(at), place="De Brug", at=at))


@pytest.fixture
def step(cast: People, at: datetime) -> models.Promise:
    """The step that the group agreed last week."""
    week = at - timedelta(days=7)
    before = done(actions.plan_meeting(cast.bram.actor, cast.group.pk, key=new_id(), day=day(week), at=at))
    told = Closing(came=6, next=Next.NEW, step="De huurdersbond bellen", who="Amina")
    done(actions.close_meeting(cast.bram.actor, before.pk, told, at=at))
    return models.Promise.objects.get()


class TestPlanning:
    def test_from_the_group_to_its_page_and_everybody_in_it_sees_it(self, cast: People, at: datetime) -> None:
        page = opened(cast.bram, "group", cast.group.pk)
        assert "Er staat nog niets gepland." in said(page)
        page = opened(cast.bram, "meeting_new", cast.group.pk)
        tomorrow = day(at) + timedelta(days=1)
        page = submit(
            cast.bram.client, page, kind="doing", name="Het lokaal schilderen", day=f"{tomorrow:%d-%m-%Y}",
            hour="14.30", place="De Brug",
        )  # fmt: skip
        for words in ("Het lokaal schilderen", "morgen, 14:30", "De Brug", "Wie brengt koffie mee?"):
            assert words in said(page)
        assert "Het lokaal schilderen" in said(opened(cast.amina, "today"))
        assert "Het lokaal schilderen" in said(opened(cast.amina, "group", cast.group.pk))
        assert "Het lokaal schilderen" not in said(opened(cast.farid, "today")), "a partner is not in the group"
        assert "Sluit af" not in said(opened(cast.bram, "today")), "it must still come"

    def test_what_was_typed_stays_when_the_hour_is_none(self, cast: People) -> None:
        page = opened(cast.bram, "meeting_new", cast.group.pk)
        page = submit(cast.bram.client, page, name="Feest", day="31-12-2026", hour="straks")
        assert page.status_code == 422
        assert "Dit is geen uur. Schrijf bijvoorbeeld 14:30." in said(page)
        assert 'value="Feest"' in said(page)
        assert 'value="straks"' in said(page)

    @pytest.mark.parametrize(("away", "words"), [(1200, "te ver"), (-400, "meer dan een jaar geleden")])
    def test_no_day_out_of_reach(self, cast: People, at: datetime, away: int, words: str) -> None:
        page = opened(cast.bram, "meeting_new", cast.group.pk)
        page = submit(cast.bram.client, page, day=f"{day(at) + timedelta(days=away):%d-%m-%Y}")
        assert page.status_code == 422
        assert words in said(page).lower() or "jaar" in said(page)

    def test_sent_twice_it_stands_once(self, cast: People, at: datetime) -> None:
        form = find(opened(cast.bram, "meeting_new", cast.group.pk), 0)
        values = {"day": f"{day(at):%d-%m-%Y}"}
        first = form.send(cast.bram.client, None, values)
        again = form.send(cast.bram.client, None, values)
        assert models.Meeting.objects.count() == 1
        assert first.request["PATH_INFO"] == again.request["PATH_INFO"]

    def test_changed_called_off_and_on_again(self, cast: People, today: models.Meeting) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "meeting_edit", today.pk), place="Bij Fatma")
        assert "Bij Fatma" in said(page)
        page = submit(cast.bram.client, page, "niet-door")
        assert "Dit gaat niet door." in said(page)
        assert "Bij Fatma" not in said(opened(cast.amina, "today"))
        page = submit(cast.bram.client, opened(cast.bram, "meeting_edit", today.pk))
        assert "Dit gaat niet door." not in said(page)

    def test_a_facilitator_of_the_group_plans_too_and_a_participant_does_not(self, cast: People, at: datetime) -> None:
        assert cast.amina.client.get(url("meeting_new", cast.group.pk)).status_code == 403
        models.ProjectMember.objects.filter(person=cast.amina.person_id).update(role=ProjectRole.EXPERT)
        assert cast.amina.client.get(url("meeting_new", cast.group.pk)).status_code == 200

    def test_only_who_comes_together_in_which_circle(self, cast: People, at: datetime) -> None:
        submit(cast.bram.client, opened(cast.bram, "group_edit", cast.group.pk), shape="hourglass")
        page = submit(
            cast.bram.client, opened(cast.bram, "meeting_new", cast.group.pk), day=f"{day(at):%d-%m-%Y}", circle="core"
        )
        assert "kleine groep" in said(page)
        wrong = actions.plan_meeting(
            cast.bram.actor, cast.group.pk, key=new_id(), day=day(at), circle=CircleKind.SATELLITES, at=at
        )
        assert wrong == Refused("circle_not_here", "circle")


class TestAgenda:
    def test_anybody_in_the_group_brings_something(self, cast: People, today: models.Meeting) -> None:
        page = submit(
            cast.amina.client, opened(cast.amina, "meeting", today.pk), "erbij", what="Een thermos", who="Amina"
        )
        assert "Een thermos" in said(page)
        page = submit(cast.bram.client, opened(cast.bram, "meeting", today.pk), "agendapunten")
        assert "Een thermos" not in said(page)

    def test_nothing_is_no_point(self, cast: People, today: models.Meeting) -> None:
        page = submit(cast.amina.client, opened(cast.amina, "meeting", today.pk), "erbij", who="Amina")
        assert page.status_code == 422
        assert 'value="Amina"' in said(page)

    def test_an_agenda_ends_somewhere(self, cast: People, today: models.Meeting, at: datetime) -> None:
        for _ in range(30):
            done(actions.bring(cast.amina.actor, today.pk, key=new_id(), what="x", at=at))
        more = actions.bring(cast.amina.actor, today.pk, key=new_id(), what="x", at=at)
        assert more == Refused("points_full", "", {"most": 30})


class TestClosing:
    def test_two_pages_and_it_is_kept(self, cast: People, step: models.Promise, today: models.Meeting) -> None:
        assert "Sluit af" in said(opened(cast.bram, "today"))
        page = opened(cast.bram, "meeting_close", today.pk)
        assert "Hoe ging het met “De huurdersbond bellen”?" in said(page)
        page = submit(
            cast.bram.client, page, press="Kijk na", came="7", worked="Iedereen sprak", last="done", next="new",
            step="Brief schrijven", who="Hanan", signal="ja",
        )  # fmt: skip
        for words in ("Klopt dit?", "7 mensen", "Iedereen sprak", "gelukt", "Brief schrijven · Hanan"):
            assert words in said(page)
        assert models.Meeting.objects.get(pk=today.pk).state == MeetingState.PLANNED, "nothing is kept yet"
        page = submit(cast.bram.client, page, press="Bewaar")
        for words in ("Bewaard. Fijn dat jullie samen waren.", "7 mensen", "Iedereen sprak", "Brief schrijven"):
            assert words in said(page)
        step.refresh_from_db()
        assert step.state == PromiseState.DONE
        assert "anderen dit moeten weten" in said(opened(cast.amina, "meeting", today.pk))

    def test_back_from_looking_over_everything_still_stands(self, cast: People, today: models.Meeting) -> None:
        page = opened(cast.bram, "meeting_close", today.pk)
        page = submit(cast.bram.client, page, press="Kijk na", came="7", worked="Iedereen sprak")
        page = submit(cast.bram.client, page, press="Toch anders")
        assert 'value="Iedereen sprak"' in said(page)
        assert page.status_code == 200
        page = submit(cast.bram.client, page, press="Kijk na", came="8")
        assert "8 mensen" in said(page)
        assert "Iedereen sprak" in said(page)

    def test_all_of_it_may_stay_empty(self, cast: People, today: models.Meeting) -> None:
        page = submit(cast.bram.client, opened(cast.bram, "meeting_close", today.pk), press="Kijk na")
        assert "Je vulde niets in. Dat mag." in said(page)
        submit(cast.bram.client, page, press="Bewaar")
        assert models.Meeting.objects.get().state == MeetingState.HELD
        assert models.Promise.objects.count() == 0

    def test_kept_twice_is_kept_once(self, cast: People, today: models.Meeting) -> None:
        page = opened(cast.bram, "meeting_close", today.pk)
        check = submit(cast.bram.client, page, press="Kijk na", came="7", next="new", step="Bellen")
        for _ in range(2):
            after = submit(cast.bram.client, check, press="Bewaar")
            assert "7 mensen" in said(after)
        assert models.Promise.objects.count() == 1

    def test_of_two_who_close_it_the_second_reads_what_stands(
        self, cast: People, today: models.Meeting, at: datetime
    ) -> None:
        check = submit(cast.bram.client, opened(cast.bram, "meeting_close", today.pk), press="Kijk na", came="7")
        done(actions.close_meeting(cast.bram.actor, today.pk, Closing(came=9), at=at))
        page = submit(cast.bram.client, check, press="Bewaar")
        assert page.status_code == 422
        assert "Dit moment is al afgesloten. Wat er staat, blijft staan." in said(page)
        assert 'value="7"' in said(page), "what she typed is not lost"
        for _ in range(2):
            after = submit(cast.bram.client, page, press="Zet mijn woorden erbij")
        for words in ("Bewaard. Beide staan er nu.", "9 mensen", "Ook verteld", "7 mensen"):
            assert words in said(after)
        assert models.AlsoTold.objects.count() == 1
        late = actions.close_meeting(cast.bram.actor, today.pk, Closing(came=7), at=at)
        assert late == Refused("closed_already")
        nothing = actions.tell_also(cast.bram.actor, today.pk, came=None, worked=" ", at=at)
        assert nothing == Refused("nothing_told")

    def test_nothing_stands_beside_what_is_not_told_yet(
        self, cast: People, today: models.Meeting, at: datetime
    ) -> None:
        early = actions.tell_also(cast.bram.actor, today.pk, came=3, worked="", at=at)
        assert early == Refused("not_closed")

    def test_one_that_nobody_planned(self, cast: People, at: datetime) -> None:
        page = opened(cast.bram, "group_close", cast.group.pk)
        page = submit(cast.bram.client, page, press="Kijk na", came="4", worked="Samen gekookt")
        for _ in range(2):  # the same key: sent twice it stands once
            kept = submit(cast.bram.client, page, press="Bewaar")
        assert "Samen gekookt" in said(kept)
        assert models.Meeting.objects.get().day == day(at)

    def test_of_a_moment_that_must_come_it_leaves_nothing(self, cast: People, at: datetime) -> None:
        page = opened(cast.bram, "group_close", cast.group.pk)
        later = day(at) + timedelta(days=3)
        page = submit(cast.bram.client, page, press="Kijk na", day=f"{later:%d-%m-%Y}", came="4")
        page = submit(cast.bram.client, page, press="Bewaar")
        assert page.status_code == 422
        assert "Dit moet nog komen." in said(page)
        assert not models.Meeting.objects.exists()

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            ({"came": "-1"}, "Schrijf hier een getal vanaf 0."),
            ({"came": "veel"}, "Schrijf hier een getal, zonder komma."),
            ({"next": "new"}, "Schrijf welke stap jullie nemen."),
            ({"step": "Bellen"}, "Kies dan ook: een nieuwe stap."),
        ],
    )
    def test_what_does_not_fit_is_said_beside_it_and_kept(
        self, cast: People, today: models.Meeting, wrong: dict[str, str], words: str
    ) -> None:
        page = opened(cast.bram, "meeting_close", today.pk)
        page = submit(cast.bram.client, page, press="Kijk na", worked="Iedereen sprak", **wrong)
        if "Klopt dit?" in said(page):
            page = submit(cast.bram.client, page, press="Bewaar")
        assert page.status_code == 422
        assert words in said(page)
        assert 'value="Iedereen sprak"' in said(page)

    def test_the_same_step_goes_on(self, cast: People, step: models.Promise, today: models.Meeting) -> None:
        page = opened(cast.bram, "meeting_close", today.pk)
        page = submit(cast.bram.client, page, press="Kijk na", last="busy", next="same")
        assert "Dezelfde stap gaat door" in said(page)
        submit(cast.bram.client, page, press="Bewaar")
        step.refresh_from_db()
        assert step.state == PromiseState.BUSY
        assert models.Promise.objects.count() == 1

    def test_who_sees_it_may_not_always_close_it(self, cast: People, today: models.Meeting) -> None:
        for name, status in {"amina": 403, "greet": 403, "els": 403, "farid": 404, "carla": 404, "dirk": 404}.items():
            client: Client = cast.everybody[name].client
            assert client.get(url("meeting_close", today.pk)).status_code == status, name


class TestTellingBack:
    def test_the_small_circle_owes_the_broad_one_a_word(self, cast: People, at: datetime) -> None:
        group = cast.group.pk
        done(actions.edit_group(cast.bram.actor, group, name="Huurders", shape=Shape.HOURGLASS, at=at))
        for circle in (None, CircleKind.BROAD, CircleKind.CORE):
            made = done(actions.plan_meeting(cast.bram.actor, group, key=new_id(), day=day(at), circle=circle, at=at))
            done(actions.close_meeting(cast.bram.actor, made.pk, Closing(), at=at))
        assert [row.what for row in queries.owed(cast.bram.actor, group)] == ["Terugvertellen aan de brede groep"]
        page = opened(cast.amina, "group", group)
        assert "Nog terug te vertellen" in said(page)
        owed = models.Promise.objects.get()
        submit(cast.bram.client, opened(cast.bram, "group", group), str(owed.pk), press="gelukt")
        assert "Nog terug te vertellen" not in said(opened(cast.amina, "group", group))


class TestNames:
    def test_nobody_is_named_who_did_not_say_so(self, cast: People, today: models.Meeting, at: datetime) -> None:
        assert "Wie was er?" not in said(opened(cast.bram, "meeting_close", today.pk))
        unasked = actions.close_meeting(cast.bram.actor, today.pk, Closing(), named=[cast.amina.person_id], at=at)
        assert unasked == Refused("not_named", "named")

    def test_she_says_yes_is_named_and_takes_it_back_also_of_before(self, cast: People, today: models.Meeting) -> None:
        page = submit(cast.amina.client, opened(cast.amina, "group", cast.group.pk), "naam")
        assert "Je naam mag erbij." in said(page)
        page = opened(cast.bram, "meeting_close", today.pk)
        page = submit(cast.bram.client, page, press="Kijk na", named=["Amina"])
        page = submit(cast.bram.client, page, press="Bewaar")
        assert "Wie er was" in said(page)
        page = submit(cast.amina.client, opened(cast.amina, "group", cast.group.pk), "naam")
        assert "Je naam staat er niet meer bij." in said(page)
        assert "Wie er was" not in said(opened(cast.bram, "meeting", today.pk))

    def test_who_is_forgotten_leaves_no_name(self, cast: People, today: models.Meeting, at: datetime) -> None:
        her = cast.amina.person_id
        actions.say_named(cast.amina.actor, cast.group.pk, named=True, at=at)
        done(actions.close_meeting(cast.bram.actor, today.pk, Closing(), named=[her], at=at))
        kept = whole_person.export(her)["groups"]
        assert [one["group"] for one in kept["named"]] == [cast.group.name]
        assert len(kept["present"]) == 1
        whole_person.erase(her, at)
        assert not models.Named.objects.exists()
        assert not models.Presence.objects.exists()


def test_further_back(cast: People, at: datetime) -> None:
    for number in range(25):
        made = done(
            actions.plan_meeting(
                cast.bram.actor, cast.group.pk, key=new_id(), day=day(at) - timedelta(days=number),
                name=f"Keer {number}.", at=at,
            )
        )  # fmt: skip
        done(actions.close_meeting(cast.bram.actor, made.pk, Closing(), at=at))
    page = opened(cast.amina, "meetings", cast.group.pk)
    assert "Keer 19." in said(page)
    assert "Keer 20." not in said(page)
    href = said(page).partition('href="?na=')[2].partition('"')[0]
    page = cast.amina.client.get(f"{url('meetings', cast.group.pk)}?na={href}")
    assert "Keer 20." in said(page)
    assert "Keer 19." not in said(page)
    assert cast.amina.client.get(f"{url('meetings', cast.group.pk)}?na=x.y").status_code == 200
