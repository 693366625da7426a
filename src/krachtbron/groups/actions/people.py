"""Connect people to a project and to the circles of a group; nobody needs an account to be in a group."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.access.events import MembershipEnded
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.groups import domain, queries
from krachtbron.groups.actions.ties import enter, leave, tie, untie
from krachtbron.groups.domain import CircleKind, ProjectRole, Shape
from krachtbron.groups.models import CircleMember, ProjectMember
from krachtbron.groups.policy import FITS, Verb


@transaction.atomic
def connect(
    actor: Actor, project_id: UUID, person_id: UUID, role: ProjectRole, *, at: datetime
) -> ProjectMember | Refused:
    """Connect somebody of the organisation. Another role takes the place of the one she had."""
    seen = queries.get_for(actor, project_id)
    seen.must(Verb.CONNECT)
    other = access.actor_for(person_id, actor.organisation_id)
    if other.role is None or other.organisation_id != actor.organisation_id:
        return Refused("not_in_organisation", "person")
    if role not in FITS[other.role]:
        return Refused("role_does_not_fit", "role", {"nickname": other.nickname})
    return tie(seen.project.pk, person_id, role, day(at))


@transaction.atomic
def disconnect(actor: Actor, project_id: UUID, person_id: UUID, *, at: datetime) -> None:
    """End a connection: a coordinator for everybody, anybody for herself. Holds from the next request."""
    seen = queries.get_for(actor, project_id)
    if person_id != actor.person_id:
        seen.must(Verb.CONNECT)
    untie(seen.project.pk, person_id, at)


def part(event: MembershipEnded) -> None:
    """Who left an organisation is in none of its projects and groups any more."""
    joined = ProjectMember.objects.filter(person=event.person_id, until=None)
    for project_id in joined.filter(project__organisation=event.organisation_id).values_list("project", flat=True):
        untie(project_id, event.person_id, event.at)


@transaction.atomic
def join_circle(
    actor: Actor, group_id: UUID, person_id: UUID, *, kind: CircleKind | None = None, at: datetime
) -> CircleMember | Refused:
    """Place somebody who is known around the project in a circle, or move her to another one."""
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.INVITE)
    group = seen.group
    if not domain.running(group.project.ends, day(at)):
        return Refused("project_ended")
    if not ProjectMember.objects.filter(project=group.project_id, person=person_id, until=None).exists():
        return Refused("not_in_project", "person")
    return enter(group, person_id, domain.circle_for(Shape(group.shape), kind), day(at))


@transaction.atomic
def add_nickname(
    actor: Actor,
    group_id: UUID,
    *,
    key: UUID,
    nickname: str,
    kind: CircleKind | None = None,
    language: str = "nl",
    at: datetime,
) -> CircleMember | Refused:
    """A new person in a circle, known by a nickname alone: no account, no name, no address."""
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.INVITE)
    group, nickname = seen.group, tidy(nickname)
    if known := CircleMember.objects.filter(pk=key).first():
        return known if known.circle.group_id == group.pk else Refused("key_taken")
    if not domain.running(group.project.ends, day(at)):
        return Refused("project_ended")
    if fault := domain.text_fault("nickname", nickname, domain.NICKNAME_MOST, needed=True):
        return fault
    if nickname.casefold() in {row.nickname.casefold() for row in queries.person_rows(group.pk)}:
        return Refused("nickname_there", "nickname", {"nickname": nickname})
    person = access.add_person(nickname, language, at=at)
    return enter(group, person.pk, domain.circle_for(Shape(group.shape), kind), day(at), key=key)


@transaction.atomic
def leave_circle(actor: Actor, group_id: UUID, person_id: UUID, *, at: datetime) -> None:
    """Somebody leaves the group: the worker notes it, or she does it herself. Nobody asks why."""
    seen = queries.get_group(actor, group_id)
    if person_id != actor.person_id and not seen.may(Verb.INVITE):
        raise Forbidden(f"project_{Verb.INVITE}")
    leave(seen.group, person_id, at)
