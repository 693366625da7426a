"""How people are tied to projects and circles. Inside the room: the caller has decided who may."""

from datetime import date
from uuid import UUID

from krachtbron.base.announce import announce
from krachtbron.groups.domain import CircleKind, ProjectRole
from krachtbron.groups.events import CircleJoined, CircleLeft, PersonConnected, PersonDisconnected
from krachtbron.groups.models import Circle, CircleMember, Group, ProjectMember


def tie(project_id: UUID, person_id: UUID, role: ProjectRole, today: date) -> ProjectMember:
    """Connect somebody as ``role``; one open connection a person, another role takes its place."""
    now = ProjectMember.objects.filter(project=project_id, person=person_id, until=None).first()
    if now and now.role == role:
        return now
    if now:
        now.until = today
        now.save(update_fields=["until"])
    member = ProjectMember.objects.create(project_id=project_id, person_id=person_id, role=role, since=today)
    announce(PersonConnected(project_id, person_id, role))
    return member


def untie(project_id: UUID, person_id: UUID, today: date) -> bool:
    """End somebody's connection and her places in the circles of the project. Holds from the next request."""
    for group in Group.objects.filter(project=project_id, circles__members__person=person_id).distinct():
        leave(group, person_id, today)
    ended = ProjectMember.objects.filter(project=project_id, person=person_id, until=None).update(until=today)
    if ended:
        announce(PersonDisconnected(project_id, person_id))
    return bool(ended)


def enter(group: Group, person_id: UUID, kind: CircleKind, today: date, *, key: UUID | None = None) -> CircleMember:
    """Place somebody in a circle: one circle of a group at a time. Who is not tied yet becomes a participant."""
    now = (
        CircleMember.objects.filter(circle__group=group, person=person_id, until=None).select_related("circle").first()
    )
    if now and now.circle.kind == kind:
        return now
    if now:
        now.until = today
        now.save(update_fields=["until"])
    circle, _ = Circle.objects.get_or_create(group=group, kind=kind)
    member = CircleMember.objects.create(
        **({"pk": key} if key else {}), circle=circle, person_id=person_id, since=today
    )
    if not ProjectMember.objects.filter(project=group.project_id, person=person_id, until=None).exists():
        tie(group.project_id, person_id, ProjectRole.PARTICIPANT, today)
    announce(CircleJoined(group.pk, person_id))
    return member


def leave(group: Group, person_id: UUID, today: date) -> bool:
    """End somebody's places in the group; a participant without any group left is no longer tied to the project."""
    open_now = CircleMember.objects.filter(person=person_id, until=None)
    if not open_now.filter(circle__group=group).update(until=today):
        return False
    announce(CircleLeft(group.pk, person_id))
    if not open_now.filter(circle__group__project=group.project_id).exists():
        gone = ProjectMember.objects.filter(project=group.project_id, person=person_id, until=None)
        if gone.filter(role=ProjectRole.PARTICIPANT).update(until=today):
            announce(PersonDisconnected(group.project_id, person_id))
    return True
