"""The table of ``policy`` as conditions, for one query that fetches only what the actor may."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from krachtbron.access.domain import Actor
from krachtbron.base.once import once
from krachtbron.groups.models import CircleMember, ProjectMember
from krachtbron.groups.policy import NOWHERE, Verb, Which, which

NOTHING = Q(pk__in=())


def where(actor: Actor, verb: Verb | str) -> Which:
    """The rule for this actor; who has no person or organisation may nowhere."""
    return which(Verb(verb), actor.role) if actor.is_person and actor.organisation_id else NOWHERE


def ties(actor: Actor) -> "QuerySet[ProjectMember]":
    """The actor's connections to projects now."""
    return ProjectMember.objects.filter(person=actor.person_id, until=None, project__organisation=actor.organisation_id)


def connected(actor: Actor, roles: Collection[str]) -> "QuerySet[ProjectMember, UUID] | list[UUID]":
    """The keys of the projects that the actor is connected to now as one of ``roles``. A page that is
    ``reading`` asks the database once for all of them."""
    key = ("connected", actor.person_id, actor.organisation_id)
    if (kept := once(key, lambda: list(ties(actor).values_list("project", "role")))) is not None:
        return [project for project, role in kept if role in roles]
    return ties(actor).filter(role__in=sorted(roles)).values_list("project", flat=True)


def circles_of(actor: Actor) -> "QuerySet[CircleMember, UUID]":
    return CircleMember.objects.filter(person=actor.person_id, until=None).values_list("circle__group", flat=True)


def in_circles(actor: Actor) -> "QuerySet[CircleMember, UUID] | list[UUID]":
    """The keys of the groups in which the actor is in a circle now; asked once by a page that is ``reading``."""
    kept = once(("circles", actor.person_id), lambda: list(circles_of(actor)))
    return circles_of(actor) if kept is None else kept


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
        limit |= Q(**{f"{prefix or 'pk'}__in": in_circles(actor), f"{project}__in": connected(actor, rule.own)})
    return limit


def role_of(actor: Actor, project: str = "pk") -> Subquery:
    """How the actor is connected now to the project at ``project``, as a column: a role's word, or null."""
    open_now = ProjectMember.objects.filter(project=OuterRef(project), person=actor.person_id, until=None)
    return Subquery(open_now.values("role")[:1])
