"""The cast: seven people in two organisations, made by actions only. Shared by the demo and the tests.

Amina is a participant of a group, Bram the worker of her project, Carla a worker of the same organisation who is not
connected, Dirk a worker elsewhere, Els the coordinator, Farid a partner, Greet the coach.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Role
from krachtbron.base.clock import day
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from krachtbron.groups.domain import ProjectRole, Shape

PASSPHRASE = "samen staan we sterker"  # noqa: S105 - it is printed for everybody who tries the demo
Thing = TypeVar("Thing")
ROLES = {
    "amina": Role.PARTICIPANT,
    "bram": Role.WORKER,
    "carla": Role.WORKER,
    "dirk": Role.WORKER,
    "els": Role.COORDINATOR,
    "farid": Role.PARTNER,
    "greet": Role.COACH,
}


@dataclass(frozen=True)
class Member:
    """Somebody of the cast, with the account to sign in with."""

    name: str
    person_id: UUID
    actor: Actor
    account: Any


@dataclass(frozen=True)
class Cast:
    """The people, Amina's organisation with its project and group, and Dirk's."""

    amina: Member
    bram: Member
    carla: Member
    dirk: Member
    els: Member
    farid: Member
    greet: Member
    organisation: Any
    project: Any
    group: Any
    elsewhere: Any
    other_project: Any

    @property
    def people(self) -> dict[str, Member]:
        return {name: getattr(self, name) for name in ROLES}


def done(outcome: Thing | Refused) -> Thing:
    """What an action made; a refusal here is a fault in the cast."""
    if isinstance(outcome, Refused):
        raise AssertionError(f"The cast was refused: {outcome.code} ({outcome.field})")
    return outcome


def make_member(name: str, organisation: Any, role: Role, *, at: datetime, on: date | None = None) -> Member:
    """Somebody with an account and a role."""
    person = access.add_person(name.capitalize(), "nl", at=at)
    account = access.make_account(person, name, PASSPHRASE, at=at)
    access.join(organisation, person, role, on=on or day(at))
    return Member(name, person.pk, access.actor_for(person.pk, organisation.pk), account)


def make_cast(at: datetime, keys: tuple[UUID | None, UUID | None] = (None, None)) -> Cast:
    """Everybody, the project "Huurders aan het woord" and its group. ``keys``: of the two organisations."""
    here = access.make_organisation("Buurtwerk De Brug", key=keys[0], at=at)
    elsewhere = access.make_organisation("Huis Om de Hoek", key=keys[1], at=at)
    people = {
        name: make_member(name, elsewhere if name == "dirk" else here, role, at=at) for name, role in ROLES.items()
    }
    els, bram = people["els"].actor, people["bram"].actor
    project = done(
        groups.start_project(
            els,
            key=new_id(),
            name="Huurders aan het woord",
            theme="Huren op de private markt",
            growth_aim="Huurders weten wat hun rechten zijn en durven ze samen te vragen.",
            structural_aim="De stad onderzoekt elke klacht over een woning binnen een maand.",
            starts=day(at),
            ends=None,
            at=at,
        )
    )
    connections = {
        "amina": ProjectRole.PARTICIPANT,
        "bram": ProjectRole.WORKER,
        "farid": ProjectRole.PARTNER,
        "greet": ProjectRole.COACH,
    }
    for name, role in connections.items():
        done(groups.connect(els, project.pk, people[name].person_id, role, at=at))
    group = done(groups.start_group(bram, project.pk, key=new_id(), name="De huurdersgroep", shape=Shape.FIXED, at=at))
    done(groups.join_circle(bram, group.pk, people["amina"].person_id, at=at))
    other = done(
        groups.start_project(
            people["dirk"].actor, key=new_id(), name="Tuin voor iedereen", theme="Groen", starts=day(at), at=at
        )
    )
    return Cast(**people, organisation=here, project=project, group=group, elsewhere=elsewhere, other_project=other)
