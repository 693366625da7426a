"""The world of the matrix: the cast and some more people, two organisations, and things in every state."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.test import Client

from krachtbron.access import actions as access_actions
from krachtbron.access import public as access
from krachtbron.access import whole_person
from krachtbron.access.domain import Purpose, Role
from krachtbron.access.models import Membership, Person
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.demo.cast import Member, done, make_cast, make_member
from krachtbron.groups import actions as group_actions
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole, PromiseState, Shape, Term
from tests.house.matrix_about import make_about
from tests.house.matrix_boards import make_boards
from tests.house.matrix_compass import make_compasses
from tests.house.matrix_growth import make_own_space
from tests.house.matrix_meetings import make_feed, make_look_back, make_meetings
from tests.house.matrix_outreach import make_outreach
from tests.house.matrix_own_beside import make_own_beside
from tests.house.matrix_own_budget import make_own_budget
from tests.house.matrix_own_house import make_own_house
from tests.house.matrix_own_load import make_own_load
from tests.house.matrix_own_looking import make_own_looking
from tests.house.matrix_own_noticing import make_own_noticing
from tests.house.matrix_own_path import make_own_path
from tests.house.matrix_own_story import make_own_story
from tests.house.matrix_reflection import make_reflections, make_subjects
from tests.house.matrix_results import make_results
from tests.house.matrix_rounds import Rounds
from tests.house.matrix_things import GROUP, GUEST, PROJECT, World

NOWHERE_AT_ALL = UUID(int=0xDEAD)


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
        Rounds(self.world, self.at).make(ines)
        make_boards(self.world, self.at)
        make_compasses(self.world, self.at)
        make_about(self.world, self.at)
        make_own_space(self.world, self.at)
        make_own_beside(self.world, self.at)
        make_own_noticing(self.world, ines, self.at)
        make_own_path(self.world, self.at)
        make_own_load(self.world, self.at)
        make_own_budget(self.world, self.at)
        make_own_looking(self.world, self.at)
        make_own_story(self.world, self.at)
        make_feed(self.world, self.at)
        make_outreach(self.world, ines.actor, self.at)
        make_reflections(self.world, self.at)
        make_own_house(self.world, self.at)
        self.letters()
        membership = Membership.objects.get(person=ines.person_id).pk
        assert access_actions.end_membership(els, membership, at=self.at) is None
        self.world.cookies["ines"] = cookies_of(ines)
        for kind, argument in RANDOM.items():
            extra = {"person_id": NOWHERE_AT_ALL} if kind in ("group", "project") else {}
            self.world.thing(kind, "random", "", {argument: NOWHERE_AT_ALL, **extra})

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
        self.world.thing("promise", f"promise {where}", "", {"promise_id": done(made).pk}, where=where)

    def group(self, name: str, where: str, actor: Any, key: UUID) -> None:
        title = self.world.mark(f"group{name}", GROUP[name])
        done(group_actions.edit_group(actor, key, name=title, shape=Shape.CORE, at=self.past))
        nickname = self.world.mark(
            f"nickname{name}", {"own": "bram", "next": "bram"}.get(name, actor_name(self, actor))
        )
        made = done(groups.add_nickname(actor, key, key=new_id(), nickname=nickname, at=self.past))
        self.world.thing(
            "group", f"group {name}", "", {"group_id": key, "person_id": made.person_id}, where=where, group=name
        )
        make_meetings(self.world, name, where, actor, key, self.at)
        make_look_back(self.world, name, where, actor, key, self.at)
        make_results(self.world, name, where, actor, key, made.circle.group.project_id, self.at)
        make_subjects(self.world, name, where, actor, key, self.at)
        if name != "next":
            project = made.circle.group.project_id
            args = {"project_id": project, "person_id": made.person_id}
            self.world.thing("project", f"project {where}", "", args, where=where)

    def letters(self) -> None:
        """Invitations, memberships, and the things that have no states."""
        cast = self.cast
        made, secret = access.invite(cast.els.actor, Purpose.ORGANISATION, Role.WORKER, at=self.at)
        self.world.thing("invitation", "open", "open", {"secret": secret})
        self.world.thing("sent", "own", "", {"invitation_id": made.pk}, where="here")
        there = access.invite(cast.dirk.actor, groups_purpose(), Role.PARTICIPANT, new_id(), at=self.at)[0]
        self.world.thing("sent", "elsewhere", "", {"invitation_id": there.pk}, where="there")
        for name, where in (("greet", "here"), ("dirk", "there")):
            member = Membership.objects.get(person=getattr(cast, name).person_id)
            self.world.thing("membership", where, "", {"membership_id": member.pk}, where=where)
        self.world.thing("invitation", "unknown", "gone", {"secret": "x" * 43})
        self.world.thing("entry", "unknown", "gone", {"entry": "x" * 43})
        self.world.thing("name", "somebody", "", {"name": "bram"})
        self.world.thing("block", "known", "", {"block": "group_work"})
        self.world.thing("page", "known", "", {"slug": "group-work"})
        self.world.thing("component", "known", "", {"name": "button"})
        self.world.thing("key", "unknown", "", {"pk": 1})


RANDOM = {
    "project": "project_id", "group": "group_id", "promise": "promise_id", "round": "round_id", "board": "round_id",
    "sent": "invitation_id", "membership": "membership_id", "meeting": "meeting_id", "point": "point_id",
    "result": "result_id",
    "place": "place_id", "contact": "contact_id",
    "item": "subject_id", "teamlook": "look_id", "together": "together_id", "attitude": "mirror_id",
    "reflection": "reflection_id", "subject": "subject_id", "message": "message_id",
}  # fmt: skip


def groups_purpose() -> str:
    return group_actions.invitations.GROUP


def actor_name(projects: Projects, actor: Any) -> str:
    return next(name for name, member in projects.cast.people.items() if member.person_id == actor.person_id)
