"""Somebody who was only a nickname in a group takes her own space; and sees what the group knew of her."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from krachtbron.access import public as access
from krachtbron.access import queries, whole_person
from krachtbron.access.actions import accept_anew
from krachtbron.access.domain import Role
from krachtbron.access.models import Account, Invitation, Person
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from krachtbron.groups import queries as group_queries
from krachtbron.groups.domain import CircleKind, Shape
from krachtbron.groups.models import CircleMember, ProjectMember
from krachtbron.instruments import public as instruments
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.models import Response, Tally
from tests.access.help import FRESH, words_of
from tests.cast import People
from tests.forms import forms_of, submit

GONE = "Deze uitnodiging werkt niet meer"
KNOWN = "Wat de groep van jou weet"


@pytest.fixture
def nelly(cast: People, at: datetime) -> UUID:
    made: Any = groups.add_nickname(cast.bram.actor, cast.group.pk, key=new_id(), nickname="Nelly", at=at)
    return UUID(str(made.person_id))


def page_of(cast: People, person_id: UUID) -> str:
    return reverse("groups:group_code", args=[cast.group.pk, person_id])


def code(cast: People, person_id: UUID) -> Any:
    """The worker makes a code on the page; the address on it."""
    client = cast.bram.client
    return submit(client, client.get(page_of(cast, person_id)), 0, "Maak een code").context["link"]


@pytest.fixture
def door(cast: People, nelly: UUID) -> str:
    return str(code(cast, nelly))


class TestGiving:
    def test_the_worker_finds_it_beside_the_nickname(self, cast: People, nelly: UUID) -> None:
        page = cast.bram.client.get(reverse("groups:group_people", args=[cast.group.pk]))
        assert "Geef een code Nelly" in words_of(page)
        assert "Geef een code Amina" not in words_of(page), "she has a place of her own"
        assert "Nieuwe code (wachtzin kwijt) Amina" in words_of(page)
        shown = submit(cast.bram.client, cast.bram.client.get(page_of(cast, nelly)), 0, "Maak een code")
        assert '<svg aria-hidden="true"' in shown.content.decode()
        assert "Een kwartier geldig." in words_of(shown)

    def test_the_list_costs_the_same_for_many(self, cast: People, at: datetime) -> None:
        counts, client = [], cast.bram.client
        client.get("/vandaag/")
        for number in range(12):
            groups.add_nickname(cast.bram.actor, cast.group.pk, key=new_id(), nickname=f"Roepnaam {number}", at=at)
            if number in (2, 11):
                with CaptureQueriesContext(connection) as asked:
                    client.get(reverse("groups:group_people", args=[cast.group.pk]))
                counts.append(len(asked))
        assert counts[0] == counts[1]

    @pytest.mark.parametrize(("name", "status"), [("amina", 403), ("greet", 403), ("carla", 404), ("dirk", 404)])
    def test_nobody_else_gives_one(self, cast: People, nelly: UUID, name: str, status: int) -> None:
        client = getattr(cast, name).client
        assert client.get(page_of(cast, nelly)).status_code == status
        assert client.post(page_of(cast, nelly)).status_code == status
        assert not Invitation.objects.exists()

    def test_somebody_outside_the_group_gets_none(self, cast: People) -> None:
        assert cast.bram.client.post(page_of(cast, cast.carla.person_id)).status_code == 303
        with pytest.raises(Http404):
            groups.invite_known(cast.bram.actor, cast.group.pk, cast.carla.person_id, at=clock.now())

    def test_not_in_a_project_that_is_over(self, cast: People, nelly: UUID, at: datetime) -> None:
        groups.end_project(cast.els.actor, cast.project.pk, at=at - timedelta(days=1))
        later = at + timedelta(days=2)
        assert groups.invite_known(cast.bram.actor, cast.group.pk, nelly, at=later) == Refused("project_ended")


class TestClaiming:
    def test_she_comes_in_as_herself(self, cast: People, nelly: UUID, door: str) -> None:
        client = Client()
        page = client.get(door)
        assert "Ben jij Nelly ?" in words_of(page)
        assert "Bram maakte deze code voor jou." in words_of(page)
        after = submit(client, page, 0, "Ja, dat ben ik", name="nelly", passphrase=FRESH)
        assert after.request["PATH_INFO"] == "/ik/geweten/"
        actor = after.wsgi_request.actor
        assert (actor.person_id, actor.nickname, actor.role) == (nelly, "Nelly", Role.PARTICIPANT)
        assert CircleMember.objects.filter(person=nelly, until=None).count() == 1, "where she stood, she stands"
        assert "De huurdersgroep" in words_of(client.get("/vandaag/"))

    def test_she_may_be_called_otherwise(self, cast: People, nelly: UUID, door: str) -> None:
        client = Client()
        submit(client, client.get(door), 0, "Ja, dat ben ik", nickname="Nel", passphrase=FRESH)
        assert Person.objects.get(pk=nelly).nickname == "Nel"
        assert [row.nickname for row in group_queries.person_rows(cast.group.pk)] == ["Amina", "Nel"]

    def test_where_she_stood_in_a_circle_she_stays(self, cast: People, at: datetime) -> None:
        groups.edit_group(cast.bram.actor, cast.group.pk, name="De huurdersgroep", shape=Shape.CORE, at=at)
        made: Any = groups.add_nickname(
            cast.bram.actor, cast.group.pk, key=new_id(), nickname="Nelly", kind=CircleKind.SATELLITES, at=at
        )
        client = Client()
        page = submit(client, client.get(code(cast, made.person_id)), 0, "Ja, dat ben ik", passphrase=FRESH)
        assert "De huurdersgroep (mensen eromheen)" in words_of(page)
        assert CircleMember.objects.get(person=made.person_id, until=None).circle.kind == CircleKind.SATELLITES

    def test_what_is_wrong_keeps_the_door_open(self, cast: People, door: str) -> None:
        client = Client()
        page = submit(client, client.get(door), 0, "Ja, dat ben ik", name="bram", passphrase=FRESH)
        assert page.status_code == 422
        assert "Iemand anders koos deze naam al." in words_of(page)
        assert submit(client, page, 0, name="nelly", passphrase=FRESH).request["PATH_INFO"] == "/ik/geweten/"

    def test_of_two_codes_one_wins_and_the_other_hears_what_to_do(
        self, cast: People, nelly: UUID, at: datetime
    ) -> None:
        first, second = code(cast, nelly), code(cast, nelly)
        loser = Client()
        typed = loser.get(second)
        submit(Client(), Client().get(first), 0, "Ja, dat ben ik", passphrase=FRESH)
        late = submit(loser, typed, 0, "Ja, dat ben ik", passphrase=FRESH)
        assert late.status_code == 404
        assert GONE in words_of(late)
        assert "Gebruikte iemand anders jouw uitnodiging? Zeg het dan meteen." in words_of(late)
        assert Account.objects.filter(person=nelly).count() == 1

    def test_the_same_form_twice_is_one_and_lets_her_in(self, cast: People, nelly: UUID, door: str) -> None:
        """The first answer got lost on the way: she does not know that she is in, and presses again."""
        client = Client()
        page = client.get(door)
        submit(Client(), page, 0, "Ja, dat ben ik", name="nelly", passphrase=FRESH)
        after = submit(client, page, 0, "Ja, dat ben ik", name="nelly", passphrase=FRESH)
        assert after.request["PATH_INFO"] == "/ik/geweten/"
        assert after.wsgi_request.actor.person_id == nelly
        wrong = submit(Client(), page, 0, "Ja, dat ben ik", name="nelly", passphrase="een andere lange wachtzin")
        assert wrong.status_code == 404

    def test_twice_but_not_much_later(self, cast: People, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
        page = Client().get(door)
        submit(Client(), page, 0, "Ja, dat ben ik", name="nelly", passphrase=FRESH)
        now = clock.now()
        monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=6))
        assert submit(Client(), page, 0, "Ja, dat ben ik", name="nelly", passphrase=FRESH).status_code == 404

    def test_two_at_the_same_moment(
        self, cast: People, nelly: UUID, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Both looked before either wrote: the table lets one account through, and neither code is blamed on a name."""
        secrets = [code(cast, nelly).rstrip("/").rpartition("/")[2] for _ in range(2)]
        found = {secret: queries.find_invitation(secret, at) for secret in secrets}
        monkeypatch.setattr(queries, "find_invitation", lambda secret, at: found[secret])
        said = {"passphrase": FRESH, "language": "nl", "at": clock.now()}
        assert not isinstance(accept_anew(secrets[0], name="een", **said), Refused)
        found[secrets[1]].save(force_insert=True)  # as if the first had not closed it yet
        assert accept_anew(secrets[1], name="twee", **said) == Refused("invitation_gone")
        assert Account.objects.filter(name="twee").count() == 0

    def test_who_is_signed_in_leaves_first(self, cast: People, door: str) -> None:
        client = cast.amina.client
        page = client.get(door)
        assert "Deze code is voor Nelly" in words_of(page)
        assert "Je bent nu aangemeld als Amina ." in words_of(page)
        assert client.post(door).status_code == 422
        assert Invitation.objects.get().used is None
        after = submit(client, page, "/afmelden/", "Meld af")
        assert "Ben jij Nelly ?" in words_of(after)

    @pytest.mark.parametrize("how", ["left", "project", "forgotten", "late", "worker"])
    def test_who_is_gone_has_no_door(
        self, cast: People, nelly: UUID, door: str, at: datetime, how: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        now = clock.now()
        if how == "left":
            groups.leave_circle(cast.bram.actor, cast.group.pk, nelly, at=now)
        elif how == "project":
            groups.disconnect(cast.els.actor, cast.project.pk, nelly, at=now)
        elif how == "forgotten":
            whole_person.erase(nelly, now)
        elif how == "late":
            monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=16))
        else:
            groups.disconnect(cast.els.actor, cast.project.pk, cast.bram.person_id, at=now)
        page = Client().get(door)
        assert page.status_code == 404
        assert GONE in words_of(page)


