"""Tells one tale of a project: its people, its rounds, its moments, what it reached."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.ids import hashed, new_id, new_secret
from krachtbron.demo.cast import Cast, done
from krachtbron.demo.moments import hold
from krachtbron.demo.outreach import be_safe, go_out, walk_round
from krachtbron.demo.results import name_results
from krachtbron.demo.story.moments import MOMENTS
from krachtbron.demo.story.outreach import SAFE, SPOTS, WALKS
from krachtbron.demo.story.results import RESULTS
from krachtbron.demo.story.shapes import Alone, Item, Perspectives, Step, Tale, Together, Values
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import public as instruments
from krachtbron.instruments.domain import Mode

INSTRUMENT = "empowerment-rose"
YEAR = timedelta(days=364)  # that each tale lasts


class Teller:
    """Tells one tale."""

    def __init__(self, cast: Cast, tale: Tale, at: datetime) -> None:
        self.cast, self.tale, self.at = cast, tale, at
        self.worker: Actor = cast.people[tale.worker].actor

    def days_ago(self, days: int, hour: int = 14) -> datetime:
        """A moment on that day; two things of one day keep their order by the hour."""
        moment = (self.at - timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)
        return min(moment, self.at)

    def tell(self) -> None:
        self.project_id, self.group_id = self.begin()
        for nickname in self.tale.people:
            if nickname.lower() not in self.cast.people:
                done(groups.add_nickname(self.worker, self.group_id, nickname=nickname, key=new_id(), at=self.start))
        for number, told in enumerate(self.tale.rounds):
            if isinstance(told, Alone):
                self.alone(told)
            elif isinstance(told, Together):
                self.together(told, number)
            else:
                self.perspectives(told)
        for moment in MOMENTS[self.tale.name]:
            hold(self.worker, self.group_id, moment, self.at)
        name_results(self.worker, self.project_id, self.group_id, RESULTS[self.tale.name], self.at)
        be_safe(self.worker, self.project_id, SAFE.get(self.tale.name), self.start)
        places = [go_out(self.worker, self.project_id, spot, self.at) for spot in SPOTS.get(self.tale.name, ())]
        if self.tale.name in WALKS:
            name, turns = WALKS[self.tale.name]
            walk_round(self.worker, self.project_id, name, [places[turn] for turn in turns], self.at)

    def begin(self) -> tuple[UUID, UUID]:
        """The project and its group; those of the cast stand already."""
        tale, self.start = self.tale, self.at - YEAR
        if tale.name == self.cast.project.name:
            return self.cast.project.pk, self.cast.group.pk
        els = self.cast.els.actor
        project = done(
            groups.start_project(
                els,
                key=new_id(),
                name=tale.name,
                theme=tale.theme,
                growth_aim=tale.growth_aim,
                structural_aim=tale.structural_aim,
                starts=day(self.start),
                ends=None,
                at=self.start,
            )
        )
        done(
            groups.connect(els, project.pk, self.cast.people[tale.worker].person_id, ProjectRole.WORKER, at=self.start)
        )
        group = groups.start_group(
            self.worker, project.pk, key=new_id(), name=tale.group, shape=tale.shape, at=self.start
        )
        return project.pk, done(group).pk

    def alone(self, told: Alone) -> None:
        at, actor = self.days_ago(told.days_ago), self.cast.people[told.by].actor
        round_id = self.open(actor, Mode.ALONE, at)
        words = {item.value: sentence for item, sentence in told.words.items()}
        done(instruments.answer_all(actor, round_id, as_answers(told.values), words, at=at))
        done(instruments.be_ready(actor, round_id, at=at))
        if told.shared:
            done(instruments.show(actor, round_id, at=at))
        self.step(actor, round_id, told.step, at)

    def together(self, told: Together, number: int) -> None:
        at = self.days_ago(told.days_ago, 10)
        key = new_id()
        round_ = done(
            instruments.open_round(
                self.worker, key=key, instrument=INSTRUMENT, mode=Mode.TOGETHER, group_id=self.group_id, at=at
            )
        )
        for values in told.answers:
            guest = hashed(new_secret())
            done(instruments.join_as_guest(round_.entry, guest, at=at))
            for item, value in as_answers(values).items():
                done(instruments.answer_as_guest(round_.entry, guest, item, value, at=at))
            done(instruments.be_ready_as_guest(round_.entry, guest, at=at))
        self.type_in(key, told.paper, at)
        at += timedelta(minutes=20)
        done(instruments.show(self.worker, key, at=at))
        for item, settled in zip(Item, told.settled, strict=True):
            value, words = (settled, "") if isinstance(settled, int) else (None, settled)
            done(instruments.agree(self.worker, key, item, value, words=words, at=at))
        self.step(self.worker, key, told.step, at)
        instruments.close(self.worker, key, at=at)

    def perspectives(self, told: Perspectives) -> None:
        at = self.days_ago(told.days_ago, 9)
        round_id = self.open(self.worker, Mode.PERSPECTIVES, at)
        for name, values in told.answers.items():
            actor = self.cast.people[name].actor
            done(instruments.answer_all(actor, round_id, as_answers(values), {}, at=at))
            done(instruments.be_ready(actor, round_id, at=at))
        self.type_in(round_id, told.paper, at)
        if told.shown:
            done(instruments.show(self.worker, round_id, at=at + timedelta(hours=3)))
            self.step(self.worker, round_id, told.step, at + timedelta(hours=4))

    def open(self, actor: Actor, mode: Mode, at: datetime) -> UUID:
        opened = instruments.open_round(
            actor, key=new_id(), instrument=INSTRUMENT, mode=mode, project_id=self.project_id, at=at
        )
        return done(opened).pk

    def type_in(self, round_id: UUID, sheets: Any, at: datetime) -> None:
        for values in sheets:
            typed = instruments.type_paper(
                self.worker,
                round_id,
                key=new_id(),
                perspective=ProjectRole.PARTICIPANT,
                answers=as_answers(values),
                words={},
                at=at,
            )
            done(typed)

    def step(self, actor: Actor, round_id: UUID, step: Step | None, at: datetime) -> None:
        if step is None:
            return
        choice = done(
            instruments.choose(
                actor,
                round_id,
                key=new_id(),
                item=step.item,
                what=step.what,
                who=step.who,
                term=step.term,
                due=None,
                at=at,
            )
        )
        if step.told is not None:
            when = self.days_ago(step.told.days_ago, 16)
            assert choice.promise_id is not None  # of a project
            done(groups.report(actor, choice.promise_id, state=step.told.state, words=step.told.words, at=when))


def as_answers(values: Values) -> dict[str, int | None]:
    """Values in the order of the rose as answers by item."""
    return {item.value: value for item, value in zip(Item, values, strict=True)}
