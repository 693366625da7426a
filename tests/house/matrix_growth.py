"""What Amina wrote for herself, with a marker in every sentence: some opened for Bram by name, the rest for nobody."""

from datetime import datetime

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions
from krachtbron.growth.domain import Source
from tests.house.matrix_things import World

OWN, OPENED = "amina", "amina bram"


def make_own_space(world: World, at: datetime) -> None:
    amina, bram = world.cast.amina.actor, world.cast.bram.actor
    assert bram.person_id is not None
    for_bram = [Opening(Sight.PERSON, bram.person_id)]
    for name, readers in (("closed", OWN), ("opened", OPENED)):
        words = world.mark(f"strength{name}", readers)
        made = done(actions.add_strength(amina, key=new_id(), source=Source.COMPETENCIES, words=words, at=at))
        if readers == OPENED:
            done(actions.share(amina, "strength", made.pk, for_bram, at=at))
        world.thing("strength", f"strength {name}", "", {"item_id": made.pk}, where="own", opener="amina")
    dream = done(actions.add_dream(amina, key=new_id(), words=world.mark("dreambefore", OWN), at=at))
    done(actions.say_dream(amina, dream.pk, words=world.mark("dream", OWN), at=at))
    world.thing("dream", "dream", "", {"item_id": dream.pk}, where="own", opener="amina")
    for name, readers in (("closed", OWN), ("opened", OPENED)):
        first = world.mark(f"smallstepbefore{name}", OWN)
        step = done(actions.add_step(amina, dream.pk, key=new_id(), words=first, at=at))
        done(actions.say_step(amina, step.pk, words=world.mark(f"smallstep{name}", readers), at=at))
        world.thing("step", f"step {name}", "", {"item_id": step.pk}, where="own", opener="amina")
        if readers == OPENED:
            done(actions.share(amina, "step", step.pk, for_bram, at=at))
        world.thing("asked", f"step {name}", name, {"step_id": step.pk}, where="own", opener="amina")
    cheer = done(actions.cheer(bram, step.pk, key=new_id(), words=world.mark("cheer", OWN), at=at))
    world.thing("cheer", "cheer", "", {"cheer_id": cheer.pk}, where="own", opener="amina")
    for name in ("amina", "bram", "carla"):
        space = "opened" if name == "amina" else "closed"
        person = getattr(world.cast, name).person_id
        world.thing("space", f"of {name}", space, {"person_id": person}, where="own", opener=name)