@pytest.fixture
def hers(cast: People, nelly: UUID, door: str) -> Client:
    client = Client()
    submit(client, client.get(door), 0, "Ja, dat ben ik", passphrase=FRESH)
    return client


class TestWhatTheGroupKnew:
    def test_thing_by_thing_in_plain_words(self, cast: People, hers: Client) -> None:
        page = words_of(hers.get("/ik/geweten/"))
        assert KNOWN in page
        assert "Je roepnaam is Nelly ." in page
        assert "Je zit in de groep De huurdersgroep , sinds" in page
        assert "Je hoort bij Huurders aan het woord , sinds" in page
        assert "Maak mijn kaart" in page
        assert KNOWN in words_of(hers.get("/ik/")), "she finds it again"

    def test_keeping_is_doing_nothing(self, cast: People, nelly: UUID, hers: Client) -> None:
        hers.get("/ik/geweten/")
        assert CircleMember.objects.filter(person=nelly, until=None).exists()

    def test_leaving_a_group_and_then_that_she_was_there(self, cast: People, nelly: UUID, hers: Client) -> None:
        page = hers.get("/ik/geweten/")
        after = words_of(submit(hers, page, 0, pressed(page, "Ik stap eruit")))
        assert "Bewaard. Dit weet de groep nu niet meer." in after
        assert not CircleMember.objects.filter(person=nelly, until=None).exists()
        assert not ProjectMember.objects.filter(person=nelly, until=None).exists()
        for _ in range(2):
            page = hers.get("/ik/geweten/")
            submit(hers, page, 0, pressed(page, "Wis dit"))
        assert not CircleMember.objects.filter(person=nelly).exists()
        assert not ProjectMember.objects.filter(person=nelly).exists()
        assert "Je zat in" not in words_of(hers.get("/ik/geweten/"))

    def test_stopping_with_a_project(self, cast: People, nelly: UUID, hers: Client) -> None:
        page = hers.get("/ik/geweten/")
        submit(hers, page, 1, pressed(page, "Ik stop hier"))
        assert not CircleMember.objects.filter(person=nelly, until=None).exists()

    def test_answers_that_were_typed_for_her_go_with_their_counts(
        self, cast: People, nelly: UUID, hers: Client, at: datetime
    ) -> None:
        opened: Any = instruments.open_round(
            cast.bram.actor, key=new_id(), instrument="empowerment-rose", mode=Mode.PERSPECTIVES,
            project_id=cast.project.pk, at=at,
        )  # fmt: skip
        typed = instruments.type_paper(
            cast.bram.actor, opened.pk, key=new_id(), perspective="participant",
            answers={"strengths_based": 4}, words={}, at=at,
        )  # fmt: skip
        assert not isinstance(typed, Refused)
        Response.objects.update(person=nelly)
        page = hers.get("/ik/geweten/")
        assert "Iemand typte antwoorden voor jou, op" in words_of(page)
        submit(hers, page, 2, pressed(page, "Wis dit"))
        assert not Response.objects.exists()
        assert set(Tally.objects.values_list("n", flat=True)) <= {0}

    def test_of_somebody_else_nothing_is_let_go(self, cast: People, hers: Client) -> None:
        row = CircleMember.objects.get(person=cast.amina.person_id, until=None)
        for item in (row.pk, new_id(), "iets"):
            sent = {"room": "groups", "kind": "group", "item": item}
            assert hers.post("/ik/geweten/", sent).status_code in (303, 404)
        assert CircleMember.objects.filter(pk=row.pk, until=None).exists()

    def test_it_stands_in_what_she_takes_along(self, cast: People, nelly: UUID, hers: Client) -> None:
        kept = whole_person.export(nelly)
        assert [row["group"] for row in kept["groups"]["groups"]] == ["De huurdersgroep"]
        made = kept["access"]["other_ways_in"]
        assert [(row["purpose"], row["by"]) for row in made] == [("known", "Bram")]

    def test_who_belongs_nowhere_reads_so(self, cast: People, at: datetime) -> None:
        person = access.add_person("", "nl", at=at)
        account: Any = access.make_account(person, "alleen", FRESH, at=at)
        client = Client()
        client.force_login(account)
        assert "De groep weet niets van jou." in words_of(client.get("/ik/geweten/"))


def pressed(page: Any, words: str) -> str:
    """The whole name of the first button that begins so: it also says what it is about."""
    for form in forms_of(page):
        for button in form.buttons:
            if form.words(button).startswith(words):
                return form.words(button)
    raise AssertionError(f"no button {words!r}")
