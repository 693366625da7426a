"""A round about the organisation and one about oneself, each with a step; a marker in every sentence of them."""

from datetime import datetime, timedelta

from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Member, done
from krachtbron.framework import public as framework
from krachtbron.groups.domain import Term
from krachtbron.instruments import public as rounds
from krachtbron.instruments.domain import Doer, Mode
from tests.house.matrix_table import HERS, OURS
from tests.house.matrix_things import World

SCAN = "delft-tensions"
COLLEAGUES = "els bram carla greet"


def make_about(world: World, at: datetime) -> None:
    cast, before = world.cast, at - timedelta(minutes=9)
    item = framework.definition(framework.latest(SCAN)).items[0].id

    def answer(member: Member, round_id: object, readers: str) -> None:
        word = world.mark(f"about{member.name}{readers.replace(' ', '')}", readers)
        done(rounds.answer_all(member.actor, round_id, {item: 2}, {item: word}, and_ready=True, at=at))

    def step(member: Member, round_id: object, readers: str, state: str) -> None:
        what = world.mark(f"stepabout{member.name}", readers)
        choice = done(
            rounds.choose(
                member.actor, round_id, key=new_id(), item=item, what=what, who=Doer.TEAM, term=Term.NEXT_TIME,
                due=None, at=at,
            )
        )  # fmt: skip
        world.thing("own step", state, state, {"round_id": round_id, "choice_id": choice.pk}, opener=member.name)

    ours = done(
        rounds.open_about_organisation(cast.els.actor, key=new_id(), instrument=SCAN, mode=Mode.PERSPECTIVES, at=before)
    ).pk
    for name in COLLEAGUES.split():
        answer(cast.people[name], ours, COLLEAGUES)
    done(rounds.show(cast.els.actor, ours, at=at))
    hers = done(rounds.open_about_oneself(cast.bram.actor, key=new_id(), instrument=SCAN, at=before)).pk
    answer(cast.bram, hers, "bram")
    for round_id, member, readers, state in ((ours, cast.els, COLLEAGUES, OURS), (hers, cast.bram, "bram", HERS)):
        step(member, round_id, readers, state)
        world.thing("round", state, state, {"round_id": round_id, "item": item}, opener=member.name)
        world.thing("our scan" if state == OURS else "own scan", state, state, {"instrument": SCAN}, opener=member.name)
    world.thing("instrument", "any", "", {"instrument": SCAN})
