"""Invite to a group or a project by QR, and welcome who accepted."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Role
from krachtbron.access.events import InvitationAccepted
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.groups import domain, queries
from krachtbron.groups.actions.ties import enter, tie
from krachtbron.groups.domain import ProjectRole, Shape
from krachtbron.groups.models import Group, Project
from krachtbron.groups.policy import ARRIVES, FITS, INVITED_AS, Verb

GROUP, PROJECT, KNOWN = "group", "project", "known"


@transaction.atomic
def invite_to_group(actor: Actor, group_id: UUID, *, at: datetime) -> str | Refused:
    """The secret of an invitation for one participant."""
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.INVITE)
    if not domain.running(seen.group.project.ends, clock.day(at)):
        return Refused("project_ended")
    return access.invite(actor, GROUP, Role.PARTICIPANT, group_id, what=seen.group.name, at=at)[1]


@transaction.atomic
def invite_known(actor: Actor, group_id: UUID, person_id: UUID, *, at: datetime) -> str | Refused:
    """The secret with which somebody who is a nickname in the group takes her own space; or, where she has one
    already and lost her passphrase, comes in again.
    """
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.INVITE)
    if not queries.is_in_group(group_id, person_id):
        raise Http404
    if not domain.running(seen.group.project.ends, clock.day(at)):
        return Refused("project_ended")
    if access.with_account([person_id]):
        again = access.renew(actor, person_id, target=group_id, at=at)
        return again if isinstance(again, Refused) else again[1]
    name = seen.group.name
    return access.invite(actor, KNOWN, Role.PARTICIPANT, group_id, what=name, person_id=person_id, at=at)[1]


@transaction.atomic
def invite_to_project(actor: Actor, project_id: UUID, role: ProjectRole, *, at: datetime) -> str | Refused:
    """The secret of an invitation to work along: a worker invites an expert, a coordinator everybody else too."""
    seen = queries.get_for(actor, project_id)
    if role is not ProjectRole.EXPERT or not seen.may(Verb.INVITE):
        seen.must(Verb.CONNECT)
    if role not in INVITED_AS:
        return Refused("invited_to_group", "role")
    if not domain.running(seen.project.ends, clock.day(at)):
        return Refused("project_ended")
    return access.invite(actor, PROJECT, INVITED_AS[role], project_id, what=seen.project.name, at=at)[1]


def welcome(event: InvitationAccepted) -> None:
    """Who accepted an invitation to a group or a project is in it at once.

    Who is something else in the organisation already keeps that: a worker who tries a participant's code, or a
    partner's, loses nothing and gains nothing.
    """
    if event.organisation_id is None or event.role is None:
        return  # she was asked for something of somebody, not into an organisation
    role = access.actor_for(event.person_id, event.organisation_id).role
    if role is None or event.target is None:
        return
    if event.purpose == GROUP and ProjectRole.PARTICIPANT in FITS[role]:
        group = Group.objects.filter(pk=event.target, project__organisation=event.organisation_id).first()
        if group:
            enter(group, event.person_id, domain.circle_for(Shape(group.shape)), clock.day(event.at))
    elif event.purpose == PROJECT and ARRIVES[event.role] in FITS[role]:
        project = Project.objects.filter(pk=event.target, organisation=event.organisation_id).first()
        if project:
            tie(project.pk, event.person_id, ARRIVES[event.role], clock.day(event.at))
