"""Pages of invitations: making, showing, accepting."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from krachtbron.access import public as access
from krachtbron.access.domain import Purpose, Role
from krachtbron.access.models import Account, Invitation, Organisation
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from tests.access.help import FRESH, signed_in, somebody, words_of
from tests.forms import find, submit

GONE = "Deze uitnodiging werkt niet meer"


@pytest.fixture
def door(cast: Any, at: datetime) -> str:
    """The address of an invitation to coach."""
    return f"/uitnodiging/{access.invite(cast.els.actor, Purpose.ORGANISATION, Role.COACH, at=at)[1]}/"


class TestMaking:
    def test_a_coordinator_gets_a_link_and_a_code_to_scan(self, cast: Any) -> None:
        client = cast.els.client
        shown = submit(client, client.get("/mensen/uitnodigen/"), 0, "Maak de uitnodiging", role="coach")
        link = shown.context["link"]
        assert link in shown.content.decode()
        assert '<svg aria-hidden="true"' in shown.content.decode()
        assert "Werkbegeleider" in words_of(shown)
        assert words_of(Client().get(link)).count("Els nodigt je uit") == 1
        assert link.rstrip("/").rpartition("/")[2] not in client.get("/mensen/").content.decode()

    def test_sending_the_form_again_makes_no_second(self, cast: Any) -> None:
        client = cast.els.client
        page = client.get("/mensen/uitnodigen/")
        submit(client, page, 0, "Maak de uitnodiging", role="coach")
        again = submit(client, page, 0, "Maak de uitnodiging", role="coach")
        assert again.status_code == 422
        assert "Deze uitnodiging is al gemaakt" in words_of(again)
        assert Invitation.objects.count() == 1
        another = submit(client, again, 0, "Maak de uitnodiging", role="coach")
        assert another.context["link"], "who wants another one just sends the form that stands there"
        assert Invitation.objects.count() == 2

    def test_without_a_role_the_form_asks(self, cast: Any) -> None:
        client = cast.els.client
        assert submit(client, client.get("/mensen/uitnodigen/"), 0, "Maak de uitnodiging").status_code == 422

    def test_a_worker_does_not(self, cast: Any) -> None:
        assert cast.bram.client.get("/mensen/uitnodigen/").status_code == 403

    def test_taking_back(self, cast: Any, door: str) -> None:
        client = cast.els.client
        page = client.get("/mensen/")
        assert "Open uitnodigingen" in words_of(page)
        after = submit(client, page, "/intrekken/", "Trek in Werkbegeleider")
        assert "De uitnodiging werkt niet meer." in words_of(after)
        assert GONE in words_of(Client().get(door))


class TestAccepting:
    def test_looking_uses_nothing_up(self, cast: Any, door: str) -> None:
        for _ in range(3):
            assert Client().get(door).status_code == 200
            assert Client().head(door).status_code == 200
        assert Invitation.objects.get().used is None

    def test_a_new_person_chooses_a_name_and_is_in(self, cast: Any, door: str) -> None:
        client = Client()
        page = client.get(door)
        assert page.headers["Cache-Control"].find("no-store") >= 0
        assert "Buurtwerk De Brug" in words_of(page)
        assert "Je komt erbij als werkbegeleider." in words_of(page)
        after = submit(client, page, 0, "Doe mee", nickname="Nour", passphrase=FRESH)
        assert after.request["PATH_INFO"] == "/vandaag/"
        assert after.wsgi_request.actor.nickname == "Nour"
        assert after.wsgi_request.actor.role is Role.COACH
        assert Invitation.objects.get().used is not None

    def test_a_nickname_is_not_needed_and_a_name_may_be_arabic(self, cast: Any, door: str) -> None:
        client = Client()
        after = submit(client, client.get(door), 0, "Doe mee", name="أمينة", passphrase="قطة حمراء فوق السطح")
        assert after.wsgi_request.actor.nickname == ""
        assert Account.objects.filter(name="أمينة").exists()

    def test_a_proposed_name_is_free(self, cast: Any, at: datetime, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
        from krachtbron.access.web import names

        numbers = iter([7, 7, 8])
        monkeypatch.setattr(names.secrets, "choice", lambda words: words[0])
        monkeypatch.setattr(names.secrets, "randbelow", lambda most: next(numbers))
        first = names.propose()
        person = access.add_person("", "nl", at=at)
        access.make_account(person, first, FRESH, at=at)
        assert names.propose() != first

    @pytest.mark.parametrize(
        ("wrong", "sentence"),
        [
            ({"name": "bram"}, "Iemand anders koos deze naam al."),
            ({"passphrase": "kort"}, "Kies vier woorden, of minstens twaalf tekens."),
            ({"passphrase": "wachtwoord 1234"}, "te makkelijk te raden"),
            ({"name": "x" * 61}, "Hoogstens 60"),
        ],
    )
    def test_what_is_wrong_is_said_beside_it_and_kept(
        self, cast: Any, door: str, wrong: dict[str, str], sentence: str
    ) -> None:
        client = Client()
        said = {"nickname": "Nour", "name": "nour", "passphrase": FRESH, **wrong}
        page = submit(client, client.get(door), 0, "Doe mee", **said)
        assert page.status_code == 422
        assert sentence in words_of(page)
        assert find(page, 0).node.find(".//input[@name='nickname']").get("value") == "Nour"
        assert submit(client, page, 0, "Doe mee", name="nour", passphrase=FRESH).request["PATH_INFO"] == "/vandaag/"

    def test_with_the_account_one_has(self, cast: Any, door: str) -> None:
        client = cast.dirk.client
        before = client.session.session_key
        page = client.get(door)
        assert "Je bent aangemeld als Dirk." in words_of(page)
        after = submit(client, page, 0, "Doe mee")
        assert after.wsgi_request.actor.organisation_id == cast.organisation.pk
        assert after.wsgi_request.actor.role is Role.COACH
        assert client.session.session_key != before

    def test_somebody_else_at_this_device_leaves_first(self, cast: Any, door: str) -> None:
        client = cast.dirk.client
        after = submit(client, client.get(door), "/afmelden/", "Meld af")
        assert after.request["PATH_INFO"] == door
        assert "Kies een wachtzin" in words_of(after)

    def test_signing_in_first_comes_back_here(self, cast: Any, door: str) -> None:
        assert f'/aanmelden/?next={door}"' in Client().get(door).content.decode()

    def test_one_answer_to_everything_that_is_gone(self, cast: Any, door: str, at: datetime) -> None:
        late = access.invite(cast.bram.actor, "group", Role.PARTICIPANT, new_id(), at=at - timedelta(minutes=16))[1]
        client = Client()
        submit(client, client.get(door), 0, "Doe mee", passphrase=FRESH)
        answers = {
            (response.status_code, words_of(response).replace(address, ""))
            for address in (door, "/uitnodiging/nothing/", f"/uitnodiging/{late}/")
            for response in (Client().get(address), Client().post(address))
        }
        assert len(answers) == 1
        status, words = answers.pop()
        assert status == 404
        assert GONE in words
        assert "Vraag gerust een nieuwe" in words

    def test_who_comes_a_moment_later_reads_a_kind_page(
        self, cast: Any, door: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from krachtbron.access import actions

        client = Client()
        page = client.get(door)
        monkeypatch.setattr(actions, "accept_anew", lambda *args, **said: Refused("invitation_gone"))
        after = submit(client, page, 0, "Doe mee", passphrase=FRESH)
        assert (after.status_code, GONE in words_of(after)) == (404, True)

    def test_an_inviter_who_was_forgotten_and_a_name_of_what(self, cast: Any, at: datetime) -> None:
        made, secret = access.invite(cast.bram.actor, "group", Role.PARTICIPANT, new_id(), what="De groep", at=at)
        Invitation.objects.filter(pk=made.pk).update(made_by=None)
        page = words_of(Client().get(f"/uitnodiging/{secret}/"))
        assert "Je bent uitgenodigd" in page
        assert "De groep" in page

    def test_somebody_known_keeps_her_nickname(self, cast: Any, at: datetime) -> None:
        rosa = access.add_person("Rosa", "nl", at=at)
        _, secret = access.invite(cast.bram.actor, "group", Role.PARTICIPANT, new_id(), person_id=rosa.pk, at=at)
        page = Client().get(f"/uitnodiging/{secret}/")
        assert find(page, 0).node.find(".//input[@name='nickname']").get("value") == "Rosa"


class TestGroupInvitation:
    def test_from_the_group_to_the_group(self, cast: Any, at: datetime) -> None:
        from krachtbron.groups.actions import invite_to_group

        secret = invite_to_group(cast.bram.actor, cast.group.pk, at=at)
        client = Client()
        page = client.get(f"/uitnodiging/{secret}/")
        assert "De huurdersgroep" in words_of(page)
        after = submit(client, page, 0, "Doe mee", nickname="Nour", passphrase=FRESH)
        assert client.get(f"/groepen/{cast.group.pk}/").status_code == 200, words_of(after)


@pytest.mark.django_db
class TestBeginning:
    def test_the_first_coordinator(self) -> None:
        begun = access.begin(at=clock.now())
        assert not isinstance(begun, Refused)
        client = Client()
        page = client.get(f"/uitnodiging/{begun[1]}/")
        assert "Jij bent de eerste hier." in words_of(page)
        nameless = submit(client, page, 0, "Begin", organisation=" \u200b ", passphrase=FRESH)
        assert "Geef je organisatie een naam." in words_of(nameless)
        after = submit(client, nameless, 0, "Begin", organisation="De Werf", nickname="Els", passphrase=FRESH)
        assert after.wsgi_request.actor.role is Role.COORDINATOR
        assert Organisation.objects.get().name == "De Werf"

    def test_with_an_account_one_has(self) -> None:
        at = clock.now()
        client = signed_in(somebody(None, "els", None, at))
        begun = access.begin(at=at)
        assert not isinstance(begun, Refused)
        page = client.get(f"/uitnodiging/{begun[1]}/")
        after = submit(client, page, 0, "Begin", organisation="De Werf")
        assert after.wsgi_request.actor.role is Role.COORDINATOR
