"""Compasses of two groups with a link, a marker in its sentence; and an example that an organisation worded."""

from datetime import datetime, timedelta

from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import public as rounds
from krachtbron.instruments.actions import examples
from krachtbron.instruments.actions.compass import link
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.domain.compass import COMPASS
from tests.house.matrix_table import DOTS
from tests.house.matrix_things import GROUP, World

ANSWERS = {"leisure": 3, "health": 1}


def make_compasses(world: World, at: datetime) -> None:
    cast = world.cast
    for member, where in ((cast.bram, "own"), (cast.dirk, "there")):
        group = next(one for one in world.things if (one.kind, one.name) == ("group", f"group {where}"))
        about = {"mode": Mode.TOGETHER, "group_id": group.args["group_id"], "at": at - timedelta(minutes=5)}
        round_id = done(rounds.open_round(member.actor, key=new_id(), instrument=COMPASS, **about)).pk
        typed = {"perspective": ProjectRole.PARTICIPANT, "answers": ANSWERS, "words": {}, "at": at}
        done(rounds.type_paper(member.actor, round_id, key=new_id(), **typed))
        done(rounds.show(member.actor, round_id, at=at))
        words = world.mark(f"carries{where}", GROUP[where])
        made = done(link(member.actor, round_id, key=new_id(), strong="leisure", weak="health", words=words, at=at)).pk
        args = {"round_id": round_id, "link_id": made}
        world.thing("compass", f"compass {where}", DOTS, args, where=where, group=where, opener=member.name)
    name = world.mark("example", "els bram")
    said = {"name": name, "strong": ["leisure"], "weak": ["health"], "text": name}
    done(examples.word(cast.els.actor, "older", **said, language="nl", at=at))
