"""What Bram and Ines wrote to Amina, with a marker in every sentence: hers, also before who wrote it."""

from datetime import datetime
from typing import Any

from krachtbron.access.domain import Opening, Sight
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.framework.domain.planes import Plane
from krachtbron.growth import actions as growth
from krachtbron.growth.actions import noticing
from krachtbron.growth.models import Declined
from tests.house.matrix_things import World

OWN, BOTH = "amina", "amina bram"


def make_own_noticing(world: World, ines: Any, at: datetime) -> None:
    amina, bram = world.cast.amina.actor, world.cast.bram.actor
    assert amina.person_id is not None
    assert bram.person_id is not None

    def write(sender: Any, name: str, readers: str) -> Any:
        key, words = new_id(), world.mark(f"noticed{name}", readers)
        done(noticing.write_to(sender, amina.person_id, key=key, words=words, plane=Plane.PARTICIPATION, at=at))
        world.thing("noticed", f"noticed {name}", "", {"item_id": key}, where="own", opener="amina")
        return key

    write(bram, "closed", OWN)
    answered = write(bram, "answered", OWN)
    done(noticing.answer(amina, answered, answer=world.mark("noticedanswer", BOTH), at=at))
    opened = write(bram, "opened", BOTH)
    done(growth.share(amina, "noticed", opened, [Opening(Sight.PERSON, bram.person_id)], at=at))
    noticing.decline(amina, write(ines.actor, "declined", OWN), at=at)
    declined = Declined.objects.get(person=amina.person_id).pk
    world.thing("declined", "declined", "", {"declined_id": declined}, where="own", opener="amina")
