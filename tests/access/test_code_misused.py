"""What a code, or the form sent twice, does not do for who misuses it; and that its trace stays."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from krachtbron.access import actions, models, whole_person
from krachtbron.access import public as access
from krachtbron.access.actions import forgetting, vaults
from krachtbron.access.actions.again import MOST_TRIES
from krachtbron.access.domain import Purpose, Role
from krachtbron.access.models import Account, Forgetting, Invitation, Membership, Try
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from tests.access.help import FRESH, words_of
from tests.cast import People
from tests.forms import submit

GONE = Refused("invitation_gone")


@pytest.fixture
def secret(cast: People, at: datetime) -> str:
    made = groups.invite_known(cast.bram.actor, cast.group.pk, cast.amina.person_id, at=at)
    assert isinstance(made, str)
    return made


def use(secret: str, at: datetime) -> Any:
    return actions.accept_renewed(secret, passphrase=FRESH, at=at)


def came(secret: str, at: datetime, phrase: str = FRESH) -> Any:
    return actions.came_already(secret, name="", passphrase=phrase, at=at)


def renewed(cast: People, name: str, at: datetime) -> str:
    member = Membership.objects.get(person=getattr(cast, name).person_id, until=None)
    made: Any = actions.renew_member(cast.els.actor, member.pk, at=at)
    return str(made[1])


class TestAskedAgainAtUse:
    def test_who_works_elsewhere_since_does_not_come_in_here(self, cast: People, secret: str, at: datetime) -> None:
        person = models.Person.objects.get(pk=cast.amina.person_id)
        access.join(cast.elsewhere, person, Role.PARTNER, on=day(at))
        assert use(secret, at) == GONE
        assert Invitation.objects.get().used is None
        assert not Account.objects.get(person=person).check_password(FRESH)

    def test_who_left_meanwhile(self, cast: People, secret: str, at: datetime) -> None:
        Membership.objects.filter(person=cast.amina.person_id).update(until=day(at))
        assert use(secret, at) == GONE

    def test_a_worker_opens_no_door_of_who_works_here_since(self, cast: People, secret: str, at: datetime) -> None:
        Membership.objects.filter(person=cast.amina.person_id).update(role=Role.COACH)
        assert use(secret, at) == GONE

    def test_nor_does_who_coordinates_no_longer(self, cast: People, at: datetime) -> None:
        secret = renewed(cast, "carla", at)
        Membership.objects.filter(person=cast.els.person_id).update(role=Role.WORKER)
        assert use(secret, at) == GONE
        Membership.objects.filter(person=cast.els.person_id).update(role=Role.COORDINATOR)
        assert use(secret, at).account.person_id == cast.carla.person_id

    def test_who_made_it_must_be_known_for_a_colleague(self, cast: People, at: datetime) -> None:
        secret = renewed(cast, "carla", at)
        Invitation.objects.update(made_by=None)
        assert use(secret, at) == GONE

    def test_a_worker_makes_none_when_the_project_is_over(self, cast: People, at: datetime) -> None:
        groups.end_project(cast.els.actor, cast.project.pk, at=at - timedelta(days=1))
        later = at + timedelta(days=2)
        made = groups.invite_known(cast.bram.actor, cast.group.pk, cast.amina.person_id, at=later)
        assert made == Refused("project_ended")
        assert not Invitation.objects.exists()


class TestTheFormTwice:
    def test_is_no_way_to_guess(self, cast: People, secret: str, at: datetime) -> None:
        use(secret, at)
        for number in range(MOST_TRIES - 1):
            assert came(secret, at, f"een gok met nummer {number}") is None
        assert came(secret, at).account.person_id == cast.amina.person_id, "a few mistakes are no fault"
        assert came(secret, at, "nog een gok") is None
        assert came(secret, at) is None
        assert came(secret, at + timedelta(minutes=4)) is None, "as long as this door is open"
        assert Try.objects.count() == MOST_TRIES

    def test_another_door_has_its_own_tries(self, cast: People, secret: str, at: datetime) -> None:
        other = renewed(cast, "carla", at)
        use(secret, at)
        use(other, at)
        for _ in range(MOST_TRIES):
            came(secret, at, "een gok")
        assert came(other, at).account.person_id == cast.carla.person_id

    def test_does_not_pass_by_a_second_step(self, cast: People, secret: str, at: datetime) -> None:
        use(secret, at)
        Authenticator.objects.create(user=cast.amina.member.account, type="totp", data={})
        assert came(secret, at) is None
        assert not Try.objects.exists(), "her passphrase was right"

    def test_does_not_come_before_the_first_time(self, cast: People, secret: str, at: datetime) -> None:
        use(secret, at)
        assert came(secret, at - timedelta(seconds=1)) is None


class TestTheTraceStays:
    @pytest.mark.parametrize("how", ["left", "untied", "came in again", "forgotten"])
    def test_when_who_made_it_is_gone(self, cast: People, secret: str, at: datetime, how: str) -> None:
        bram = cast.bram.person_id
        if how == "left":
            member = Membership.objects.get(person=bram, until=None)
            assert actions.end_membership(cast.els.actor, member.pk, at=at) is None
        elif how == "untied":
            groups.disconnect(cast.els.actor, cast.project.pk, bram, at=at)
        elif how == "came in again":
            use(renewed(cast, "bram", at), at)
        else:
            whole_person.erase(bram, at)
        row = Invitation.objects.get(person=cast.amina.person_id, purpose=Purpose.RENEW)
        assert (row.expires, row.used, row.made_by_id) == (at, None, None if how == "forgotten" else bram)
        assert use(secret, at) == GONE
        said = words_of(cast.amina.client.get("/ik/"))
        assert ("niet gebruikt" in said, "Bram · niet gebruikt" in said) == (True, how != "forgotten")

    def test_a_code_that_was_late_already_keeps_its_own_end(self, cast: People, secret: str, at: datetime) -> None:
        ended = Invitation.objects.get().expires
        whole_person.erase(cast.bram.person_id, at + timedelta(days=1))
        assert Invitation.objects.get().expires == ended


class TestHandingOver:
    def test_what_changed_meanwhile_is_not_lost(
        self, cast: People, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        her, other = cast.amina.person_id, cast.carla.person_id
        for one in (her, other):
            access.vault_for(one, at=at)
            forgetting.lock_later(one, at=at)
        with monkeypatch.context() as patch:
            patch.setattr(forgetting, "change_keys", lambda stones: forgetting.forget(her, at=at))
            assert forgetting.hand_over() == 2
        assert list(Forgetting.objects.values_list("key", "kind")) == [(her, "person")]
        assert forgetting.hand_over() == 1
        assert not models.PersonKey.objects.filter(person=her).exists()

    def test_a_second_lock_meanwhile_is_not_lost(
        self, cast: People, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        her, later = cast.amina.person_id, at + timedelta(seconds=1)
        forgetting.lock_later(her, at=at)
        with monkeypatch.context() as patch:
            patch.setattr(forgetting, "change_keys", lambda stones: forgetting.lock_later(her, at=later))
            forgetting.hand_over()
        assert Forgetting.objects.get().at == later

    def test_many_go_at_once(self, cast: People, at: datetime, django_assert_num_queries: Any) -> None:
        forgetting.remember_closed([new_id() for _ in range(30)], at=at)
        rows = list(Forgetting.objects.all())
        with django_assert_num_queries(1):
            forgetting.strike(rows)
        assert not Forgetting.objects.exists()


class TestOddThings:
    @pytest.mark.parametrize("number", ["9" * 5000, "9" * 10, "-1", "iets"])
    def test_an_odd_place_in_who_looked_is_the_beginning(self, cast: People, number: str) -> None:
        assert cast.amina.client.get(reverse("access:looks"), {"na": number}).status_code == 200

    def test_a_long_address_does_not_keep_the_card_from_opening(self, cast: People, at: datetime) -> None:
        access.vault_for(cast.amina.person_id, at=at)
        card = vaults.make_card(cast.amina.actor, at=at)
        vaults.lock(cast.amina.person_id)
        sent = {"card": card, "onward": "/ik/" + "x" * 300}
        after = cast.amina.client.post(reverse("access:unlock"), sent)
        assert (after.status_code, after["Location"]) == (303, "/vandaag/")

    def test_a_sign_that_stands_for_a_sentence_fits_no_name(self, cast: People, secret: str) -> None:
        client = Client()
        page = client.get(reverse("access:accept", args=[secret]))
        after = submit(client, page, 0, "Kom weer binnen", name="\ufdfa" * 20, passphrase=FRESH)
        assert after.status_code == 422
        assert "Deze naam is te lang." in words_of(after)
