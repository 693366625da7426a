"""A new code after a lost passphrase: who may give one, what it closes, and that it never opens what she wrote."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from krachtbron.access import actions, models, queries
from krachtbron.access import public as access
from krachtbron.access.actions import forgetting, vaults
from krachtbron.access.domain import Purpose, Role, check_renewal
from krachtbron.access.models import Account, Invitation, Membership, Session
from krachtbron.base import clock
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import PASSPHRASE
from krachtbron.groups import public as groups
from tests.access.help import FRESH, sign_in, signed_in, somebody, words_of
from tests.cast import People
from tests.forms import find, submit

GONE = "Deze uitnodiging werkt niet meer"


def by_worker(cast: People, person_id: Any = None) -> Any:
    address = reverse("groups:group_code", args=[cast.group.pk, person_id or cast.amina.person_id])
    client = cast.bram.client
    return submit(client, client.get(address), 0, "Maak een code")


def by_coordinator(cast: People, name: str) -> Any:
    member = Membership.objects.get(person=getattr(cast, name).person_id, until=None)
    client = cast.els.client
    return submit(client, client.get(reverse("access:member_code", args=[member.pk])), 0, "Maak de code")


@pytest.fixture
def door(cast: People) -> str:
    return str(by_worker(cast).context["link"])


def use(door: str, client: Client | None = None, **said: Any) -> Any:
    client = client or Client()
    return submit(client, client.get(door), 0, "Kom weer binnen", passphrase=FRESH, **said)


class TestWhoGives:
    @pytest.mark.parametrize(
        ("here", "elsewhere", "coordinates", "code"),
        [
            (Role.PARTICIPANT, [], False, None),
            (Role.WORKER, [], False, "renew_not_here"),
            (Role.PARTNER, [], False, "renew_not_here"),
            (None, [], True, "renew_not_here"),
            (Role.WORKER, [], True, None),
            (Role.COORDINATOR, [Role.PARTICIPANT], True, None),
            (Role.PARTICIPANT, [Role.WORKER], True, "renew_elsewhere"),
            (Role.PARTICIPANT, [Role.PARTNER], False, "renew_elsewhere"),
        ],
    )
    def test_the_rule(self, here: Any, elsewhere: list[Role], coordinates: bool, code: str | None) -> None:
        outcome = check_renewal(here, elsewhere, self_=False, coordinates=coordinates)
        assert (outcome.code if outcome else None) == code
        assert check_renewal(here, elsewhere, self_=True, coordinates=coordinates) == Refused("renew_self")

    def test_the_worker_reads_first_what_it_closes(self, cast: People) -> None:
        page = cast.bram.client.get(reverse("groups:group_code", args=[cast.group.pk, cast.amina.person_id]))
        assert "gaat op slot. Alleen de eigen kaart opent het weer." in words_of(page)
        assert "Die persoon ziet dat jij een code maakte, en wanneer." in words_of(page)
        assert not Invitation.objects.exists(), "looking makes none"

    def test_a_worker_gives_none_to_a_colleague(self, cast: People, at: datetime) -> None:
        groups.connect(cast.els.actor, cast.project.pk, cast.carla.person_id, groups_role("worker"), at=at)
        groups.join_circle(cast.bram.actor, cast.group.pk, cast.carla.person_id, at=at)
        page = by_worker(cast, cast.carla.person_id)
        assert "Een code voor deze persoon geeft de coördinator." in words_of(page)
        assert not Invitation.objects.exists()

    def test_a_coordinator_gives_one_to_everybody_but_herself(self, cast: People) -> None:
        people = words_of(cast.els.client.get("/mensen/"))
        assert "Wachtzin kwijt Bram" in people
        assert "Wachtzin kwijt Els" not in people
        assert by_coordinator(cast, "bram").context["link"]
        assert "Voor jezelf kan je geen code maken." in words_of(by_coordinator(cast, "els"))
        open_ones = words_of(cast.els.client.get("/mensen/"))
        assert "Nieuwe code, wachtzin kwijt" in open_ones, "and sees which are open"

    @pytest.mark.parametrize("name", ["amina", "bram", "greet", "farid", "dirk"])
    def test_nobody_else_does(self, cast: People, name: str) -> None:
        member = Membership.objects.get(person=cast.carla.person_id)
        assert getattr(cast, name).client.post(reverse("access:member_code", args=[member.pk])).status_code == 403

    def test_somebody_of_another_organisation_does_not_exist(self, cast: People) -> None:
        member = Membership.objects.get(person=cast.dirk.person_id)
        assert cast.els.client.get(reverse("access:member_code", args=[member.pk])).status_code == 404

    def test_no_organisation_opens_the_door_of_another(self, cast: People, at: datetime) -> None:
        person = models.Person.objects.get(pk=cast.amina.person_id)
        access.join(cast.elsewhere, person, Role.WORKER, on=day(at))
        assert "Voor deze persoon kan dat hier niet." in words_of(by_worker(cast))
        assert not Invitation.objects.exists()


def groups_role(word: str) -> Any:
    from krachtbron.groups.domain import ProjectRole

    return ProjectRole(word)


class TestUsingIt:
    def test_she_chooses_a_new_passphrase_and_is_in(self, cast: People, door: str) -> None:
        client = Client()
        page = client.get(door)
        said = words_of(page)
        assert "Ben jij Amina ?" in said
        assert "Wat je eerder schreef, gaat op slot." in said
        assert 'value="amina"' not in page.content.decode(), "her name to sign in with is hers"
        after = use(door, client)
        assert after.request["PATH_INFO"] == "/vandaag/"
        assert after.wsgi_request.actor == cast.amina.actor
        assert "Je nieuwe wachtzin geldt nu." in words_of(after)
        assert sign_in(Client(), "amina", FRESH).request["PATH_INFO"] == "/vandaag/"
        assert "horen niet bij elkaar" in words_of(sign_in(Client(), "amina", PASSPHRASE))

    def test_her_name_may_change_too(self, cast: People, door: str) -> None:
        client = Client()
        taken = submit(client, client.get(door), 0, "Kom weer binnen", name="Bram", passphrase=FRESH)
        assert taken.status_code == 422
        assert "Iemand anders koos deze naam al." in words_of(taken)
        assert find(taken, 0).node.find(".//input[@name='name']").get("value") == "Bram"
        submit(client, taken, 0, "Kom weer binnen", name="Amina zelf", passphrase=FRESH)
        assert sign_in(Client(), "amina zelf", FRESH).request["PATH_INFO"] == "/vandaag/"
        assert queries.account_by_name("amina") is None

    def test_a_weak_passphrase_is_said_and_the_code_still_works(self, cast: People, door: str) -> None:
        client = Client()
        page = submit(client, client.get(door), 0, "Kom weer binnen", passphrase="kort")
        assert "Kies vier woorden, of minstens twaalf tekens." in words_of(page)
        assert use(door).status_code == 200

    def test_every_device_second_step_and_other_code_goes(self, cast: People, door: str, at: datetime) -> None:
        there = signed_in(cast.amina.member.account)
        Authenticator.objects.create(user=cast.amina.member.account, type="totp", data={})
        mine = access.ask_beside(cast.amina.actor, "step", cast.group.pk, key=cast.group.pk, at=at)
        assert not isinstance(mine, Refused)
        use(door)
        assert there.get("/ik/").status_code == 302
        assert not Authenticator.objects.exists()
        assert Session.objects.count() == 2, "hers of now, and the worker's"
        assert not Invitation.objects.filter(made_by=cast.amina.person_id).exists()

    def test_it_works_once(self, cast: People, door: str) -> None:
        client = Client()
        typed = client.get(door)
        use(door)
        late = submit(client, typed, 0, "Kom weer binnen", passphrase="een andere lange wachtzin")
        assert (late.status_code, GONE in words_of(late)) == (404, True)
        assert queries.account_by_name("amina").check_password(FRESH)  # type: ignore[union-attr]

    def test_the_same_form_twice_lets_her_in(self, cast: People, door: str) -> None:
        client = Client()
        typed = client.get(door)
        use(door)
        after = submit(client, typed, 0, "Kom weer binnen", passphrase=FRESH)
        assert (after.request["PATH_INFO"], after.wsgi_request.actor) == ("/vandaag/", cast.amina.actor)

    def test_a_newer_code_closes_the_one_before(self, cast: People, door: str) -> None:
        newer = by_worker(cast).context["link"]
        assert GONE in words_of(Client().get(door))
        assert use(newer).request["PATH_INFO"] == "/vandaag/"

    @pytest.mark.parametrize("how", ["late", "left group", "left organisation", "withdrawn", "worker gone"])
    def test_a_door_that_closed(self, cast: People, door: str, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
        now = clock.now()
        if how == "late":
            monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=16))
        elif how == "left group":
            groups.leave_circle(cast.amina.actor, cast.group.pk, cast.amina.person_id, at=now)
        elif how == "left organisation":
            row = Membership.objects.get(person=cast.amina.person_id)
            assert actions.end_membership(cast.els.actor, row.pk, at=now) is None
        elif how == "withdrawn":
            actions.withdraw_invitation(cast.els.actor, Invitation.objects.get().pk, at=now)
        else:
            groups.disconnect(cast.els.actor, cast.project.pk, cast.bram.person_id, at=now)
        assert GONE in words_of(Client().get(door))

    def test_a_professional_sets_up_a_second_step_again(self, cast: People, settings: Any) -> None:
        settings.SECOND_FACTOR = True
        Authenticator.objects.create(user=cast.bram.member.account, type="totp", data={})
        door = renewed(cast, "bram")
        assert use(door).request["PATH_INFO"] == "/ik/beveiliging/"


def renewed(cast: People, name: str) -> str:
    member = Membership.objects.get(person=getattr(cast, name).person_id, until=None)
    made: Any = actions.renew_member(cast.els.actor, member.pk, at=clock.now())
    return reverse("access:accept", args=[made[1]])


class TestSheHearsOfIt:
    def test_who_signs_in_herself_closes_the_code_and_reads_who_made_it(self, cast: People, door: str) -> None:
        page = words_of(sign_in(Client(), "amina"))
        assert "Je kreeg een nieuwe code op" in page
        assert ", van Bram." in page
        assert "Jij bent zelf binnen. Die code werkt niet meer." in page
        assert GONE in words_of(Client().get(door))
        mine = words_of(cast.amina.client.get("/ik/"))
        assert "Nieuwe codes voor jou" in mine
        assert "Bram · niet gebruikt" in mine

    def test_being_signed_in_somewhere_does_not_close_it(self, cast: People, door: str) -> None:
        """On another telephone she may still be in, with the passphrase lost all the same."""
        assert "Bram · nog open" in words_of(cast.amina.client.get("/ik/"))
        assert "Kom weer binnen" in words_of(Client().get(door))

    def test_after_it_was_used_every_sign_in_says_so_for_two_weeks(
        self, cast: People, door: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        client = Client()
        assert "Je kreeg een nieuwe code op" in words_of(use(door, client))
        assert "gebruikt op" in words_of(client.get("/ik/"))
        told = words_of(sign_in(Client(), "amina", FRESH))
        assert "Was dit niet goed? Zeg het aan iemand die je vertrouwt." in told
        now = clock.now()
        monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=15))
        assert "Je kreeg een nieuwe code" not in words_of(sign_in(Client(), "amina", FRESH))

    def test_who_never_had_one_reads_nothing(self, cast: People) -> None:
        assert "nieuwe code" not in words_of(sign_in(Client(), "amina"))
        assert "Nieuwe codes voor jou" not in words_of(cast.amina.client.get("/ik/"))


class TestTheLock:
    def test_whoever_uses_the_code_cannot_read_what_she_wrote(
        self, cast: People, door: str, at: datetime, django_capture_on_commit_callbacks: Any
    ) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        with django_capture_on_commit_callbacks(execute=True):
            use(door)
        assert access.is_locked(cast.amina.person_id)

    def test_nothing_is_locked_while_the_code_is_not_used(self, cast: People, door: str, at: datetime) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        Client().get(door)
        assert not access.is_locked(cast.amina.person_id)

    def test_a_fall_between_the_two_databases_is_made_good_at_the_next_sign_in(
        self, cast: People, at: datetime
    ) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        secret = renewed(cast, "amina").rstrip("/").rpartition("/")[2]
        assert not isinstance(actions.accept_renewed(secret, passphrase=FRESH, at=clock.now()), Refused)
        assert not access.is_locked(cast.amina.person_id), "the light went out before the other database heard"
        sign_in(Client(), "amina", FRESH)
        assert access.is_locked(cast.amina.person_id)

    def test_forgetting_goes_before_locking(self, cast: People, at: datetime) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        forgetting.lock_later(cast.amina.person_id, at=at)
        forgetting.forget(cast.amina.person_id, at=at)
        forgetting.lock_later(cast.amina.person_id, at=at)
        assert forgetting.hand_over() == 1
        assert not models.PersonKey.objects.filter(person=cast.amina.person_id).exists()
        assert models.Tombstone.objects.get().kind == "person"

    def test_a_lock_leaves_no_stone(self, cast: People, at: datetime) -> None:
        forgetting.lock_later(cast.amina.person_id, at=at)
        assert forgetting.hand_over() == 1
        assert not models.Tombstone.objects.exists()

    def test_an_old_copy_of_the_keys_does_not_undo_it(self, cast: People, door: str, at: datetime) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        old = models.PersonKey.objects.get(person=cast.amina.person_id).wrapped
        card = vaults.make_card(cast.amina.actor, at=at)
        use(door)
        forgetting.hand_over()
        models.PersonKey.objects.update(wrapped=old)
        forgetting.lock_again()
        assert access.is_locked(cast.amina.person_id)
        assert vaults.unlock(cast.amina.actor, card) is None

    def test_who_began_anew_since_is_not_locked_again(self, cast: People, door: str) -> None:
        use(door)
        access.vault_for(cast.amina.person_id, at=clock.now() + timedelta(seconds=1))
        forgetting.lock_again()
        assert not access.is_locked(cast.amina.person_id)


def test_an_account_without_organisation_gets_none_here(cast: People, at: datetime) -> None:
    account = somebody(cast.organisation, "zonder", None, at)
    outcome = access.renew(cast.els.actor, account.person_id, at=at)
    assert outcome == Refused("renew_not_here")
    assert Account.objects.filter(pk=account.pk).exists()
    assert not Invitation.objects.filter(purpose=Purpose.RENEW).exists()
