"""Amina's paths, with a marker in every sentence: one opened for Bram by name, one for nobody."""

from datetime import datetime, timedelta

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions as growth
from krachtbron.growth.actions import path, stages, talks
from krachtbron.growth.domain.path import TalkState
from tests.house.matrix_things import World

OWN, OPENED = "amina", "amina bram"


def make_own_path(world: World, at: datetime) -> None:
    amina, bram = world.cast.amina.actor, world.cast.bram.actor
    assert bram.person_id is not None
    for name, readers in (("closed", OWN), ("opened", OPENED)):

        def mark(word: str, may_read: str, name: str = name) -> str:
            return world.mark(f"{word}{name}", may_read)

        begun = path.begin_path(amina, key=new_id(), words=mark("path", readers), place=mark("placebefore", OWN), at=at)
        key = done(begun).pk
        done(path.go_elsewhere(amina, key, place=mark("place", readers), at=at))
        world.thing("path", f"path {name}", "", {"item_id": key}, where="own", opener="amina")
        said = {field: mark(f"stage{field}", readers) for field in ("words", "about", "wellbeing")}
        stage = done(stages.add_stage(amina, key, key=new_id(), **said, at=at))
        done(stages.tell_stage(amina, stage.pk, told=mark("stagetold", readers), at=at))
        done(stages.add_stage(amina, key, key=new_id(), words="x", about="", wellbeing="", at=at))
        world.thing("stage", f"stage {name}", "", {"item_id": stage.pk}, where="own", opener="amina")
        step = done(stages.add_stage_step(amina, stage.pk, key=new_id(), words=mark("stagestep", OWN), at=at))
        world.thing("step", f"stage step {name}", "", {"item_id": step.pk}, where="own", opener="amina")
        for state, may_read in ((TalkState.PLANNED, readers), (TalkState.HELD, OWN)):
            words, on = mark(f"talk{state}", may_read), day(at) + timedelta(days=3)
            talk = done(talks.plan_talk(amina, key, key=new_id(), on=on, words=words, at=at))
            told = mark(f"told{state}", OWN)
            done(talks.tell_talk(amina, talk.pk, state=state, told=told, at=at))
            world.thing("talk", f"talk {state} {name}", "", {"item_id": talk.pk}, where="own", opener="amina")
        if readers == OPENED:
            done(growth.share(amina, "path", key, [Opening(Sight.PERSON, bram.person_id)], at=at))
