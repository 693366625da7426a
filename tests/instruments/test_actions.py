"""Verbs on rounds without pages: what is kept, what is refused, and that the counts never drift."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404

from krachtbron.base import announce, ids
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole, Term
from krachtbron.instruments import actions, models, privacy, public, queries
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.events import PointsShown, StepChosen
from tests.cast import People
from tests.instruments.reading import INSTRUMENT, ITEMS

Opened = Callable[..., models.Round]
Recount = Callable[[UUID], None]


def code(outcome: Any) -> str:
    assert isinstance(outcome, Refused), outcome
    return outcome.code


def guest(round_: models.Round, at: datetime) -> str:
    mine = ids.hashed(ids.new_secret())
    assert not isinstance(actions.join_as_guest(round_.entry, mine, at=at), Refused)
    return mine


def chosen(cast: People, round_: models.Round, at: datetime, key: UUID | None = None, **more: Any) -> Any:
    given = {"item": "reflective", "what": "Bellen", "who": "", "term": Term.NEXT_TIME, "due": None, **more}
    return actions.choose(cast.bram.actor, round_.pk, key=key or new_id(), at=at, **given)


class TestOpening:
    def test_a_code_that_is_taken_makes_another(self, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
        first = opened(Mode.TOGETHER)
        drawn = iter([first.code, first.code, "BCDF"])
        monkeypatch.setattr(ids, "new_code", lambda: next(drawn))
        assert opened(Mode.TOGETHER).code == "BCDF"

    def test_two_taps_at_the_very_same_moment(
        self, cast: People, opened: Opened, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = opened(Mode.TOGETHER)
        real = models.Round.objects.filter
        blind = [True]

        def filter_(*args: Any, **named: Any) -> Any:
            if blind and set(named) == {"id"}:  # the second tap looked before the first one was saved
                blind.clear()
                return models.Round.objects.none()
            return real(*args, **named)

        monkeypatch.setattr(models.Round.objects, "filter", filter_)
        assert opened(Mode.TOGETHER, key=first.pk).pk == first.pk
        assert models.Round.objects.count() == 1

    def test_where_one_may_not(self, cast: People, at: datetime) -> None:
        def open_(name: str, mode: Mode, **about: Any) -> models.Round:
            actor = cast.everybody[name].actor
            return actions.open_round(actor, key=new_id(), instrument=INSTRUMENT, mode=mode, at=at, **about)

        for name in ("carla", "dirk"):
            for about in ({"project_id": cast.project.pk}, {"group_id": cast.group.pk}):
                with pytest.raises(Http404):
                    open_(name, Mode.TOGETHER if "group_id" in about else Mode.ALONE, **about)
        for name in ("amina", "greet", "farid", "els"):
            with pytest.raises(Forbidden):
                open_(name, Mode.PERSPECTIVES, project_id=cast.project.pk)

    def test_a_round_is_about_one_thing(self, cast: People, at: datetime) -> None:
        for about in ({}, {"project": cast.project, "group": cast.group}):
            with pytest.raises(IntegrityError), transaction.atomic():
                models.Round.objects.create(definition="empowerment-rose@1", mode="alone", opened=at, **about)


class TestAnswering:
    def test_who_has_no_round_has_no_answer(self, cast: People, live: models.Round, at: datetime) -> None:
        assert code(actions.join_as_guest("nergens", "x", at=at)) == "unknown_code"
        assert code(actions.answer_as_guest(live.entry, "x", "reflective", 3, at=at)) == "not_joined"
        assert code(actions.be_ready_as_guest(live.entry, "", at=at)) == "not_joined"
        assert code(actions.withdraw_as_guest("", "x", at=at)) == "not_joined"

    def test_a_telephone_is_in_a_round_once(self, live: models.Round, at: datetime) -> None:
        mine = guest(live, at)
        first = models.Response.objects.get()
        assert actions.join_as_guest(live.entry, mine, at=at) == first

    def test_two_taps_on_begin_at_the_very_same_moment(
        self, cast: People, live: models.Round, views: models.Round, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = [actions.join_as_guest(live.entry, "telefoon", at=at)]
        first.append(actions.answer(cast.amina.actor, views.pk, "reflective", 3, at=at))
        for name in ("own_as_guest", "own_response"):
            real, blind = getattr(queries, name), [True]

            def late(*args: Any, real: Any = real, blind: list[bool] = blind, **named: Any) -> Any:
                return None if blind and blind.pop() else real(*args, **named)

            monkeypatch.setattr(queries, name, late)
        second = [actions.join_as_guest(live.entry, "telefoon", at=at)]
        second.append(actions.answer(cast.amina.actor, views.pk, "reflective", 3, at=at))
        assert first == second
        assert models.Response.objects.count() == 2

    def test_in_a_live_round_nobody_answers_under_her_own_name(
        self, cast: People, live: models.Round, at: datetime
    ) -> None:
        for name in ("bram", "amina", "greet", "els"):
            with pytest.raises(Forbidden):
                actions.answer(cast.everybody[name].actor, live.pk, "reflective", 3, at=at)

    def test_an_own_rose_is_answered_by_its_owner(self, cast: People, alone: models.Round, at: datetime) -> None:
        assert not isinstance(actions.answer(cast.bram.actor, alone.pk, "reflective", 3, at=at), Refused)
        actions.show(cast.bram.actor, alone.pk, at=at)
        with pytest.raises(Forbidden):
            actions.answer(cast.greet.actor, alone.pk, "reflective", 1, at=at)
        with pytest.raises(Http404):
            actions.answer(cast.carla.actor, alone.pk, "reflective", 1, at=at)

    def test_not_before_and_not_after(self, cast: People, views: models.Round, at: datetime) -> None:
        actor, later = cast.amina.actor, at + timedelta(days=40)
        assert code(actions.answer(actor, views.pk, "reflective", 3, at=later)) == "round_closed"
        assert code(actions.be_ready(actor, views.pk, at=later)) == "round_closed"
        assert not models.Response.objects.exists()
        actions.answer(actor, views.pk, "reflective", 3, at=at)
        first = actions.be_ready(actor, views.pk, at=at)
        assert actions.be_ready(actor, views.pk, at=later).ready == first.ready  # type: ignore[union-attr]
        taken = actions.withdraw(actor, views.pk, at=later)
        assert taken.answers == {}  # type: ignore[union-attr]

    def test_words_go_with_their_answer(self, cast: People, alone: models.Round, at: datetime) -> None:
        actor = cast.bram.actor
        actions.answer(actor, alone.pk, "reflective", 3, words="Druk.", at=at)
        assert actions.answer(actor, alone.pk, "reflective", 4, at=at).words == {"reflective": "Druk."}  # type: ignore[union-attr]
        assert actions.answer(actor, alone.pk, "reflective", 4, words="", at=at).words == {}  # type: ignore[union-attr]

    def test_a_round_that_is_gone_has_no_door(self, cast: People, live: models.Round, at: datetime) -> None:
        mine = guest(live, at)
        actions.answer_as_guest(live.entry, mine, "reflective", 3, at=at)
        actions.remove(cast.bram.actor, live.pk)
        assert code(actions.answer_as_guest(live.entry, mine, "reflective", 3, at=at)) == "not_joined"
        assert not models.Tally.objects.exists()


class TestSettling:
    def test_what_is_announced(
        self, cast: People, live: models.Round, at: datetime, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        heard: list[Any] = []
        kept = dict(announce._subscribers)
        announce._subscribers.clear()
        announce.wire([(PointsShown, heard.append), (StepChosen, heard.append)])
        try:
            actions.answer_as_guest(live.entry, guest(live, at), "reflective", 3, at=at)
            for _ in range(2):
                actions.show(cast.bram.actor, live.pk, at=at)
            choice = chosen(cast, live, at)
        finally:
            announce._subscribers.clear()
            announce._subscribers.update(kept)
        assert heard == [
            PointsShown(live.pk, at),
            StepChosen(live.pk, choice.pk, choice.promise_id, at),
        ]

    def test_from_where_the_step_departs(self, cast: People, live: models.Round, at: datetime) -> None:
        actions.answer_as_guest(live.entry, guest(live, at), "reflective", 3, at=at)
        actions.show(cast.bram.actor, live.pk, at=at)
        actions.agree(cast.bram.actor, live.pk, "reflective", 2, at=at)
        actions.agree(cast.bram.actor, live.pk, "reflective", None, words="Verdeeld", at=at)
        first = chosen(cast, live, at)
        assert (first.nth, first.value) == (1, None)
        groups.report(cast.bram.actor, first.promise_id, state="done", at=at)  # type: ignore[arg-type]
        actions.agree(cast.bram.actor, live.pk, "participatory", 4, at=at)
        second = chosen(cast, live, at, item="participatory")
        assert (second.nth, second.value) == (2, 4)
        assert models.Agreement.objects.count() == 2

    def test_what_cannot_be_chosen(self, cast: People, alone: models.Round, at: datetime) -> None:
        assert code(chosen(cast, alone, at)) == "nobody_answered"
        actions.answer(cast.bram.actor, alone.pk, "reflective", 3, at=at)
        assert code(chosen(cast, alone, at, item="vertrouwen")) == "unknown_item"
        assert code(chosen(cast, alone, at, what="")) == "missing"
        assert code(chosen(cast, alone, at, term=Term.ON_DATE)) == "date_missing"
        key = new_id()
        assert chosen(cast, alone, at, key) == chosen(cast, alone, at, key)

    def test_no_step_in_a_project_that_is_over(self, cast: People, alone: models.Round, at: datetime) -> None:
        actions.answer(cast.bram.actor, alone.pk, "reflective", 3, at=at)
        groups.end_project(cast.els.actor, cast.project.pk, at=at)
        assert code(chosen(cast, alone, at + timedelta(days=2))) == "project_ended"

    def test_a_step_is_written_down_by_who_leads(
        self, cast: People, live: models.Round, opened: Opened, hanne: Any, at: datetime
    ) -> None:
        amina = opened(Mode.ALONE, cast.amina)
        actions.answer(cast.amina.actor, amina.pk, "reflective", 3, at=at)
        actions.answer_as_guest(live.entry, guest(live, at), "reflective", 3, at=at)
        actions.show(hanne.actor, live.pk, at=at)
        assert not isinstance(actions.agree(hanne.actor, live.pk, "reflective", 3, at=at), Refused)

        def choose(who: Any, round_: models.Round) -> Any:
            step = {"item": "reflective", "what": "Bellen", "who": "", "term": Term.NEXT_TIME, "due": None}
            return actions.choose(who.actor, round_.pk, key=new_id(), **step, at=at)

        with pytest.raises(Forbidden):
            choose(cast.amina, amina)
        assert not isinstance(choose(hanne, live), Refused)

    def test_an_agreement_is_a_point_of_this_scale(self, cast: People, live: models.Round, at: datetime) -> None:
        actions.answer_as_guest(live.entry, guest(live, at), "reflective", 3, at=at)
        assert code(actions.agree(cast.bram.actor, live.pk, "reflective", 3, at=at)) == "not_shown"
        actions.show(cast.bram.actor, live.pk, at=at)
        assert code(actions.agree(cast.bram.actor, live.pk, "reflective", 6, at=at)) == "unknown_value"
        assert code(actions.agree(cast.bram.actor, live.pk, "x", 3, at=at)) == "unknown_item"
        assert code(actions.agree(cast.bram.actor, live.pk, "reflective", 3, words="a" * 501, at=at)) == "too_long"
        assert code(actions.agree(cast.bram.actor, live.pk, "reflective", 3, at=at + timedelta(hours=5))) == (
            "round_closed"
        )


class History:
    """Everything that can happen to the answers of two rounds, in any order."""

    def __init__(self, cast: People, rounds: tuple[models.Round, models.Round], at: datetime, seed: int) -> None:
        self.cast, (self.live, self.views), self.at = cast, rounds, at
        self.chance = random.Random(seed)
        self.guests: list[str] = []
        self.deeds = (
            [self.join, self.paper]
            + [self.answer_as_guest, self.answer] * 5
            + [self.ready, self.withdraw_as_guest, self.withdraw, self.erase, self.steer, self.answer_all]
        )

    def somebody(self) -> Any:
        return self.chance.choice([self.cast.amina, self.cast.bram, self.cast.greet, self.cast.farid])

    def item(self) -> str:
        return self.chance.choice([*ITEMS, "vertrouwen"])

    def value(self) -> int | None:
        return self.chance.choice([None, 1, 2, 3, 4, 5, 0, 6])

    def guest(self) -> str:
        return self.chance.choice(self.guests) if self.guests else "niemand"

    def step(self) -> None:
        self.chance.choice(self.deeds)()

    def join(self) -> None:
        mine = self.chance.choice([f"telefoon-{self.chance.randrange(12)}", self.guest()])
        if not isinstance(actions.join_as_guest(self.live.entry, mine, tablet=True, at=self.at), Refused):
            self.guests.append(mine)

    def answer_as_guest(self) -> None:
        actions.answer_as_guest(self.live.entry, self.guest(), self.item(), self.value(), at=self.at)

    def answer(self) -> None:
        actions.answer(self.somebody().actor, self.views.pk, self.item(), self.value(), at=self.at)

    def answer_all(self) -> None:
        answers = {item: self.chance.choice([None, 1, 2, 3, 4, 5]) for item in ITEMS}
        actions.answer_all(self.somebody().actor, self.views.pk, answers, {ITEMS[0]: "zin"}, at=self.at)

    def ready(self) -> None:
        actions.be_ready(self.somebody().actor, self.views.pk, at=self.at)
        actions.be_ready_as_guest(self.live.entry, self.guest(), at=self.at)

    def withdraw_as_guest(self) -> None:
        actions.withdraw_as_guest(self.live.entry, self.guest(), at=self.at)

    def withdraw(self) -> None:
        actions.withdraw(self.somebody().actor, self.views.pk, at=self.at)

    def erase(self) -> None:
        privacy.erase(self.somebody().person_id, self.at)

    def paper(self) -> None:
        actions.type_paper(
            self.cast.bram.actor,
            self.chance.choice([self.live.pk, self.views.pk]),
            key=new_id(),
            perspective=self.chance.choice([ProjectRole.PARTICIPANT, ProjectRole.EXPERT]),
            answers={self.item(): self.value() for _ in range(3)},
            words={},
            at=self.at,
        )

    def steer(self) -> None:
        round_ = self.chance.choice([self.live, self.views])
        verb = self.chance.choice([actions.show, actions.hide, actions.hide, actions.close, actions.reopen])
        verb(self.cast.bram.actor, round_.pk, at=self.at)
        if verb is actions.close:
            actions.reopen(self.cast.bram.actor, round_.pk, at=self.at)
        if verb is actions.show and self.chance.random() < 0.7:
            actions.hide(self.cast.bram.actor, round_.pk, at=self.at)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_counts_equal_a_recount_after_every_step_of_any_history(
    cast: People, live: models.Round, views: models.Round, at: datetime, recount: Recount, seed: int
) -> None:
    history = History(cast, (live, views), at, seed)
    most = 0
    for _ in range(200):
        history.step()
        recount(live.pk)
        recount(views.pk)
        most = max(most, sum(models.Tally.objects.values_list("n", flat=True)))
    assert most > 10  # something did happen


def test_the_door_of_the_room_is_whole() -> None:
    assert all(callable(getattr(public, name)) for name in public.__all__)
