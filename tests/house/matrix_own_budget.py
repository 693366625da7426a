"""The own budget that Bram gives Amina, with a marker in every sentence: a choice that waits, one that was refused and
that Greet is asked to look at again, one taken back. Bram and Els pay; Greet reads only what she is asked about."""

from datetime import datetime

from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.growth.actions import budget, deciding, spending
from tests.house.matrix_things import World

HERS, PAID, ASKED, HEARD = "amina", "amina bram els", "amina bram els greet", "amina greet"


def make_own_budget(world: World, at: datetime) -> None:
    amina, bram = world.cast.amina.actor, world.cast.bram.actor
    given = done(
        budget.give(
            bram, key=new_id(), person=world.cast.amina.person_id, cents=100_00, until=None,
            rules=world.mark("limit", ASKED), appeal_to=world.cast.greet.person_id, at=at,
        )
    )  # fmt: skip
    world.thing("budget", "budget", "", {"budget_id": given.pk}, where="own", opener="amina")
    for name, readers in (("waits", PAID), ("asked", ASKED), ("back", HERS)):
        words = world.mark(f"choice{name}", readers)
        choice = done(spending.choose(amina, given.pk, key=new_id(), words=words, cents=10_00, at=at)).pk
        about = world.mark(f"receipt{name}", readers)
        paper = done(spending.add_receipt(amina, choice, key=new_id(), receipt=b"x", about=about, at=at))
        if name == "back":
            done(spending.take_back(amina, choice, at=at))
        if name == "asked":
            done(deciding.refuse(bram, choice, limit=0, why=world.mark("whynot", ASKED), at=at))
            done(spending.appeal(amina, choice, words=world.mark("appeal", HEARD), at=at))
        args = {"item_id": choice, "spending_id": choice}
        world.thing("spending", f"choice {name}", name, args, where="own", opener="amina")
        world.thing("receipt", f"receipt {name}", name, {"receipt_id": paper.pk}, where="own", opener="amina")
