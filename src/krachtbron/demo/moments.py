"""Plays what a group did together and plans to do."""

from datetime import datetime, timedelta
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.demo.story.moments import Moment
from krachtbron.groups import public as groups
from krachtbron.groups.domain.meetings import Closing, Next


def hold(worker: Actor, group_id: UUID, told: Moment, now: datetime) -> None:
    """One moment: planned a week before, prepared, and closed on its day where it was."""
    then = now - timedelta(days=told.days_ago)
    before = min(then - timedelta(days=7), now)
    made = done(
        groups.plan_meeting(
            worker, group_id, key=new_id(), day=day(then), kind=told.kind, circle=told.circle, name=told.name,
            hour=told.hour, place=told.place, at=before,
        )
    )  # fmt: skip
    for number, (what, who) in enumerate(told.points):
        done(groups.bring(worker, made.pk, key=new_id(), what=what, who=who, at=before + timedelta(seconds=number)))
    if told.came is not None:
        step, who = told.step or ("", "")
        closing = Closing(
            told.came, told.worked, told.last, Next.NEW if step else Next.SAME if told.last else Next.NONE, step, who,
            told.signal,
        )  # fmt: skip
        done(groups.close_meeting(worker, made.pk, closing, at=then))
