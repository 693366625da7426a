"""Two thousand random histories: opening, taking back, leaving, coming back, days that pass, people who are forgotten.

After each step somebody tries to read. A small model beside it says who may; nobody ever reads more, or less.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.http import Http404
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from krachtbron.access import actions as access_actions
from krachtbron.access import public as access
from krachtbron.access import whole_person
from krachtbron.access.domain import Opening, Role, Sight
from krachtbron.access.models import Membership
from krachtbron.base import clock
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole, Shape
from krachtbron.growth import actions
from krachtbron.growth.domain import Source
from krachtbron.growth.models import Strength
from tests.cast import People

HISTORIES, PARTS, STEPS = 2000, 8, 6
PAGE_EVERY = 5
FEWER = 10  # on PostgreSQL, where the same rules run against another engine
BEGAN = clock.now()
VIEWERS = ("nelly", "oscar", "bram", "greet", "farid", "carla", "dirk", "els")
NAMED = {"bram": ProjectRole.WORKER, "greet": ProjectRole.COACH, "farid": ProjectRole.PARTNER}
COLLEAGUES = (*NAMED, "carla", "nelly", "oscar")


@dataclass
class Told:
    """What ought to be: item → its openings, who is where, who is still anybody here."""

    openings: dict[UUID, dict[tuple[Sight, UUID], date | None]] = field(default_factory=dict)
    project: set[str] = field(default_factory=lambda: {*NAMED, "amina", "nelly", "oscar"})
    group: set[str] = field(default_factory=lambda: {"amina", "nelly"})
    members: set[str] = field(default_factory=lambda: {"amina", *COLLEAGUES, "els"})
    forgotten: set[str] = field(default_factory=set)


class Histories(RuleBasedStateMachine):
    """Amina's own things. Nelly is in her group; Oscar in another group of the same project."""

    cast: Any
    people: dict[str, UUID]
    things: list[UUID]
    near: list[tuple[Sight, UUID]]
    told_so_far = 0

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.at, self.told, self.turn = BEGAN, Told(openings={key: {} for key in self.things}), 0
        self.before: dict[str, set[UUID]] = {}
        self.known: dict[str, tuple[Any, Any]] = {}

    def teardown(self) -> None:
        """At last, now and then, the page itself: for one who may, and one who may not."""
        type(self).told_so_far += 1
        if self.told_so_far % PAGE_EVERY == 0:
            able = [name for name in VIEWERS if self.before.get(name)][:1]
            for name in [*able, VIEWERS[self.turn % len(VIEWERS)]]:
                assert self.opens_the_page(name) == self.may_read(name), name
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    @property
    def amina(self) -> Any:
        return self.actor("amina")

    def actor(self, name: str) -> Any:
        """As whom she comes; looked up again when she left or was forgotten."""
        stands = name in self.told.members, name in self.told.forgotten
        if self.known.get(name, (None, None))[0] != stands:
            organisation = self.cast.elsewhere.pk if name == "dirk" else self.cast.organisation.pk
            self.known[name] = stands, access.actor_for(self.people[name], organisation)
        return self.known[name][1]

    @precondition(lambda self: "amina" not in self.told.forgotten)
    @rule(data=st.data(), item=st.integers(0, 1), days=st.sampled_from([None, None, 0, 1]))
    def open(self, data: st.DataObject, item: int, days: int | None) -> None:
        """For anybody who is near her; what was open and is not chosen again is closed. Nobody else is let in."""
        key = self.things[item]
        chosen = data.draw(st.lists(st.sampled_from(self.near), unique=True, min_size=1, max_size=3))
        until = None if days is None else day(self.at) + timedelta(days=days)
        openings = [Opening(sight, who, until) for sight, who in chosen]
        if not isinstance(actions.share(self.amina, "strength", key, openings, at=self.at), Refused):
            self.told.openings[key] = dict.fromkeys(chosen, until)

    @precondition(lambda self: "amina" not in self.told.forgotten)
    @rule(item=st.integers(0, 1))
    def take_back(self, item: int) -> None:
        key = self.things[item]
        actions.share(self.amina, "strength", key, [], at=self.at)
        self.told.openings[key] = {}

    @rule(days=st.integers(1, 2))
    def days_pass(self, days: int) -> None:
        self.at += timedelta(days=days)

    @rule(name=st.sampled_from(["amina", "nelly"]))
    def leave_the_group(self, name: str) -> None:
        if name in self.told.group - self.told.forgotten:
            groups.leave_circle(self.actor(name), self.cast.group.pk, self.people[name], at=self.at)
            self.told.group.discard(name)
            self.told.project.discard(name)
            self.she_closed(name, self.cast.group.pk, self.cast.project.pk)

    @rule(name=st.sampled_from(["amina", "oscar", *NAMED]))
    def leave_the_project(self, name: str) -> None:
        if name in self.told.project - self.told.forgotten:
            groups.disconnect(self.actor(name), self.cast.project.pk, self.people[name], at=self.at)
            self.told.project.discard(name)
            self.told.group.discard(name)
            self.she_closed(name, self.cast.group.pk, self.cast.project.pk)

    @rule(name=st.sampled_from(list(NAMED)))
    def come_back(self, name: str) -> None:
        if name in self.told.members - self.told.project - self.told.forgotten:
            els = self.cast.els.actor
            done(groups.connect(els, self.cast.project.pk, self.people[name], NAMED[name], at=self.at))
            self.told.project.add(name)

    @rule(name=st.sampled_from(COLLEAGUES))
    def leave_the_organisation(self, name: str) -> None:
        if name in self.told.members - self.told.forgotten:
            place = Membership.objects.get(person=self.people[name], until=None)
            assert access_actions.end_membership(self.cast.els.actor, place.pk, at=self.at) is None
            for where in (self.told.members, self.told.project, self.told.group):
                where.discard(name)
            if "amina" in self.told.members:
                self.nobody_sees_through(Sight.PERSON, self.people[name])

    @rule(name=st.sampled_from(["amina", "nelly", "bram", "greet"]))
    def forget(self, name: str) -> None:
        if name not in self.told.forgotten:
            whole_person.erase(self.people[name], self.at)
            self.told.forgotten.add(name)
            for where in (self.told.members, self.told.project, self.told.group):
                where.discard(name)
            self.nobody_sees_through(Sight.PERSON, self.people[name])
            if name == "amina":
                self.told.openings = {key: {} for key in self.told.openings}

    def she_closed(self, name: str, *targets: UUID) -> None:
        if name == "amina":
            for target in targets:
                self.nobody_sees_through(Sight.GROUP, target)
                self.nobody_sees_through(Sight.PROJECT, target)

    def nobody_sees_through(self, sight: Sight, who: UUID) -> None:
        for openings in self.told.openings.values():
            openings.pop((sight, who), None)

    @invariant()
    def nobody_reads_more_or_less(self) -> None:
        """Who could read a step ago tries again, who can now does, and one more who never may."""
        self.turn += 1
        ought = {name: self.may_read(name) for name in VIEWERS}
        trying = {name for name in VIEWERS if ought[name] != self.before.get(name, set())}
        for name in trying | {VIEWERS[self.turn % len(VIEWERS)]}:
            assert self.reads(name) == ought[name], name
        self.before = ought

    def may_read(self, name: str) -> set[UUID]:
        return {
            key
            for key, openings in self.told.openings.items()
            if any(
                (until is None or until >= day(self.at)) and self.stands_in(name, sight, who)
                for (sight, who), until in openings.items()
            )
        }

    def reads(self, name: str) -> set[UUID]:
        """What the one condition, on which every page leans, lets through."""
        open_to_her = access.open_to(self.actor(name), self.at)
        return set(Strength.objects.filter(open_to_her, person=self.people["amina"]).values_list("pk", flat=True))

    def opens_the_page(self, name: str) -> set[UUID]:
        try:
            space = actions.read_space(self.actor(name), self.people["amina"], at=self.at)
        except Http404:
            return set()
        return {row.id for row in space.things["strength"]}

    def stands_in(self, name: str, sight: Sight, who: UUID) -> bool:
        if name in self.told.forgotten:
            return False
        if sight is Sight.PERSON:
            return who == self.people[name]
        if sight is Sight.PROJECT:
            return name in self.told.project
        return name in self.told.group or (name == "bram" and name in self.told.project)


