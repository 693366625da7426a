"""What an organisation added to the handbook and the instruments: read by who belongs to it, written by Els."""

from datetime import datetime

from krachtbron.access.domain import Actor, Role
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.framework import actions
from tests.framework.own import text
from tests.house.matrix_things import World

HERE = "els bram amina carla farid greet"


def make_own_house(world: World, at: datetime) -> None:
    """In both organisations a page, an example, and an instrument with a translation that was begun."""
    cast = world.cast
    there = Actor(cast.dirk.person_id, cast.elsewhere.pk, Role.COORDINATOR)
    for where, actor, readers in (("team", cast.els.actor, HERE), ("teamthere", there, "dirk")):
        for place in ("deel:space", "bij:group-work"):
            said = {
                part: world.mark(f"{part}{place[:3]}{where}", readers)
                for part in ("housetitle", "houseplain", "housebody")
            }
            made = done(
                actions.add_page(
                    actor,
                    key=new_id(),
                    title=said["housetitle"],
                    plain=said["houseplain"],
                    body=said["housebody"],
                    language="nl",
                    place=place,
                    at=at,
                )
            )
            world.thing("own page", f"{place} {where}", "", {"page_id": made.pk, "slug": made.slug}, where=where)
        title = world.mark(f"scale{where}", readers)
        row = done(actions.keep(actor, text(id=f"schaal-{where}", title=title, plain_title=title), key=new_id(), at=at))
        done(actions.begin_translation(actor, row.name, 1, "en", key=new_id(), at=at))
        args = {"name": row.name, "version": 1, "language": "en"}
        world.thing("own instrument", f"instrument {where}", "", args, where=where)
