"""Start a group and change its name or shape."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.groups import domain, queries
from krachtbron.groups.actions.ties import enter
from krachtbron.groups.domain import CIRCLES, Shape
from krachtbron.groups.events import GroupStarted
from krachtbron.groups.models import Circle, CircleMember, Group
from krachtbron.groups.policy import Verb


@transaction.atomic
def start_group(
    actor: Actor, project_id: UUID, *, key: UUID, name: str, shape: Shape = Shape.FIXED, at: datetime
) -> Group | Refused:
    """A new group in a project, with the circles of its shape."""
    seen = queries.get_for(actor, project_id)
    seen.must(Verb.START_GROUP)
    name = tidy(name)
    if not domain.running(seen.project.ends, day(at)):
        return Refused("project_ended")
    if fault := domain.text_fault("name", name, domain.NAME_MOST, needed=True):
        return fault
    group, new = Group.objects.get_or_create(
        pk=key, defaults={"project": seen.project, "name": name, "shape": shape, "created": at}
    )
    if not new:
        return group if group.project_id == seen.project.pk else Refused("key_taken")
    Circle.objects.bulk_create(Circle(group=group, kind=kind) for kind in CIRCLES[shape])
    announce(GroupStarted(group.pk, seen.project.pk))
    return group


@transaction.atomic
def say_around(actor: Actor, group_id: UUID, *, how: str, who: str) -> Group | Refused:
    """How the people around a core group are kept informed, and by whom. Empty takes it away."""
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.MEET)
    group, how, who = seen.group, tidy(how), tidy(who)
    if fault := domain.text_fault("how", how, domain.WHAT_MOST) or domain.text_fault("who", who, domain.WHO_MOST):
        return fault
    group.around_how, group.around_who = how, who
    group.save(update_fields=["around_how", "around_who"])
    return group


@transaction.atomic
def edit_group(actor: Actor, group_id: UUID, *, name: str, shape: Shape, at: datetime) -> Group | Refused:
    """Another name or shape. Who stood in a circle that the new shape lacks, stands in its first one."""
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.START_GROUP)
    group, name = seen.group, tidy(name)
    if fault := domain.text_fault("name", name, domain.NAME_MOST, needed=True):
        return fault
    group.name, group.shape = name, shape
    group.save(update_fields=["name", "shape"])
    homeless = CircleMember.objects.filter(circle__group=group, until=None).exclude(circle__kind__in=CIRCLES[shape])
    for member in homeless:
        enter(group, member.person_id, domain.circle_for(shape), day(at))
    return group
