"""Places where a team goes out, with a marker in every sentence: read by who goes out for the project, nobody else."""

from datetime import datetime
from typing import Any

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.outreach import actions
from krachtbron.outreach.domain import How, PlaceKind
from tests.house.matrix_things import World

SAFE = ("knows", "back", "leave")
TEAM = {"own": "bram", "other": "carla", "there": "dirk"}


def make_outreach(world: World, colleague: Any, at: datetime) -> None:
    """In every project a place with something that waits; in the own one also what a colleague told."""
    people = world.cast.people
    projects = {thing.where: thing.args["project_id"] for thing in world.things if thing.kind == "project"}
    for where, who in TEAM.items():
        actor = people[who].actor
        name = world.mark(f"place{where}", "bram ines" if where == "own" else who)
        made = done(actions.add_place(actor, projects[where], key=new_id(), kind=PlaceKind.PARK, name=name, at=at))
        parts = {part: world.mark(f"{part}{where}", who) for part in ("agreed", "sometime", "nickname")}
        told = actions.Told(day(at), How.TALKED, again=day(at), chosen=True, **parts)
        contact = done(actions.add_contact(actor, made.pk, told, key=new_id(), at=at))
        world.thing("place", f"place {where}", "", {"place_id": made.pk}, where=where)
        world.thing("contact", f"contact {where}", "mine", {"contact_id": contact.pk}, where=where)
        title = world.mark(f"walk{where}", "bram ines" if where == "own" else who)
        walk = done(actions.set_out(actor, projects[where], key=new_id(), name=title, places=[made.pk], at=at))
        world.thing("walk", f"walk {where}", "", {"walk_id": walk.pk}, where=where)
        world.thing("stop", f"stop {where}", "", {"walk_id": walk.pk, "place_id": made.pk}, where=where)
        parts = {part: world.mark(f"{part}safe{where}", f"{who} els" if where != "there" else who) for part in SAFE}
        done(actions.agree_safety(actor, projects[where], **parts, at=at))
        if where == "own":
            told = actions.Told(day(at), How.GREETED, agreed=world.mark("agreedcolleague", "bram ines"))
            beside = done(actions.add_contact(colleague, made.pk, told, key=new_id(), at=at))
            world.thing("contact", "of a colleague", "other", {"contact_id": beside.pk}, where=where)