@pytest.mark.long
@pytest.mark.no_cover
@pytest.mark.parametrize("part", range(PARTS))
def test_nobody_ever_reads_what_she_should_not(cast: People, part: int) -> None:
    def person(name: str) -> UUID:
        made = access.add_person(name, "nl", at=BEGAN)
        access.join(cast.organisation, made, Role.PARTICIPANT, on=day(BEGAN))
        return made.pk

    nelly, oscar = person("Nelly"), person("Oscar")
    bram = cast.bram.actor
    other = done(groups.start_group(bram, cast.project.pk, key=new_id(), name="x", shape=Shape.FIXED, at=BEGAN))
    connected = cast.els.actor
    for who, group in ((nelly, cast.group.pk), (oscar, other.pk)):
        done(groups.connect(connected, cast.project.pk, who, ProjectRole.PARTICIPANT, at=BEGAN))
        done(groups.join_circle(bram, group, who, at=BEGAN))
    people = {name: somebody.person_id for name, somebody in cast.everybody.items()} | {"nelly": nelly, "oscar": oscar}
    things = [new_id(), new_id()]
    for key in things:
        done(actions.add_strength(cast.amina.actor, key=key, source=Source.CONFIDENCE, words="iets", at=BEGAN))
    near = [
        (Sight.GROUP, cast.group.pk),
        (Sight.PROJECT, cast.project.pk),
        *((Sight.PERSON, people[one]) for one in NAMED),
    ]
    machine = type("Histories", (Histories,), {"cast": cast, "people": people, "things": things, "near": near})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=HISTORIES // PARTS // (1 if connection.vendor == "sqlite" else FEWER),
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
