"""Accounts, memberships, invitations, sessions, and forgetting."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, connection
from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access import actions, privacy, queries, whole_person
from krachtbron.access import public as access
from krachtbron.access.domain import STRANGER, Actor, Purpose, Role
from krachtbron.access.events import InvitationAccepted
from krachtbron.access.models import Account, Invitation, Membership, Organisation, Person, Session
from krachtbron.base import announce
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.ids import hashed, new_id
from krachtbron.base.outcome import Refused
from krachtbron.config import wiring
from krachtbron.demo.cast import PASSPHRASE
from tests.access.help import FRESH, signed_in, somebody

GONE, MADE = Refused("invitation_gone"), Refused("invitation_made", "key")
NEW = {"nickname": "Nour", "name": "nour", "passphrase": FRESH, "language": "nl"}


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[InvitationAccepted]:
    facts: list[InvitationAccepted] = []
    monkeypatch.setitem(announce._subscribers, InvitationAccepted, (facts.append,))
    return facts


class TestAccounts:
    def test_the_same_name_is_taken_however_it_is_written(self, cast: Any, at: datetime) -> None:
        person = access.add_person("Zoë", "nl", at=at)
        assert access.make_account(person, "  BRAM ", FRESH, at=at) == Refused("name_taken", "name")

    def test_any_script_will_do(self, cast: Any, at: datetime) -> None:
        person = access.add_person("أمينة", "nl", at=at)
        assert isinstance(access.make_account(person, "أمينة", FRESH, at=at), Account)
        assert queries.account_by_name(" أمينة ") is not None

    def test_what_everybody_tries_is_refused(self, cast: Any, at: datetime) -> None:
        person = access.add_person("", "nl", at=at)
        for phrase in ("christopher1", "kort"):
            refused = access.make_account(person, "nour", phrase, at=at)
            assert isinstance(refused, Refused)
            assert refused.field == "passphrase"
        assert isinstance(access.make_account(person, "n", FRESH, at=at), Refused)

    def test_of_two_who_take_a_name_at_once_one_is_refused(
        self, cast: Any, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(queries, "account_by_name", lambda name: None)
        person = access.add_person("", "nl", at=at)
        assert access.make_account(person, "bram", FRESH, at=at) == Refused("name_taken", "name")

    def test_the_passphrase_is_kept_as_a_hash(self, cast: Any) -> None:
        assert PASSPHRASE not in cast.bram.member.account.password
        assert cast.bram.member.account.check_password(PASSPHRASE)


class TestMemberships:
    def test_who_is_there_already_keeps_her_role_or_gets_a_wider_one(self, cast: Any, at: datetime) -> None:
        bram = Person.objects.get(pk=cast.bram.person_id)
        access.join(cast.organisation, bram, Role.PARTICIPANT, on=day(at))
        assert access.actor_for(bram.pk).role is Role.WORKER
        access.join(cast.organisation, bram, Role.COORDINATOR, on=day(at))
        assert access.actor_for(bram.pk).role is Role.COORDINATOR
        assert Membership.objects.filter(person=bram).count() == 2

    def test_an_actor_in_a_chosen_organisation(self, cast: Any, at: datetime) -> None:
        bram = Person.objects.get(pk=cast.bram.person_id)
        access.join(cast.elsewhere, bram, Role.COACH, on=day(at))
        assert access.actor_for(bram.pk, cast.elsewhere.pk).role is Role.COACH
        assert access.actor_for(bram.pk, cast.organisation.pk).role is Role.WORKER
        assert access.actor_for(new_id()).role is None

    def test_ending_is_for_a_coordinator_within_her_organisation(self, cast: Any, at: datetime) -> None:
        of = {row.nickname: row.id for row in queries.member_rows(cast.els.actor)}
        with pytest.raises(Forbidden):
            actions.end_membership(cast.bram.actor, of["Carla"], at=at)
        dirks = Membership.objects.get(person=cast.dirk.person_id).pk
        with pytest.raises(Http404):
            actions.end_membership(cast.els.actor, dirks, at=at)
        assert actions.end_membership(cast.els.actor, of["Carla"], at=at) is None
        assert access.actor_for(cast.carla.person_id).role is None
        with pytest.raises(Http404):
            actions.end_membership(cast.els.actor, of["Carla"], at=at)

    def test_one_coordinator_stays(self, cast: Any, at: datetime) -> None:
        mine = next(row.id for row in queries.member_rows(cast.els.actor) if row.role is Role.COORDINATOR)
        assert actions.end_membership(cast.els.actor, mine, at=at) == Refused("last_coordinator")
        somebody(cast.organisation, "fatma", Role.COORDINATOR, at)
        assert actions.end_membership(cast.els.actor, mine, at=at) is None

    def test_who_left_does_not_come_back_through_her_own_link(self, cast: Any, at: datetime) -> None:
        somebody(cast.organisation, "fatma", Role.COORDINATOR, at)
        fatma = queries.account_by_name("fatma")
        assert fatma is not None
        actor = access.actor_for(fatma.person_id)
        hers = access.invite(actor, Purpose.ORGANISATION, Role.COORDINATOR, at=at)[1]
        used, by_els = (
            access.invite(inviter, Purpose.ORGANISATION, Role.WORKER, at=at)[1] for inviter in (actor, cast.els.actor)
        )
        assert not isinstance(actions.accept_anew(used, **NEW, at=at), Refused)
        membership = Membership.objects.get(person=fatma.person_id)
        assert actions.end_membership(cast.els.actor, membership.pk, at=at) is None
        assert actions.accept_as(access.actor_for(fatma.person_id), hers, at=at) == GONE
        assert access.actor_for(fatma.person_id).role is None
        assert Invitation.objects.filter(hash=hashed(used)).exists(), "what was used stays told"
        assert not isinstance(actions.accept_as(cast.dirk.actor, by_els, at=at), Refused)

    def test_an_unknown_account_is_nobody(self, cast: Any) -> None:
        assert queries.account_of_session(new_id()) is None

    def test_names_and_people(self, cast: Any) -> None:
        assert access.names_of([cast.amina.person_id]) == {cast.amina.person_id: "Amina"}
        people = access.people_of(cast.organisation.pk)
        assert [name for _, name, _ in people] == ["Amina", "Bram", "Carla", "Els", "Farid", "Greet"]


class TestInviting:
    def test_only_the_hash_is_kept(self, cast: Any, at: datetime) -> None:
        made, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        assert made.hash == hashed(secret)
        assert secret not in str(Invitation.objects.filter(pk=made.pk).values().get())
        assert made.expires == at + timedelta(days=7)

    @pytest.mark.parametrize("purpose", list(Purpose))
    def test_a_worker_invites_nobody_to_the_organisation(self, cast: Any, at: datetime, purpose: str) -> None:
        with pytest.raises(Forbidden):
            access.invite(cast.bram.actor, purpose, Role.WORKER, at=at)

    def test_a_worker_invites_where_another_room_allowed_it(self, cast: Any, at: datetime) -> None:
        made, _ = access.invite(cast.bram.actor, "group", Role.PARTICIPANT, new_id(), what="De groep", at=at)
        assert made.expires == at + timedelta(minutes=15)
        assert made.what == "De groep"

    def test_who_belongs_nowhere_invites_nobody(self, cast: Any, at: datetime) -> None:
        with pytest.raises(Forbidden):
            access.invite(STRANGER, "group", Role.PARTICIPANT, new_id(), at=at)

    def test_sending_the_form_twice_makes_one(self, cast: Any, at: datetime) -> None:
        key = new_id()
        assert not isinstance(actions.invite_colleague(cast.els.actor, Role.COACH, key=key, at=at), Refused)
        again = actions.invite_colleague(cast.els.actor, Role.COACH, key=key, at=at)
        assert again == MADE
        assert Invitation.objects.count() == 1

    def test_of_two_taps_at_once_one_makes_it(self, cast: Any, at: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
        """Neither saw the other's; the database lets one through, and the other gets an answer in words."""
        key = new_id()
        actions.invite_colleague(cast.els.actor, Role.COACH, key=key, at=at)
        monkeypatch.setattr(QuerySet, "exists", lambda rows: False)
        assert actions.invite_colleague(cast.els.actor, Role.COACH, key=key, at=at) == MADE
        assert Invitation.objects.count() == 1

    def test_withdrawing(self, cast: Any, at: datetime) -> None:
        made, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        with pytest.raises(Forbidden):
            actions.withdraw_invitation(cast.bram.actor, made.pk, at=at)
        actions.withdraw_invitation(cast.els.actor, made.pk, at=at)
        assert actions.accept_anew(secret, **NEW, at=at) == GONE
        with pytest.raises(Http404):
            actions.withdraw_invitation(cast.els.actor, made.pk, at=at)


