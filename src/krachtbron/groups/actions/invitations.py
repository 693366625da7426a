"""Invite to a group or a project by QR, and welcome who accepted."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

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

GROUP, PROJECT = "group", "project"


@transaction.atomic
def invite_to_group(actor: Actor, group_id: UUID, *, at: datetime) -> str | Refused:
    """The secret of an invitation for one participant."""
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.INVITE)
    if not domain.running(seen.group.project.ends, clock.day(at)):
        return Refused("project_ended")
    return access.invite(actor, GROUP, Role.PARTICIPANT, group_id, what=seen.group.name, at=at)[1]


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
