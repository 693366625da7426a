"""The world of the matrix: the cast and some more people, two organisations, and things in every state.

Every sentence and name in it holds a marker word; ``World.markers`` says who may ever read it.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.test import Client

from krachtbron.access import public as access
from krachtbron.access import whole_person
from krachtbron.access.domain import Purpose, Role
from krachtbron.access.models import Membership, Person
from krachtbron.base.clock import day
from krachtbron.base.ids import hashed, new_id
from krachtbron.demo.cast import Cast, Member, done, make_cast, make_member
from krachtbron.framework import public as framework
from krachtbron.groups import actions as group_actions
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole, PromiseState, Shape, Term
from krachtbron.instruments import public as rounds
from krachtbron.instruments.domain import Mode
from tests.house.matrix_table import ALONE, ASKED, DONE, DOTS, LEFT, LIVE, NOBODY, SHARED, SIDE_BY_SIDE

ROSE = "empowerment-rose"
GUEST = "guest"
SIGNED_OUT = ("erased", GUEST, "stranger")
NOWHERE_AT_ALL = UUID(int=0xDEAD)


@dataclass(frozen=True)
class Thing:
    """Something an address names. ``where`` is the project it belongs to, ``group`` the group where it is one's."""

    kind: str
    name: str
    state: str
    args: dict[str, Any]
    where: str = ""
    group: str = ""
    opener: str = ""


@dataclass
class World:
    cast: Cast
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)
    things: list[Thing] = field(default_factory=list)
    markers: dict[str, set[str]] = field(default_factory=dict)
    roles: dict[str, dict[str, str]] = field(default_factory=dict)  # project → who → how connected
    members: dict[str, set[str]] = field(default_factory=dict)  # group → participants in it

    def mark(self, word: str, may_read: str) -> str:
        """A word that nobody types by chance, and who may read it."""
        marker = f"zq{word}zq"
        self.markers[marker] = set(may_read.split())
        return marker

    def standing(self, who: str, thing: Thing | None) -> str:
        """How somebody stands to a thing; without one, what she is in her own organisation."""
        if who in SIGNED_OUT:
            return NOBODY
        if thing is None or thing.kind in ("name", "block", "component", "invitation", "entry", "key"):
            return "outsider" if who == "ines" else ORGANISED[who]
        if thing.kind in ("sent", "membership"):
            return "colleague" if who != "els" else "coordinator" if thing.where == "here" else "outsider"
        if who == thing.opener:
            return "opener" if thing.state in (ALONE, LEFT, SHARED) else "worker"
        house = {"there": "dirk"}.get(thing.where, "els bram amina carla farid greet" if thing.where else "")
        if who not in house.split():
            return "outsider"
        if who == "els":
            return "coordinator"
        role = self.roles[thing.where].get(who, "colleague")
        return "neighbour" if role == "participant" and thing.group and who not in self.members[thing.group] else role


ORGANISED = {
    **dict.fromkeys(("bram", "carla", "dirk"), "worker"),
    **{"amina": "participant", "els": "coordinator", "farid": "partner", "greet": "coach"},
}
# What is hers stays hers: Ines, who left, keeps her own rose, and on it stands which project it was about.
PROJECT = {"own": "amina bram els farid greet", "other": "carla els", "there": "dirk"}
GROUP = {"own": "amina bram els greet", "next": "bram els greet", "other": "carla els", "there": "dirk"}


def make_world(at: datetime) -> World:
    """Everything, an hour ago and since."""
    past = at - timedelta(days=2)
    world = World(make_cast(past))
    world.roles = {
        "own": {"amina": "participant", "bram": "worker", "farid": "partner", "greet": "coach"},
        "other": {"carla": "worker"},
        "there": {"dirk": "worker"},
    }
    world.members = {"own": {"amina"}, "next": set(), "other": set(), "there": set()}
    People(world, past).make()
    Projects(world, past, at).make()
    return world


class People:
    """Who signs in, and with what cookie; who left; who was forgotten."""

    def __init__(self, world: World, at: datetime) -> None:
        self.world, self.at = world, at

    def make(self) -> None:
        world, cast = self.world, self.world.cast
        readers = {"amina": "amina bram els", "carla": "carla els", "dirk": "dirk", "els": "els"}
        for name, member in cast.people.items():
            nickname = world.mark(name, readers.get(name, f"{name} bram els greet"))
            Person.objects.filter(pk=member.person_id).update(nickname=nickname)
            world.cookies[name] = cookies_of(member)
        gone = make_member("jan", cast.organisation, Role.WORKER, at=self.at)
        world.cookies["erased"] = cookies_of(gone)
        whole_person.erase(gone.person_id, self.at)
        world.cookies[GUEST] = {"gast": "g" * 43}
        world.cookies["stranger"] = {}


def cookies_of(member: Member) -> dict[str, str]:
    browser = Client()
    browser.force_login(member.account)
    return {name: morsel.value for name, morsel in browser.cookies.items()}


