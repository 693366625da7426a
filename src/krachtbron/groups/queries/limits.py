"""The table of ``policy`` as conditions, for one query that fetches only what the actor may."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from krachtbron.access.domain import Actor
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.models import CircleMember, ProjectMember
from krachtbron.groups.policy import NOWHERE, Verb, Which, which

NOTHING = Q(pk__in=())


def where(actor: Actor, verb: Verb | str) -> Which:
    """The rule for this actor; who has no person or organisation may nowhere."""
    return which(Verb(verb), actor.role) if actor.is_person and actor.organisation_id else NOWHERE


def connected(actor: Actor, roles: Iterable[ProjectRole]) -> "QuerySet[ProjectMember, UUID]":
    """The keys of the projects that the actor is connected to now as one of ``roles``."""
    members = ProjectMember.objects.filter(
        person=actor.person_id, until=None, role__in=sorted(roles), project__organisation=actor.organisation_id
    )
    return members.values_list("project", flat=True)


def projects_q(actor: Actor, verb: Verb | str, prefix: str = "") -> Q:
    """Limits to projects where the actor may ``verb``. ``prefix``: the way to the project, like ``group__project``.

    Never doubles a row, and may stand beside other conditions with ``&`` and ``|``.
    """
    rule = where(actor, verb)
    if rule.everything:
        return Q(**{f"{prefix}__organisation" if prefix else "organisation": actor.organisation_id})
    roles = rule.roles | rule.own
    return Q(**{f"{prefix or 'pk'}__in": connected(actor, roles)}) if roles else NOTHING


def groups_q(actor: Actor, verb: Verb | str, prefix: str = "") -> Q:
    """Limits to groups where the actor may ``verb``. ``prefix``: the way to the group."""
    project = f"{prefix}__project" if prefix else "project"
    rule = where(actor, verb)
    if rule.everything:
        return Q(**{f"{project}__organisation": actor.organisation_id})
    limit = Q(**{f"{project}__in": connected(actor, rule.roles)}) if rule.roles else NOTHING
    if rule.own:
        circles = CircleMember.objects.filter(person=actor.person_id, until=None).values_list(
            "circle__group", flat=True
        )
        limit |= Q(**{f"{prefix or 'pk'}__in": circles, f"{project}__in": connected(actor, rule.own)})
    return limit


def role_of(actor: Actor, project: str = "pk") -> Subquery:
    """How the actor is connected now to the project at ``project``, as a column: a role's word, or null."""
    open_now = ProjectMember.objects.filter(project=OuterRef(project), person=actor.person_id, until=None)
    return Subquery(open_now.values("role")[:1])
