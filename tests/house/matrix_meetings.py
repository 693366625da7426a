"""Moments of groups, with a marker in every sentence: one that waits to be closed, one that was."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import actions
from krachtbron.groups.domain.added import Added
from krachtbron.groups.domain.feeds import Shown
from krachtbron.groups.domain.meetings import Closing, Next
from tests.house.matrix_things import GROUP, World


def make_meetings(world: World, name: str, where: str, actor: Any, group: UUID, at: datetime) -> None:
    """In the group called ``name``: planned with something on the agenda; closed with a step agreed."""
    for state in ("planned", "held"):
        said = {part: world.mark(f"{part}{state}{name}", GROUP[name]) for part in ("name", "place")}
        days = timedelta(days=1 if state == "planned" else 2)
        made = done(actions.plan_meeting(actor, group, key=new_id(), day=day(at - days), **said, at=at))
        what, who = (world.mark(f"{part}brought{state}{name}", GROUP[name]) for part in ("what", "who"))
        point = done(actions.bring(actor, made.pk, key=new_id(), what=what, who=who, at=at))
        if state == "held":
            worked = world.mark(f"worked{name}", GROUP[name])
            step = world.mark(f"step{name}", PROJECT_STEP[name])
            told = Closing(came=5, worked=worked, next=Next.NEW, step=step)
            done(actions.close_meeting(actor, made.pk, told, at=at))
        world.thing("meeting", f"{state} {name}", state, {"meeting_id": made.pk}, where=where, group=name)
        world.thing("point", f"{state} {name}", state, {"point_id": point.pk}, where=where, group=name)


def make_feed(world: World, at: datetime) -> None:
    """Amina's calendar reads along."""
    key = new_id()
    secret = actions.make_feed(world.cast.amina.actor, key=key, shown=Shown.NAMED, at=at)
    world.thing("calendar", "of amina", "", {"secret": secret})
    world.thing("feed", "of amina", "", {"feed_id": key}, where="own", opener="amina")


def make_look_back(world: World, name: str, where: str, actor: Any, group: UUID, at: datetime) -> None:
    """What the group saw of what being together adds."""
    words = world.mark(f"lookback{name}", GROUP[name])
    made = done(actions.look_back(actor, group, key=new_id(), seen=[Added.NETWORK], words=words, at=at))
    world.thing("look back", name, "", {"look_back_id": made.pk}, where=where, group=name)


# A step is a promise of the project: everybody around the project reads it.
PROJECT_STEP = {
    "own": "amina bram els farid greet",
    "next": "amina bram els farid greet",
    "other": "carla els",
    "there": "dirk",
}
