"""Boards with cards: a problem and cards with markers in them; open, shown, and elsewhere over."""

from datetime import datetime, timedelta

from krachtbron.base.ids import hashed, new_id
from krachtbron.demo.cast import Member, done
from krachtbron.instruments import public as rounds
from krachtbron.instruments.domain import Mode
from tests.house.matrix_table import DONE, DOTS, LIVE
from tests.house.matrix_things import GROUP, GUEST, World

BOARD, FIELD = "problem-analysis", "people_blame"
CARDS = {"own": "amina bram", "there": "dirk"}  # who sat in the room


def make_boards(world: World, at: datetime) -> None:
    make(world, world.cast.bram, "own", LIVE, at)
    make(world, world.cast.bram, "own", DOTS, at)
    make(world, world.cast.dirk, "there", DONE, at)


def make(world: World, member: Member, group: str, state: str, at: datetime) -> None:
    about = next(one.args for one in world.things if (one.kind, one.name) == ("group", f"group {group}"))
    round_ = done(
        rounds.open_round(
            member.actor, key=new_id(), instrument=BOARD, mode=Mode.TOGETHER, group_id=about["group_id"],
            at=at - timedelta(minutes=9),
        )
    )  # fmt: skip
    name = f"board{group}{state[-4:]}"
    guest = f" {GUEST}" if group == "own" else ""
    world.markers[round_.entry] = {member.name} | set(guest.split())
    problem = world.mark(f"problem{name}", GROUP[group] + guest)
    done(rounds.say_problem(member.actor, round_.id, problem, at=at))
    if guest:
        token = hashed(world.cookies[GUEST]["gast"])
        done(rounds.join_as_guest(round_.entry, token, at=at))
        mine = world.mark(f"mine{name}", GUEST if state == LIVE else f"{CARDS[group]} {GUEST}")
        card = done(rounds.add_card_as_guest(round_.entry, token, key=new_id(), text=mine, at=at))
        world.thing("card", name, "there", {"entry": round_.entry, "card_id": card.pk})
    words = world.mark(f"card{name}", CARDS[group] + (guest if state == DOTS else ""))
    done(rounds.add_card(member.actor, round_.id, key=new_id(), text=words, item=FIELD, at=at))
    if state != LIVE:
        done(rounds.show(member.actor, round_.id, at=at))
    if state == DONE:
        done(rounds.close(member.actor, round_.id, at=at))
    where = {"own": "own", "there": "there"}[group]
    world.thing("board", name, state, {"round_id": round_.id}, where=where, group=group, opener=member.name)
