"""Amina's moments in the mirror and the offers she weighed, with a marker in every sentence: one of each opened for
Bram, one for nobody."""

from datetime import datetime

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions as growth
from krachtbron.growth.actions import mirror, touchstone
from krachtbron.growth.domain.touchstone import Asked, Said, Then
from tests.house.matrix_things import World

OWN, OPENED = "amina", "amina bram"


def make_own_looking(world: World, at: datetime) -> None:
    amina, bram = world.cast.amina.actor, world.cast.bram.actor
    assert bram.person_id is not None
    for_bram = [Opening(Sight.PERSON, bram.person_id)]
    for name, readers in (("closed", OWN), ("opened", OPENED)):
        moment = done(mirror.begin(amina, key=new_id(), at=at)).pk
        done(mirror.answer(amina, moment, "believe", 4, at=at))
        done(mirror.answer(amina, moment, "self_words", world.mark(f"mirror{name}", readers), at=at))
        done(mirror.keep(amina, moment, at=at))
        offer = done(
            touchstone.add_touchstone(amina, key=new_id(), words=world.mark(f"offer{name}", readers), at=at)
        ).pk
        why = world.mark(f"why{name}", readers)
        done(touchstone.reply(amina, offer, Asked.WELLBEING, said=Said.NO, why=why, at=at))
        touchstone.decide(amina, offer, Then.ASK, at=at)
        for kind, item in (("mirror", moment), ("touchstone", offer)):
            if readers == OPENED:
                done(growth.share(amina, kind, item, for_bram, at=at))
            args = {"item_id": item, "number": 1}
            world.thing(kind, f"{kind} {name}", "", args, where="own", opener="amina")
