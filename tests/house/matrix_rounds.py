"""Rounds in every state, with a marker in every sentence of them."""

from datetime import datetime, timedelta
from typing import Any

from krachtbron.base.ids import hashed, new_id
from krachtbron.demo.cast import Member, done
from krachtbron.framework import public as framework
from krachtbron.groups.domain import ProjectRole, Term
from krachtbron.instruments import public as rounds
from krachtbron.instruments.domain import Mode
from tests.house.matrix_table import ALONE, ASKED, DONE, DOTS, LEFT, LIVE, SHARED, SIDE_BY_SIDE
from tests.house.matrix_things import GROUP, GUEST, PROJECT, World

ROSE, SCAN = "empowerment-rose", "activation-principles"
INSIDERS = "amina bram"  # who sees the dots of the participants


class Rounds:
    """Of one's own, of everyone, of groups; open, shown, closed; here, next door and elsewhere."""

    def __init__(self, world: World, at: datetime) -> None:
        self.world, self.cast, self.at = world, world.cast, at
        self.items = [item.id for item in framework.definition(framework.latest(ROSE)).items]

    def open(self, member: Member, mode: Mode, name: str, state: str, where: str, group: str = "") -> Any:
        about = next(
            thing
            for thing in self.world.things
            if (thing.kind, thing.name) == (("group", f"group {group}") if group else ("project", f"project {where}"))
        ).args
        about = {key: value for key, value in about.items() if key != "person_id"}
        round_ = rounds.open_round(
            member.actor, key=new_id(), instrument=ROSE, mode=mode, at=self.at - timedelta(minutes=9), **about
        )
        self.world.thing("round", name, state, {"round_id": round_.id}, where=where, group=group, opener=member.name)
        return round_

    def answer(self, member: Member, round_: Any, readers: str) -> None:
        word = self.world.mark(f"answer{member.name}{round_.mode}{len(self.world.markers)}", readers)
        values = dict.fromkeys(self.items, 3)
        done(rounds.answer_all(member.actor, round_.id, values, {self.items[0]: word}, at=self.at))
        done(rounds.be_ready(member.actor, round_.id, at=self.at))

    def step(self, member: Member, round_: Any, readers: str) -> None:
        word = self.world.mark(f"step{len(self.world.markers)}", readers)
        done(
            rounds.choose(
                member.actor, round_.id, key=new_id(), item=self.items[1], what=word, who="", term=Term.NEXT_TIME,
                due=None, at=self.at,
            )
        )  # fmt: skip

    def make(self, ines: Member) -> None:
        cast, at = self.cast, self.at
        secret = self.open(cast.bram, Mode.ALONE, "alone", ALONE, "own")
        self.answer(cast.bram, secret, "bram")
        left = self.open(ines, Mode.ALONE, "alone of who left", LEFT, "own")
        self.answer(ines, left, "ines")
        for member, where in ((cast.bram, "own"), (cast.dirk, "there")):
            shared = self.open(member, Mode.ALONE, f"alone shared {where}", SHARED, where)
            self.answer(member, shared, PROJECT[where])
            self.step(member, shared, PROJECT[where])
            done(rounds.show(member.actor, shared.id, at=at))
        asked = self.open(cast.bram, Mode.PERSPECTIVES, "perspectives open", ASKED, "own")
        side = self.open(cast.bram, Mode.PERSPECTIVES, "perspectives shown", SIDE_BY_SIDE, "own")
        for round_ in (asked, side):
            for member in (cast.bram, cast.amina, cast.farid):
                self.answer(member, round_, member.name)
        self.answer(ines, side, "ines")
        done(rounds.show(cast.bram.actor, side.id, at=at))
        for member, where in ((cast.carla, "other"), (cast.dirk, "there")):
            round_ = self.open(member, Mode.PERSPECTIVES, f"perspectives shown {where}", SIDE_BY_SIDE, where)
            self.answer(member, round_, member.name)
            done(rounds.show(member.actor, round_.id, at=at))
        self.scan("scan", cast.bram, (cast.bram, cast.amina, cast.farid), "own")
        self.scan("scan there", cast.dirk, (cast.dirk,), "there")
        self.live("together open", LIVE, cast.bram, "own", "own")
        self.live("together shown", DOTS, cast.bram, "own", "own")
        self.live("together closed", DONE, cast.bram, "own", "own")
        self.live("together of another group", DOTS, cast.bram, "own", "next")
        self.live("together of another project", DOTS, cast.carla, "other", "other")
        self.live("together elsewhere", DONE, cast.dirk, "there", "there")

    def scan(self, name: str, member: Member, voices: tuple[Member, ...], where: str) -> None:
        """Something else than the rose, shown: what one said in words stands with one's role; a group's own, inside."""
        project = next(one for one in self.world.things if (one.kind, one.name) == ("project", f"project {where}"))
        round_ = rounds.open_round(
            member.actor, key=new_id(), instrument=SCAN, mode=Mode.PERSPECTIVES, at=self.at,
            project_id=project.args["project_id"],
        )  # fmt: skip
        item = framework.definition(framework.latest(SCAN)).items[0].id
        for one in voices:
            inside = one is self.cast.amina
            word = self.world.mark(f"said{one.name}{where}", INSIDERS if inside else PROJECT[where])
            done(rounds.answer_all(one.actor, round_.id, {item: 2}, {item: word}, and_ready=True, at=self.at))
        done(rounds.show(member.actor, round_.id, at=self.at))
        args = {"round_id": round_.id, "project_id": project.args["project_id"], "instrument": SCAN}
        self.world.thing("scan", name, SIDE_BY_SIDE, args, where=where, opener=member.name)

    def live(self, name: str, state: str, member: Member, where: str, group: str) -> None:
        round_ = self.open(member, Mode.TOGETHER, name, state, where, group)
        joined = (group, state) in (("own", LIVE), ("own", DOTS))
        if joined:
            token = hashed(self.world.cookies[GUEST]["gast"])
            done(rounds.join_as_guest(round_.entry, token, at=self.at))
            done(rounds.answer_as_guest(round_.entry, token, self.items[0], 2, at=self.at))
        for _ in range(3):
            values = dict.fromkeys(self.items, 4)
            done(
                rounds.type_paper(
                    member.actor, round_.id, key=new_id(), perspective=ProjectRole.PARTICIPANT, answers=values,
                    words={}, at=self.at,
                )
            )  # fmt: skip
        # Who knows this is let in: it stands on the shared screen and on the telephones, nowhere else.
        self.world.markers[round_.entry] = {member.name}
        if group == "own":
            self.world.thing("entry", name, "there", {"entry": round_.entry})
        if state == LIVE:
            return
        done(rounds.show(member.actor, round_.id, at=self.at))
        why = self.world.mark(f"why{group}{state[-4:]}", GROUP[group])
        done(rounds.agree(member.actor, round_.id, self.items[0], None, words=why, at=self.at))
        done(rounds.agree(member.actor, round_.id, self.items[1], 4, at=self.at))
        if state == DOTS:
            self.step(member, round_, PROJECT[where] + (" guest" if joined else ""))
        else:
            done(rounds.close(member.actor, round_.id, at=self.at))
