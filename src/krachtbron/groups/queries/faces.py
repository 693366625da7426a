"""Who stands before somebody in her groups: by name for who leads them, unnamed on any page for who is in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.models import CircleMember, ProjectMember
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.limits import groups_q

ALONG = frozenset({ProjectRole.WORKER, ProjectRole.EXPERT, ProjectRole.COACH})


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody in a group now."""

    person_id: UUID
    nickname: str
    group: str


def faces_led(actor: Actor) -> list[Face]:
    """Everybody in the groups whose people the actor names: by group, then nickname. Two queries."""
    return faces(actor, groups_q(actor, Verb.INVITE, "circle__group"))


def faces_beside(actor: Actor) -> list[Face]:
    """The others in the groups that the actor is in herself. Not for a page: participants are not listed."""
    mine = CircleMember.objects.filter(person=actor.person_id, until=None).values("circle__group")
    return faces(actor, groups_q(actor, Verb.SEE_GROUPS, "circle__group") & Q(circle__group__in=mine))


def faces_around(actor: Actor, group_id: UUID) -> list[Face]:
    """The others in a group that the actor sees, and who works along there. Not for a page. Three queries."""
    here = CircleMember.objects.filter(groups_q(actor, Verb.SEE_GROUPS, "circle__group"), circle__group=group_id)
    people = set(here.filter(until=None).values_list("person_id", flat=True))
    along = ProjectMember.objects.filter(project__groups=group_id, until=None, role__in=sorted(ALONG))
    names = access.names_of((people | set(along.values_list("person_id", flat=True))) - {actor.person_id})
    return [Face(person, name, "") for person, name in names.items() if name]


def faces(actor: Actor, limit: Q) -> list[Face]:
    rows = CircleMember.objects.filter(limit, until=None).exclude(person=actor.person_id)
    found: Iterable[tuple[UUID, str]] = list(rows.order_by("pk").values_list("person_id", "circle__group__name"))
    names = access.names_of({person for person, _ in found})
    made = [Face(person, names.get(person, ""), group) for person, group in found]
    return sorted((one for one in made if one.nickname), key=lambda one: (one.group, one.nickname.casefold()))
