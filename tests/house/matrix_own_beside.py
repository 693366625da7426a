"""Codes: to stand beside a step of Amina, to claim a nickname, to come in again; and who stands beside her already."""

from datetime import datetime
from typing import Any

from krachtbron.access import actions as access
from krachtbron.access import public
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import done
from krachtbron.groups import public as groups
from krachtbron.growth import actions as growth
from krachtbron.growth.actions import beside
from tests.house.matrix_things import World

PHRASE = "lantaarn onder de brug"


def make_own_beside(world: World, at: datetime) -> None:
    amina, bram, group = world.cast.amina.actor, world.cast.bram.actor, world.cast.group.pk
    dream = done(growth.add_dream(amina, key=new_id(), words=world.mark("dreambeside", "amina"), at=at))
    step = done(growth.add_step(amina, dream.pk, key=new_id(), words=world.mark("stepbeside", "amina"), at=at))
    own: dict[str, Any] = {"where": "own", "opener": "amina"}
    came = access.accept_anew(
        done(beside.ask_beside(amina, step.pk, key=new_id(), at=at)),
        nickname=world.mark("sister", "amina"), name="zus", passphrase=PHRASE, language="nl", at=at,
    )  # fmt: skip
    args = {"item_id": step.pk, "person_id": done(came).account.person_id}
    world.thing("beside", "sister", "there", args, **own)
    world.thing("beside", "nobody", "", {**args, "person_id": world.cast.dirk.person_id}, **own)
    secret = done(beside.ask_beside(amina, step.pk, key=new_id(), at=at))
    [code] = public.open_beside(amina, beside.STEP, step.pk, at)
    world.thing("beside code", "open", "", {"invitation_id": code.id}, **own)
    world.thing("invitation", "beside a step", "open", {"secret": secret})
    nickname = world.mark("claimer", "bram")
    known = done(groups.add_nickname(bram, group, key=new_id(), nickname=nickname, at=at))
    claim = done(groups.invite_known(bram, group, known.person_id, at=at))
    world.thing("invitation", "claim", "open", {"secret": claim})
    person = done(
        groups.add_nickname(bram, group, key=new_id(), nickname=world.mark("loser", "bram els"), at=at)
    ).person_id
    first = done(groups.invite_known(bram, group, person, at=at))
    done(access.accept_anew(first, nickname="zqloserzq", name="kwijt", passphrase=PHRASE, language="nl", at=at))
    world.thing("invitation", "renewal", "open", {"secret": done(groups.invite_known(bram, group, person, at=at))})
    args = {"group_id": group, "person_id": person}
    world.thing("group", "who has an account", "", args, where="own", group="own")
