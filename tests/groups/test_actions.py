"""What people do with projects, groups and promises, and what stays of it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Role
from krachtbron.access.events import InvitationAccepted, MembershipEnded
from krachtbron.access.queries import find_invitation
from krachtbron.base import announce
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.config import wiring
from krachtbron.groups import events, privacy, public, queries
from krachtbron.groups.domain import CircleKind, ProjectRole, PromiseState, Shape, Term
from tests.cast import People

DONE, BUSY, LET_GO = PromiseState.DONE, PromiseState.BUSY, PromiseState.LET_GO


@pytest.fixture
def heard() -> Iterator[list[object]]:
    """Everything announced by the room."""
    facts: list[object] = []
    kinds = [kind for kind in vars(events).values() if isinstance(kind, type) and kind.__module__ == events.__name__]
    announce.wire([(kind, facts.append) for kind in kinds])
    yield facts
    announce.wire(wiring.SUBSCRIBERS)


def new_promise(cast: People, at: datetime, **said: Any) -> Any:
    said = {"key": new_id(), "what": "Samen bellen", "who": "Amina en Bram", "at": at, **said}
    return public.promise(cast.bram.actor, cast.project.pk, **said)


def role_in(actor: Actor, project_id: UUID) -> ProjectRole | None:
    """How somebody is connected to a project now."""
    seen = queries.find_project(actor, project_id)
    return seen.role if seen else None


def code(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    return outcome.code


class TestProjects:
    def test_a_worker_who_starts_a_project_is_its_worker(self, cast: People, at: datetime, heard: list) -> None:
        key = new_id()
        made = public.start_project(cast.carla.actor, key=key, name="  Warm   huis ", starts=day(at), at=at)
        assert not isinstance(made, Refused)
        assert made.name == "Warm huis"
        assert role_in(cast.carla.actor, key) is ProjectRole.WORKER
        assert role_in(cast.bram.actor, key) is None
        assert heard[0] == events.ProjectStarted(key, cast.organisation.pk)

    def test_sending_twice_starts_one_project(self, cast: People, at: datetime) -> None:
        key = new_id()
        for _ in range(2):
            public.start_project(cast.els.actor, key=key, name="Warm huis", starts=day(at), at=at)
        assert [row.name for row in queries.project_rows(cast.els.actor)].count("Warm huis") == 1

    def test_a_key_of_somebody_else_is_not_hers(self, cast: People, at: datetime) -> None:
        taken = public.start_project(cast.dirk.actor, key=cast.project.pk, name="Mijn", starts=day(at), at=at)
        assert code(taken) == "key_taken"

    @pytest.mark.parametrize("name", ["amina", "farid", "greet"])
    def test_others_start_no_project(self, cast: People, at: datetime, name: str) -> None:
        with pytest.raises(Forbidden):
            public.start_project(cast.everybody[name].actor, key=new_id(), name="X", starts=day(at), at=at)

    def test_what_cannot_be_is_refused_with_its_field(self, cast: People, at: datetime) -> None:
        def start(**said: Any) -> Any:
            said = {"name": "Warm huis", "starts": day(at), **said}
            return public.start_project(cast.els.actor, key=new_id(), at=at, **said)

        assert start(name=" \x00 ") == Refused("missing", "name")
        assert code(start(growth_aim="a" * 1001)) == "too_long"
        assert start(theme="a" * 201).field == "theme"
        assert start(ends=day(at) - timedelta(1)) == Refused("ends_before_start", "ends")

    def test_a_worker_edits_and_ends_it(self, cast: People, at: datetime, heard: list) -> None:
        edited = public.edit_project(cast.bram.actor, cast.project.pk, name="Huurders", starts=day(at), ends=None)
        assert not isinstance(edited, Refused)
        assert (edited.name, edited.theme) == ("Huurders", "")
        assert code(public.edit_project(cast.bram.actor, cast.project.pk, name="", starts=day(at))) == "missing"
        for _ in range(2):
            assert public.end_project(cast.bram.actor, cast.project.pk, at=at).ends == day(at)
        assert heard.count(events.ProjectEnded(cast.project.pk)) == 1

    def test_reopened_it_goes_on_without_a_last_day(self, cast: People, at: datetime, heard: list) -> None:
        public.end_project(cast.bram.actor, cast.project.pk, at=at)
        for later in (at, at + timedelta(days=40)):
            assert public.reopen_project(cast.bram.actor, cast.project.pk, at=later).ends is None
        assert heard.count(events.ProjectReopened(cast.project.pk)) == 1
        assert not isinstance(new_promise(cast, at + timedelta(days=41)), Refused)

    def test_an_end_that_is_still_to_come_stays(self, cast: People, at: datetime) -> None:
        ends = day(at) + timedelta(days=1)
        public.edit_project(cast.bram.actor, cast.project.pk, name="Huurders", starts=day(at), ends=ends)
        assert public.reopen_project(cast.bram.actor, cast.project.pk, at=at).ends == ends

    def test_an_ended_project_takes_nothing_new_until_its_end_is_moved(self, cast: People, at: datetime) -> None:
        public.end_project(cast.els.actor, cast.project.pk, at=at)
        later, bram = at + timedelta(days=1), cast.bram.actor
        outcomes = [
            new_promise(cast, later),
            public.start_group(bram, cast.project.pk, key=new_id(), name="Nieuw", at=later),
            public.add_nickname(bram, cast.group.pk, key=new_id(), nickname="Zoë", at=later),
            public.join_circle(bram, cast.group.pk, cast.amina.person_id, at=later),
            public.invite_to_group(bram, cast.group.pk, at=later),
            public.invite_to_project(cast.els.actor, cast.project.pk, ProjectRole.COACH, at=later),
        ]
        assert {code(outcome) for outcome in outcomes} == {"project_ended"}
        public.edit_project(bram, cast.project.pk, name="Huurders", starts=day(at), ends=day(later))
        assert not isinstance(new_promise(cast, later), Refused)

    def test_who_sees_but_may_not_edit_is_told(self, cast: People, at: datetime) -> None:
        for name in ("amina", "farid", "greet"):
            with pytest.raises(Forbidden):
                public.end_project(cast.everybody[name].actor, cast.project.pk, at=at)
            with pytest.raises(Forbidden):
                public.reopen_project(cast.everybody[name].actor, cast.project.pk, at=at)

    @pytest.mark.parametrize("name", ["carla", "dirk"])
    def test_for_who_does_not_see_it_it_is_not_there(self, cast: People, at: datetime, name: str) -> None:
        actor = cast.everybody[name].actor
        with pytest.raises(Http404):
            public.end_project(actor, cast.project.pk, at=at)
        with pytest.raises(Http404):
            public.leave_circle(actor, cast.group.pk, cast.amina.person_id, at=at)
        promise = new_promise(cast, at)
        with pytest.raises(Http404):
            public.report(actor, promise.pk, state=DONE, at=at)


class TestConnections:
    def test_connected_and_disconnected_at_the_next_request(self, cast: People, at: datetime, heard: list) -> None:
        els, carla = cast.els.actor, cast.carla
        for _ in range(2):
            public.connect(els, cast.project.pk, carla.person_id, ProjectRole.WORKER, at=at)
        assert role_in(carla.actor, cast.project.pk) is ProjectRole.WORKER
        public.disconnect(els, cast.project.pk, carla.person_id, at=at)
        assert queries.find_project(carla.actor, cast.project.pk) is None
        connected = events.PersonConnected(cast.project.pk, carla.person_id, ProjectRole.WORKER)
        gone = events.PersonDisconnected(cast.project.pk, carla.person_id)
        assert heard == [connected, gone]
        public.disconnect(els, cast.project.pk, carla.person_id, at=at)
        assert heard.count(gone) == 1

    def test_another_role_takes_the_place_of_the_first(self, cast: People, at: datetime) -> None:
        public.connect(cast.els.actor, cast.project.pk, cast.bram.person_id, ProjectRole.COACH, at=at)
        assert role_in(cast.bram.actor, cast.project.pk) is ProjectRole.COACH
        with pytest.raises(Forbidden):
            new_promise(cast, at)

    def test_who_does_not_fit_is_refused(self, cast: People, at: datetime) -> None:
        els, project = cast.els.actor, cast.project.pk
        assert code(public.connect(els, project, cast.farid.person_id, ProjectRole.WORKER, at=at)) == (
            "role_does_not_fit"
        )
        assert code(public.connect(els, project, cast.dirk.person_id, ProjectRole.WORKER, at=at)) == (
            "not_in_organisation"
        )
        with pytest.raises(Forbidden):
            public.connect(cast.bram.actor, project, cast.carla.person_id, ProjectRole.WORKER, at=at)

    @pytest.mark.parametrize("way", ["disconnected", "left the organisation"])
    def test_who_is_out_does_not_come_back_through_her_own_link(self, cast: People, at: datetime, way: str) -> None:
        def doors() -> list[bool]:
            return [not isinstance(find_invitation(secret, at), Refused) for secret in secrets]

        hers = public.invite_to_group(cast.bram.actor, cast.group.pk, at=at)
        mine = public.invite_to_project(cast.els.actor, cast.project.pk, ProjectRole.WORKER, at=at)
        secrets = [str(hers), str(mine)]
        assert doors() == [True, True]
        if way == "disconnected":
            public.disconnect(cast.els.actor, cast.project.pk, cast.bram.person_id, at=at)
        else:
            public.part(MembershipEnded(cast.bram.person_id, cast.organisation.pk, at))
        assert doors() == [False, True], "what somebody else opened stays open"

    def test_anybody_may_step_out_herself(self, cast: People, at: datetime) -> None:
        public.disconnect(cast.amina.actor, cast.project.pk, cast.amina.person_id, at=at)
        assert queries.find_group(cast.amina.actor, cast.group.pk) is None
        assert queries.person_rows(cast.group.pk) == []
        with pytest.raises(Forbidden):
            public.disconnect(cast.greet.actor, cast.project.pk, cast.bram.person_id, at=at)


class TestGroups:
    def test_sending_twice_starts_one_group(self, cast: People, at: datetime, heard: list) -> None:
        key = new_id()
        for _ in range(2):
            public.start_group(cast.bram.actor, cast.project.pk, key=key, name="Avondgroep", at=at)
        assert heard == [events.GroupStarted(key, cast.project.pk)]
        clash = public.start_group(cast.dirk.actor, cast.other_project.pk, key=key, name="Avondgroep", at=at)
        assert code(clash) == "key_taken"
        assert code(public.start_group(cast.bram.actor, cast.project.pk, key=new_id(), name=" ", at=at)) == "missing"

    def test_a_participant_by_nickname_alone(self, cast: People, at: datetime, heard: list) -> None:
        key = new_id()
        for _ in range(2):
            made = public.add_nickname(cast.bram.actor, cast.group.pk, key=key, nickname=" Zoë ", at=at)
            assert not isinstance(made, Refused)
        assert [row.nickname for row in queries.person_rows(cast.group.pk)] == ["Amina", "Zoë"]
        assert heard[-1] == events.CircleJoined(cast.group.pk, made.person_id)
        same = public.add_nickname(cast.bram.actor, cast.group.pk, key=new_id(), nickname="zoë", at=at)
        assert same == Refused("nickname_there", "nickname", {"nickname": "zoë"})
        empty = public.add_nickname(cast.bram.actor, cast.group.pk, key=new_id(), nickname="", at=at)
        assert code(empty) == "missing"

    def test_a_key_of_another_group_adds_nobody(self, cast: People, at: datetime) -> None:
        key, other = new_id(), new_id()
        public.start_group(cast.bram.actor, cast.project.pk, key=other, name="Avondgroep", at=at)
        public.add_nickname(cast.bram.actor, cast.group.pk, key=key, nickname="Zoë", at=at)
        clash = public.add_nickname(cast.bram.actor, other, key=key, nickname="Zoë", at=at)
        assert code(clash) == "key_taken"

    @pytest.mark.parametrize("name", ["amina", "els", "greet"])
    def test_only_the_worker_writes_nicknames(self, cast: People, at: datetime, name: str) -> None:
        with pytest.raises(Forbidden):
            public.add_nickname(cast.everybody[name].actor, cast.group.pk, key=new_id(), nickname="Zoë", at=at)

    def test_another_shape_leaves_nobody_without_a_circle(self, cast: People, at: datetime) -> None:
        bram, group = cast.bram.actor, cast.group.pk
        public.edit_group(bram, group, name="Zandloper", shape=Shape.HOURGLASS, at=at)
        assert [row.circle for row in queries.person_rows(group)] == [CircleKind.BROAD]
        public.join_circle(bram, group, cast.amina.person_id, kind=CircleKind.CORE, at=at)
        assert [row.circle for row in queries.person_rows(group)] == [CircleKind.CORE]
        public.edit_group(bram, group, name="Zandloper", shape=Shape.CORE, at=at)
        assert [row.circle for row in queries.person_rows(group)] == [CircleKind.CORE]
        edited = public.edit_group(bram, group, name="Vast", shape=Shape.FIXED, at=at)
        assert [row.circle for row in queries.person_rows(group)] == [CircleKind.EVERYONE]
        assert not isinstance(edited, Refused)
        assert queries.group_rows(bram)[0].people == 1
        assert code(public.edit_group(bram, group, name="", shape=Shape.FIXED, at=at)) == "missing"

    def test_leaving_the_last_group_ends_the_tie_of_a_participant(self, cast: People, at: datetime) -> None:
        bram, amina = cast.bram.actor, cast.amina
        second = public.start_group(bram, cast.project.pk, key=new_id(), name="Avondgroep", at=at)
        assert not isinstance(second, Refused)
        public.join_circle(bram, second.pk, amina.person_id, at=at)
        public.leave_circle(amina.actor, cast.group.pk, amina.person_id, at=at)
        assert [row.name for row in queries.group_rows(amina.actor)] == ["Avondgroep"]
        public.leave_circle(bram, second.pk, amina.person_id, at=at)
        public.leave_circle(bram, second.pk, amina.person_id, at=at)
        assert queries.find_project(amina.actor, cast.project.pk) is None
        stranger = public.join_circle(bram, second.pk, amina.person_id, at=at)
        assert code(stranger) == "not_in_project"

    def test_who_works_along_leaves_the_group_and_stays_with_the_project(self, cast: People, at: datetime) -> None:
        bram, group = cast.bram, cast.group.pk
        first, again = (public.join_circle(bram.actor, group, bram.person_id, at=at) for _ in range(2))
        assert first == again
        public.leave_circle(bram.actor, group, bram.person_id, at=at)
        assert role_in(bram.actor, cast.project.pk) is ProjectRole.WORKER

    def test_nobody_but_the_worker_takes_somebody_out(self, cast: People, at: datetime) -> None:
        with pytest.raises(Forbidden):
            public.leave_circle(cast.greet.actor, cast.group.pk, cast.amina.person_id, at=at)


class TestPromises:
    def test_made_once_with_its_last_day(self, cast: People, at: datetime, heard: list) -> None:
        key = new_id()
        for _ in range(2):
            made = new_promise(cast, at, key=key, term=Term.ON_DATE, due=day(at) + timedelta(9))
        assert made.due == day(at) + timedelta(9)
        assert heard == [events.PromiseMade(key, cast.project.pk)]
        clash = public.promise(cast.dirk.actor, cast.other_project.pk, key=key, what="Van mij", at=at)
        assert code(clash) == "key_taken"

    def test_what_cannot_be_is_refused(self, cast: People, at: datetime) -> None:
        assert new_promise(cast, at, what="") == Refused("missing", "what")
        assert new_promise(cast, at, who="a" * 121).field == "who"
        assert new_promise(cast, at, term=Term.ON_DATE) == Refused("date_missing", "due")
        assert code(new_promise(cast, at, what="a" * 1_000_000)) == "too_long"
        for name in ("amina", "els", "farid", "greet"):
            with pytest.raises(Forbidden):
                public.promise(cast.everybody[name].actor, cast.project.pk, key=new_id(), what="X", at=at)

    def test_other_words_keep_a_day_that_passed(self, cast: People, at: datetime) -> None:
        made = new_promise(cast, at, term=Term.ON_DATE, due=day(at))
        later, bram = at + timedelta(days=3), cast.bram.actor

        def edit(**said: Any) -> Any:
            return public.edit_promise(bram, made.pk, **{"what": "Samen schrijven", "at": later, **said})

        assert edit(term=Term.ON_DATE, due=day(at)).due == day(at)
        assert code(edit(term=Term.ON_DATE, due=day(at) + timedelta(1))) == "date_past"
        assert edit(term=Term.NEXT_TIME).due is None
        assert code(edit(what=" ")) == "missing"
        public.report(bram, made.pk, state=DONE, at=later)
        assert code(edit()) == "promise_ended"

    def test_everything_told_stays_readable(self, cast: People, at: datetime, heard: list) -> None:
        made = new_promise(cast, at)
        for state, words in ((BUSY, "De lijn was bezet."), (DONE, "Ze komen kijken."), (BUSY, "Toch niet.")):
            at += timedelta(days=1)
            public.report(cast.amina.actor, made.pk, state=state, words=words, at=at)
        assert [row.words for row in queries.report_rows(made.pk)] == [
            "Toch niet.",
            "Ze komen kijken.",
            "De lijn was bezet.",
        ]
        row = public.promises(cast.farid.actor, [made.pk])[made.pk]
        assert (row.state, row.words, row.since) == (BUSY, "Toch niet.", day(at))
        assert heard[-1] == events.PromiseReported(made.pk, cast.project.pk, BUSY)

    def test_the_same_button_twice_tells_once(self, cast: People, at: datetime) -> None:
        made = new_promise(cast, at)
        for _ in range(2):
            public.report(cast.bram.actor, made.pk, state=DONE, words="Gelukt!", at=at)
        public.report(cast.bram.actor, made.pk, state=DONE, at=at)
        assert len(queries.report_rows(made.pk)) == 1
        public.report(cast.bram.actor, made.pk, state=DONE, words="In mei.", at=at + timedelta(days=1))
        row = public.promises(cast.bram.actor, [made.pk])[made.pk]
        assert (row.words, row.since) == ("In mei.", day(at))

    def test_what_cannot_be_told(self, cast: People, at: datetime) -> None:
        made = new_promise(cast, at)
        bram = cast.bram.actor
        assert code(public.report(bram, made.pk, state=PromiseState.OPEN, at=at)) == "state_unknown"
        assert code(public.report(bram, made.pk, state=DONE, words="a" * 501, at=at)) == "too_long"
        public.report(bram, made.pk, state=LET_GO, at=at)
        assert code(public.report(bram, made.pk, state=DONE, at=at)) == "take_up_first"
        for name in ("els", "farid", "greet"):
            with pytest.raises(Forbidden):
                public.report(cast.everybody[name].actor, made.pk, state=DONE, at=at)


class TestInvitations:
    def accepted(self, cast: People, purpose: str, target: UUID, role: Role, at: datetime, **other: Any) -> Any:
        person = access.add_person("Zoë", "nl", at=at)
        access.join(cast.organisation, person, role, on=day(at))
        event = {
            "invitation_id": new_id(),
            "purpose": purpose,
            "target": target,
            "person_id": person.pk,
            "organisation_id": cast.organisation.pk,
            "role": role,
            "at": at,
            **other,
        }
        announce.announce(InvitationAccepted(**event))
        return access.actor_for(person.pk, cast.organisation.pk)

    def test_who_accepts_for_a_group_is_in_it(self, cast: People, at: datetime) -> None:
        actor = self.accepted(cast, "group", cast.group.pk, Role.PARTICIPANT, at)
        assert [row.id for row in queries.group_rows(actor)] == [cast.group.pk]
        assert role_in(actor, cast.project.pk) is ProjectRole.PARTICIPANT

    @pytest.mark.parametrize(
        ("role", "connected"),
        [
            (Role.WORKER, ProjectRole.WORKER),
            (Role.COACH, ProjectRole.COACH),
            (Role.PARTNER, ProjectRole.PARTNER),
            (Role.PARTICIPANT, ProjectRole.EXPERT),
        ],
    )
    def test_who_accepts_for_a_project_is_connected(
        self, cast: People, at: datetime, role: Role, connected: ProjectRole
    ) -> None:
        actor = self.accepted(cast, "project", cast.project.pk, role, at)
        assert role_in(actor, cast.project.pk) is connected

    def test_an_invitation_opens_nothing_of_another_organisation(self, cast: People, at: datetime) -> None:
        for purpose, target in (("group", cast.group.pk), ("project", cast.project.pk), ("begin", None)):
            for elsewhere in (cast.elsewhere, cast.organisation):
                actor = self.accepted(cast, purpose, target, Role.WORKER, at, organisation_id=elsewhere.pk)
                expected = elsewhere == cast.organisation and purpose == "project"
                assert bool(queries.project_rows(actor)) == expected
        dirk = access.actor_for(cast.dirk.person_id, cast.elsewhere.pk)
        for purpose, target, role in (
            ("group", cast.group.pk, Role.PARTICIPANT),
            ("project", cast.project.pk, Role.WORKER),
        ):
            announce.announce(
                InvitationAccepted(new_id(), purpose, target, cast.dirk.person_id, cast.elsewhere.pk, role, at)
            )
        assert [row.id for row in queries.project_rows(dirk)] == [cast.other_project.pk]

    @pytest.mark.parametrize("purpose", ["group", "project"])
    def test_who_is_something_else_loses_nothing(self, cast: People, at: datetime, purpose: str) -> None:
        target = {"group": cast.group.pk, "project": cast.project.pk}[purpose]
        role = {"group": Role.PARTICIPANT, "project": Role.PARTNER}[purpose]
        announce.announce(
            InvitationAccepted(new_id(), purpose, target, cast.bram.person_id, cast.organisation.pk, role, at)
        )
        assert role_in(cast.bram.actor, cast.project.pk) is ProjectRole.WORKER
        assert cast.bram.person_id not in [row.person_id for row in queries.person_rows(cast.group.pk)]

    def test_who_invites_whom(self, cast: People, at: datetime) -> None:
        project, bram, els = cast.project.pk, cast.bram.actor, cast.els.actor
        assert isinstance(public.invite_to_group(bram, cast.group.pk, at=at), str)
        assert isinstance(public.invite_to_project(bram, project, ProjectRole.EXPERT, at=at), str)
        assert isinstance(public.invite_to_project(els, project, ProjectRole.EXPERT, at=at), str)
        assert code(public.invite_to_project(els, project, ProjectRole.PARTICIPANT, at=at)) == "invited_to_group"
        for name, role in (("bram", ProjectRole.COACH), ("amina", ProjectRole.EXPERT)):
            with pytest.raises(Forbidden):
                public.invite_to_project(cast.everybody[name].actor, project, role, at=at)
        with pytest.raises(Forbidden):
            public.invite_to_group(els, cast.group.pk, at=at)


class TestPrivacy:
    def test_her_ties_are_shown_and_forgotten(self, cast: People, at: datetime) -> None:
        made = new_promise(cast, at)
        kept = privacy.export(cast.amina.person_id)
        assert kept["projects"] == [
            {"project": "Huurders aan het woord", "role": "participant", "since": kept_day(kept), "until": None}
        ]
        assert [row["group"] for row in kept["groups"]] == ["De huurdersgroep"]
        privacy.erase(cast.amina.person_id, at)
        assert not any(privacy.export(cast.amina.person_id).values())
        assert public.promises(cast.bram.actor, [made.pk])[made.pk].who == "Amina en Bram"


def kept_day(kept: dict[str, Any]) -> date:
    since = kept["projects"][0]["since"]
    assert isinstance(since, date)
    return since
