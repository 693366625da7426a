"""Amina's picture of what weighs and what carries, with a marker in every line: one opened for Bram, one for nobody."""

from datetime import datetime

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth import actions as growth
from krachtbron.growth.actions import load
from krachtbron.growth.domain.load import Near, Place, Weighs
from tests.house.matrix_things import World

OWN, OPENED = "amina", "amina bram"


def make_own_load(world: World, at: datetime) -> None:
    amina, bram = world.cast.amina.actor, world.cast.bram.actor
    assert bram.person_id is not None
    for weighs, name, readers in ((Weighs.WEIGHS, "closed", OWN), (Weighs.CARRIES, "opened", OPENED)):
        words, place = world.mark(f"weight{name}", readers), Place(weighs, Near.BESIDE)
        made = done(load.add_weight(amina, key=new_id(), place=place, words=words, at=at))
        if readers == OPENED:
            done(growth.share(amina, "weight", made.pk, [Opening(Sight.PERSON, bram.person_id)], at=at))
        world.thing("weight", f"weight {name}", "", {"item_id": made.pk}, where="own", opener="amina")