class Projects:
    """Three projects: the own one, another of the same organisation, one elsewhere; and everything in them."""

    def __init__(self, world: World, past: datetime, at: datetime) -> None:
        self.world, self.cast, self.past, self.at = world, world.cast, past, at
        self.items = [item.id for item in framework.definition(framework.latest(ROSE)).items]

    def make(self) -> None:
        cast = self.cast
        els, bram, carla, dirk = (getattr(cast, name).actor for name in ("els", "bram", "carla", "dirk"))
        ines = make_member("ines", cast.organisation, Role.WORKER, at=self.past)
        Person.objects.filter(pk=ines.person_id).update(nickname=self.world.mark("ines", "ines bram els greet"))
        other = done(groups.start_project(carla, key=new_id(), name="x", starts=day(self.past), at=self.past))
        done(groups.connect(els, cast.project.pk, ines.person_id, ProjectRole.WORKER, at=self.past))
        self.project("own", cast.project.pk, bram)
        self.project("other", other.pk, carla)
        self.project("there", cast.other_project.pk, dirk)
        self.group("own", "own", bram, cast.group.pk)
        for name, where, actor, project in (
            ("next", "own", bram, cast.project.pk),
            ("other", "other", carla, other.pk),
            ("there", "there", dirk, cast.other_project.pk),
        ):
            made = done(groups.start_group(actor, project, key=new_id(), name="x", shape=Shape.FIXED, at=self.past))
            self.group(name, where, actor, made.pk)
        self.rounds(ines)
        self.letters()
        Membership.objects.filter(person=ines.person_id).update(until=day(self.at))
        self.world.cookies["ines"] = cookies_of(ines)
        for kind, argument in RANDOM.items():
            extra = {"person_id": NOWHERE_AT_ALL} if kind in ("group", "project") else {}
            self.thing(kind, "random", "", {argument: NOWHERE_AT_ALL, **extra})

    def thing(self, kind: str, name: str, state: str, args: dict[str, Any], **more: str) -> None:
        self.world.things.append(Thing(kind, name, state, args, **more))

    def project(self, where: str, key: UUID, actor: Any) -> None:
        said = {
            field: self.world.mark(
                f"{field}{where}", PROJECT[where] + (" ines" if field == "name" and where == "own" else "")
            )
            for field in ("name", "theme", "growth_aim", "structural_aim")
        }
        done(groups.edit_project(actor, key, **said, starts=day(self.past)))
        what, who, words = (self.world.mark(f"{part}{where}", PROJECT[where]) for part in ("what", "who", "words"))
        made = groups.promise(actor, key, key=new_id(), what=what, who=who, term=Term.NEXT_TIME, at=self.past)
        done(groups.report(actor, done(made).pk, state=PromiseState.BUSY, words=words, at=self.at))
        self.thing("promise", f"promise {where}", "", {"promise_id": done(made).pk}, where=where)

    def group(self, name: str, where: str, actor: Any, key: UUID) -> None:
        title = self.world.mark(f"group{name}", GROUP[name])
        done(group_actions.edit_group(actor, key, name=title, shape=Shape.CORE, at=self.past))
        nickname = self.world.mark(
            f"nickname{name}", {"own": "bram", "next": "bram"}.get(name, actor_name(self, actor))
        )
        made = done(groups.add_nickname(actor, key, key=new_id(), nickname=nickname, at=self.past))
        self.thing(
            "group", f"group {name}", "", {"group_id": key, "person_id": made.person_id}, where=where, group=name
        )
        if name != "next":
            project = made.circle.group.project_id
            args = {"project_id": project, "person_id": made.person_id}
            self.thing("project", f"project {where}", "", args, where=where)

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
        self.thing("round", name, state, {"round_id": round_.id}, where=where, group=group, opener=member.name)
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

    def rounds(self, ines: Member) -> None:
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
        self.live("together open", LIVE, cast.bram, "own", "own")
        self.live("together shown", DOTS, cast.bram, "own", "own")
        self.live("together closed", DONE, cast.bram, "own", "own")
        self.live("together of another group", DOTS, cast.bram, "own", "next")
        self.live("together of another project", DOTS, cast.carla, "other", "other")
        self.live("together elsewhere", DONE, cast.dirk, "there", "there")

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
            self.thing("entry", name, "there", {"entry": round_.entry})
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

    def letters(self) -> None:
        """Invitations, memberships, and the things that have no states."""
        cast = self.cast
        made, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=self.at)
        self.thing("invitation", "open", "open", {"secret": secret})
        self.thing("sent", "own", "", {"invitation_id": made.pk}, where="here")
        there = access.invite(cast.dirk.actor, groups_purpose(), Role.PARTICIPANT, new_id(), at=self.at)[0]
        self.thing("sent", "elsewhere", "", {"invitation_id": there.pk}, where="there")
        for name, where in (("greet", "here"), ("dirk", "there")):
            member = Membership.objects.get(person=getattr(cast, name).person_id)
            self.thing("membership", where, "", {"membership_id": member.pk}, where=where)
        self.thing("invitation", "unknown", "gone", {"secret": "x" * 43})
        self.thing("entry", "unknown", "gone", {"entry": "x" * 43})
        self.thing("name", "somebody", "", {"name": "bram"})
        self.thing("block", "known", "", {"block": self.items[0]})
        self.thing("component", "known", "", {"name": "button"})
        self.thing("key", "unknown", "", {"pk": 1})


RANDOM = {
    "project": "project_id", "group": "group_id", "promise": "promise_id", "round": "round_id",
    "sent": "invitation_id", "membership": "membership_id",
}  # fmt: skip


def groups_purpose() -> str:
    return group_actions.invitations.GROUP


def actor_name(projects: Projects, actor: Any) -> str:
    return next(name for name, member in projects.cast.people.items() if member.person_id == actor.person_id)