class TestAccepting:
    def test_a_new_person_comes_in(self, cast: Any, at: datetime, heard: list[InvitationAccepted]) -> None:
        target = new_id()
        made, secret = access.invite(cast.bram.actor, "group", Role.PARTICIPANT, target, at=at)
        accepted = actions.accept_anew(secret, **NEW, at=at)
        assert isinstance(accepted, actions.Accepted)
        actor = access.actor_for(accepted.account.person_id)
        assert (actor.nickname, actor.role, actor.organisation_id) == ("Nour", Role.PARTICIPANT, cast.organisation.pk)
        assert heard == [
            InvitationAccepted(made.pk, "group", target, actor.person_id, cast.organisation.pk, Role.PARTICIPANT, at)
        ]

    def test_once(self, cast: Any, at: datetime) -> None:
        _, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        assert not isinstance(actions.accept_anew(secret, **NEW, at=at), Refused)
        assert actions.accept_anew(secret, **{**NEW, "name": "other"}, at=at) == GONE
        assert actions.accept_as(cast.dirk.actor, secret, at=at) == GONE
        assert not Account.objects.filter(name="other").exists()

    @pytest.mark.parametrize("late", [timedelta(minutes=15), timedelta(days=40)])
    def test_too_late(self, cast: Any, at: datetime, late: timedelta) -> None:
        _, secret = access.invite(cast.bram.actor, "group", Role.PARTICIPANT, new_id(), at=at)
        assert actions.accept_anew(secret, **NEW, at=at + late) == GONE

    def test_a_clock_that_jumps_back_closes_nothing(self, cast: Any, at: datetime) -> None:
        _, secret = access.invite(cast.bram.actor, "group", Role.PARTICIPANT, new_id(), at=at)
        assert not isinstance(actions.accept_anew(secret, **NEW, at=at - timedelta(hours=2)), Refused)

    def test_an_unknown_secret_gives_the_same_answer(self, cast: Any, at: datetime) -> None:
        assert actions.accept_anew("nothing", **NEW, at=at) == GONE
        assert actions.accept_as(cast.bram.actor, "nothing", at=at) == GONE

    def test_what_is_wrong_leaves_the_door_open(self, cast: Any, at: datetime) -> None:
        _, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        for wrong in ({"name": "bram"}, {"passphrase": "kort"}, {"name": "x"}):
            assert isinstance(actions.accept_anew(secret, **{**NEW, **wrong}, at=at), Refused)
        assert not isinstance(actions.accept_anew(secret, **NEW, at=at), Refused)

    def test_a_name_taken_in_between_leaves_the_door_open(
        self, cast: Any, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        with monkeypatch.context() as blind:
            blind.setattr(queries, "account_by_name", lambda name: None)
            refused = actions.accept_anew(secret, **{**NEW, "name": "bram"}, at=at)
        assert refused == Refused("name_taken", "name")
        assert Invitation.objects.get(hash=hashed(secret)).used is None
        assert not Person.objects.filter(nickname="Nour").exists()

    @pytest.mark.parametrize("way", ["anew", "as"])
    def test_who_comes_a_moment_later_loses_kindly(
        self, cast: Any, at: datetime, monkeypatch: pytest.MonkeyPatch, way: str
    ) -> None:
        """Both saw the door open; the database lets one through."""
        _, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        seen = queries.find_invitation(secret, at)
        assert not isinstance(actions.accept_anew(secret, **NEW, at=at), Refused)
        monkeypatch.setattr(queries, "find_invitation", lambda secret, at: seen)
        if way == "anew":
            assert actions.accept_anew(secret, **{**NEW, "name": "second"}, at=at) == GONE
            assert not Account.objects.filter(name="second").exists()
        else:
            assert actions.accept_as(cast.dirk.actor, secret, at=at) == GONE
            assert access.actor_for(cast.dirk.person_id, cast.organisation.pk).role is None

    def test_with_the_account_one_has(self, cast: Any, at: datetime, heard: list[InvitationAccepted]) -> None:
        _, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.COACH, at=at)
        accepted = actions.accept_as(cast.dirk.actor, secret, at=at)
        assert isinstance(accepted, actions.Accepted)
        assert access.actor_for(cast.dirk.person_id, cast.organisation.pk).role is Role.COACH
        assert access.actor_for(cast.dirk.person_id, cast.elsewhere.pk).role is Role.WORKER
        assert heard[0].person_id == cast.dirk.person_id

    def test_somebody_without_account_cannot_accept_as_herself(self, cast: Any, at: datetime) -> None:
        _, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.COACH, at=at)
        assert actions.accept_as(Actor(new_id()), secret, at=at) == GONE

    def test_somebody_known_by_nickname_gets_her_account_once(self, cast: Any, at: datetime) -> None:
        known = access.add_person("Rosa", "nl", at=at)
        secrets = [
            access.invite(cast.bram.actor, "group", Role.PARTICIPANT, new_id(), person_id=known.pk, at=at)[1]
            for _ in range(2)
        ]
        accepted = actions.accept_anew(secrets[0], **NEW, at=at)
        assert isinstance(accepted, actions.Accepted)
        assert accepted.account.person_id == known.pk
        assert actions.accept_anew(secrets[1], **{**NEW, "name": "rosa"}, at=at) == GONE

    def test_an_error_in_another_room_undoes_all(
        self, cast: Any, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fails(event: object) -> None:
            raise IntegrityError("elsewhere")

        _, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        with monkeypatch.context() as broken:
            broken.setitem(announce._subscribers, InvitationAccepted, (fails,))
            with pytest.raises(IntegrityError):
                actions.accept_anew(secret, **NEW, at=at)
        assert not isinstance(actions.accept_anew(secret, **NEW, at=at), Refused)


@pytest.mark.django_db(transaction=True)
def test_the_database_is_not_held_while_a_passphrase_is_hashed(at: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing takes long on purpose; meanwhile everybody else must be able to save."""
    held: list[bool] = []

    def slow(phrase: str) -> str:
        held.append(connection.in_atomic_block)
        return make_password(phrase)

    for room in ("accept", "people", "mine"):
        monkeypatch.setattr(f"krachtbron.access.actions.{room}.make_password", slow)
    begun = access.begin(at=at)
    assert not isinstance(begun, Refused)
    accepted = actions.accept_anew(begun[1], **NEW, organisation="De Werf", at=at)
    assert isinstance(accepted, actions.Accepted)
    person = access.add_person("Zoë", "nl", at=at)
    assert isinstance(access.make_account(person, "zoë", FRESH, at=at), Account)
    changed = actions.change_passphrase(Actor(person.pk), current=FRESH, new=PASSPHRASE, keep=None)
    assert isinstance(changed, Account)
    assert held == [False] * 3


@pytest.mark.django_db
class TestBeginning:
    def test_the_first_coordinator_names_the_organisation(self, at: datetime) -> None:
        begun = access.begin(at=at)
        assert not isinstance(begun, Refused)
        made, secret = begun
        assert made.purpose == Purpose.BEGIN
        assert actions.accept_anew(secret, **NEW, at=at) == Refused("organisation_unnamed", "organisation")
        accepted = actions.accept_anew(secret, **NEW, organisation=" De Werf ", at=at)
        assert isinstance(accepted, actions.Accepted)
        assert Organisation.objects.get().name == "De Werf"
        assert access.actor_for(accepted.account.person_id).role is Role.COORDINATOR
        assert access.begin(at=at) == Refused("already_begun")
        assert access.has_organisation()

    def test_only_the_last_link_begins(self, at: datetime) -> None:
        first, second = access.begin(at=at), access.begin(at=at)
        assert not isinstance(first, Refused)
        assert not isinstance(second, Refused)
        assert actions.accept_anew(first[1], **NEW, organisation="A", at=at) == GONE
        assert not isinstance(actions.accept_anew(second[1], **NEW, organisation="B", at=at), Refused)

    def test_a_link_to_begin_is_closed_once_somebody_began(self, at: datetime) -> None:
        begun = access.begin(at=at)
        assert not isinstance(begun, Refused)
        somebody(access.make_organisation("Elders", at=at), "els", Role.COORDINATOR, at)
        assert actions.accept_anew(begun[1], **NEW, organisation="B", at=at) == GONE

    def test_an_organisation_that_lost_its_coordinator_gets_a_new_one(self, at: datetime) -> None:
        somebody(lost := access.make_organisation("De Brug", at=at), "bram", Role.WORKER, at)
        begun = access.begin(at=at)
        assert not isinstance(begun, Refused)
        accepted = actions.accept_anew(begun[1], **NEW, at=at)
        assert isinstance(accepted, actions.Accepted)
        assert accepted.organisation_id == lost.pk


class TestMine:
    def test_how_i_am_called(self, cast: Any) -> None:
        actions.describe_me(cast.amina.actor, nickname=" Ami ", language="fr")
        assert Person.objects.get(pk=cast.amina.person_id).nickname == "Ami"

    def test_another_passphrase_ends_the_other_devices(self, cast: Any) -> None:
        mine, other = cast.amina.client, signed_in(cast.amina.member.account)
        here = mine.session.session_key
        wrong = actions.change_passphrase(cast.amina.actor, current="nee", new=FRESH, keep=here)
        assert wrong == Refused("phrase_wrong", "current")
        weak = actions.change_passphrase(cast.amina.actor, current=PASSPHRASE, new="kort", keep=here)
        assert isinstance(weak, Refused)
        changed = actions.change_passphrase(cast.amina.actor, current=PASSPHRASE, new=FRESH, keep=here)
        assert isinstance(changed, Account)
        assert Session.objects.filter(account=changed).count() == 1
        assert not Session.objects.filter(session_key=other.session.session_key).exists()

    def test_somebody_without_account_has_no_passphrase(self, cast: Any) -> None:
        refused = actions.change_passphrase(STRANGER, current="", new=FRESH, keep=None)
        assert refused == Refused("phrase_wrong", "current")

    def test_a_device_of_somebody_else_is_not_mine_to_end(self, cast: Any) -> None:
        bram = cast.bram.client.session.session_key
        actions.end_session(cast.amina.actor, hashed(bram))
        assert Session.objects.filter(session_key=bram).exists()

    def test_what_has_expired_is_forgotten(self, cast: Any, at: datetime) -> None:
        assert cast.bram.client
        actions.forget_old_sessions(at)
        assert Session.objects.count() == 1
        actions.forget_old_sessions(at + timedelta(days=1))
        assert Session.objects.count() == 0


class TestPrivacy:
    def test_what_is_kept_is_hers_to_take_along(self, cast: Any, at: datetime) -> None:
        access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        kept = privacy.export(cast.els.person_id)
        assert kept["person"]["nickname"] == "Els"
        assert kept["account"]["name"] == "els"
        assert kept["memberships"][0]["organisation__name"] == "Buurtwerk De Brug"
        assert len(kept["invitations_made"]) == 1
        assert "password" not in str(kept)

    def test_every_room_is_asked(self, cast: Any) -> None:
        assert set(whole_person.export(cast.amina.person_id)) == set(wiring.PERSONAL_DATA)

    def test_forgotten_everywhere(self, cast: Any, at: datetime) -> None:
        assert cast.amina.client
        _, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=at)
        whole_person.erase(cast.amina.person_id, at)
        assert not Person.objects.filter(pk=cast.amina.person_id).exists()
        assert not Account.objects.filter(name="amina").exists()
        assert not Session.objects.exists()
        whole_person.erase(cast.els.person_id, at)
        assert actions.accept_anew(secret, **NEW, at=at) == GONE
