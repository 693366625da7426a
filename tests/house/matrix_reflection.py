"""What Bram wrote looking back, and what groups and workers want to talk about, with a marker in every sentence."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.reflection.actions import messages, mirrors, reflections, sharing, subjects, team, together
from krachtbron.reflection.domain.cycle import Back, Became, Part
from krachtbron.reflection.domain.message import Line
from krachtbron.reflection.domain.mirror import Answer
from krachtbron.reflection.domain.team import TeamPart
from tests.house.matrix_things import GROUP, World

TEAM = "bram carla els greet ines"


def make_reflections(world: World, at: datetime) -> None:
    """One that is his alone and comes back today, one that his coach reads; and subjects for the workers."""
    bram, greet = world.cast.bram.actor, world.cast.greet.person_id
    for state, readers in (("", "bram"), ("shared", "bram greet")):
        said = {part: world.mark(f"{part.value}back{state}", readers) for part in Part}
        then = at - timedelta(days=8)
        made = done(reflections.look_back(bram, key=new_id(), said=said, back=Back.WEEK, at=then))
        if state:
            told = world.mark(f"toldback{state}", readers)
            done(reflections.tell(bram, made.pk, became=Became.PARTLY, told=told, at=at))
            done(sharing.share(bram, made.pk, {greet}, at=at))
        args = {"reflection_id": made.pk}
        world.thing("reflection", f"reflection {state}", state, args, where="own", opener="bram")
    make_mirrors(world, at)
    lines = {line: world.mark(f"{line.value}line", "bram") for line in Line}
    sheet = done(messages.prepare(bram, key=new_id(), lines=lines, at=at))
    world.thing("message", "message", "", {"message_id": sheet.pk}, where="own", opener="bram")
    for name, readers, actor in (("team", TEAM, bram), ("teamthere", "dirk", world.cast.dirk.actor)):
        for turn in ("waits", "now"):
            words = world.mark(f"subject{turn}{name}", readers)
            made = done(subjects.bring(actor, None, key=new_id(), words=words, at=at))
            if turn == "now":
                subjects.choose(actor, made.pk, at=at)
                done(subjects.need(actor, made.pk, needs=world.mark(f"needs{name}", readers), at=at))
                world.thing("item", f"item {name}", "", {"subject_id": made.pk}, where=name)
        said = {part: world.mark(f"{part.value}{name}", readers) for part in TeamPart}
        look = done(team.look_as_team(actor, key=new_id(), starts=day(at), ends=day(at), said=said, at=at))
        world.thing("teamlook", f"team look {name}", "", {"look_id": look.pk}, where=name)


def make_mirrors(world: World, at: datetime) -> None:
    """What Bram wrote in the mirror: once for himself, once for his coach too."""
    bram, greet = world.cast.bram.actor, world.cast.greet.person_id
    for state, readers in (("", "bram"), ("shared", "bram greet")):
        said = {answer: world.mark(f"{answer.value}mirror{state}", readers) for answer in Answer}
        made = done(mirrors.look_in(bram, key=new_id(), situation="the_chairs", said=said, at=at))
        if state:
            done(sharing.share_mirror(bram, made.pk, {greet}, at=at))
        args = {"mirror_id": made.pk}
        world.thing("attitude", f"attitude {state}", state, args, where="own", opener="bram")


def make_subjects(world: World, name: str, where: str, actor: Any, group: UUID, at: datetime) -> None:
    """In the group called ``name``: one that waits, one that is talked about, one with what was learnt."""
    for turn in ("waits", "now", "talked"):
        words = world.mark(f"subject{turn}{name}", GROUP[name])
        made = done(subjects.bring(actor, group, key=new_id(), words=words, at=at))
        if turn != "waits":
            subjects.choose(actor, made.pk, at=at)
        if turn == "talked":
            learnt = world.mark(f"learnt{name}", GROUP[name])
            done(subjects.talked(actor, made.pk, learnt=learnt, at=at))
        else:
            world.thing("subject", f"subject {turn} {name}", "", {"subject_id": made.pk}, where=where, group=name)
    make_together(world, name, where, actor, group, at)


def make_together(world: World, name: str, where: str, actor: Any, group: UUID, at: datetime) -> None:
    """In the group called ``name``: what it learned, that comes back today, and one with what became of it."""
    then = at - timedelta(days=8)
    for turn in ("due", "told"):
        said = {part: world.mark(f"{part.value}{turn}{name}", GROUP[name]) for part in Part}
        made = done(together.look_back_together(actor, group, key=new_id(), said=said, back=Back.WEEK, at=then))
        if turn == "told":
            words = world.mark(f"toldtogether{name}", GROUP[name])
            done(together.tell_together(actor, made.pk, became=Became.PARTLY, told=words, at=at))
        args = {"together_id": made.pk}
        world.thing("together", f"together {turn} {name}", "", args, where=where, group=name)
