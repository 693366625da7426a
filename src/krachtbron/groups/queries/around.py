"""Who stands around somebody: the circles she is in, and for whom she can open something of her own."""

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Circles, Sight
from krachtbron.access.public import Near
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.models import CircleMember, Group, Project, ProjectMember
from krachtbron.groups.policy import FITS

LEADS = frozenset({ProjectRole.WORKER})
NAMED = frozenset(ProjectRole) - {ProjectRole.PARTICIPANT}


def circles_of(actor: Actor) -> Circles:
    """The projects the actor is connected to now, and the groups she is in or works with. Three queries at most."""
    if actor.role is None:
        return Circles()
    ties = ProjectMember.objects.filter(
        person=actor.person_id,
        until=None,
        role__in=sorted(FITS[actor.role]),
        project__organisation=actor.organisation_id,
    )
    roles = dict(ties.values_list("project_id", "role"))
    if not roles:
        return Circles()
    circles = CircleMember.objects.filter(person=actor.person_id, until=None, circle__group__project__in=roles)
    groups = set(circles.values_list("circle__group_id", flat=True))
    if led := [project for project, role in roles.items() if role in LEADS]:
        groups |= set(Group.objects.filter(project__in=led).values_list("pk", flat=True))
    return Circles(frozenset(groups), frozenset(roles))


def near_to(actor: Actor) -> list[Near]:
    """Her groups, her projects, and the people who work along there, by name. Participants are met in their group."""
    circles = circles_of(actor)
    groups = Group.objects.filter(pk__in=circles.groups).order_by("name").values_list("pk", "name")
    projects = Project.objects.filter(pk__in=circles.projects).order_by("name").values_list("pk", "name")
    members = ProjectMember.objects.filter(project__in=circles.projects, until=None, role__in=sorted(NAMED))
    roles = dict(members.exclude(person=actor.person_id).values_list("person_id", "role"))
    names = access.names_of(roles)
    people = sorted((names[who].casefold(), who, role) for who, role in roles.items() if names.get(who))
    return [
        *(Near(Sight.GROUP, pk, name) for pk, name in groups),
        *(Near(Sight.PROJECT, pk, name) for pk, name in projects),
        *(Near(Sight.PERSON, who, names[who], role) for _, who, role in people),
    ]
