"""How people are tied to projects and circles. Inside the room: the caller has decided who may.

Who ties or unties holds the project's row: of two at the same moment the second one sees what the first one did.
"""

from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from krachtbron.access import public as access
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.groups.domain import CircleKind, ProjectRole
from krachtbron.groups.events import CircleJoined, CircleLeft, PersonConnected, PersonDisconnected
from krachtbron.groups.models import Circle, CircleMember, Group, Project, ProjectMember


def hold(project_id: UUID) -> None:
    list(Project.objects.select_for_update().filter(pk=project_id).values_list("pk"))


def tie(project_id: UUID, person_id: UUID, role: ProjectRole, today: date) -> ProjectMember:
    """Connect somebody as ``role``; one open connection a person, another role takes its place."""
    hold(project_id)
    now = ProjectMember.objects.filter(project=project_id, person=person_id, until=None).first()
    if now and now.role == role:
        return now
    if now:
        now.until = today
        now.save(update_fields=["until"])
    member = ProjectMember.objects.create(project_id=project_id, person_id=person_id, role=role, since=today)
    announce(PersonConnected(project_id, person_id, role))
    return member


def untie(project_id: UUID, person_id: UUID, at: datetime) -> bool:
    """End somebody's connection and her places in the circles of the project. Holds from the next request.

    The invitations that she made are closed too: she does not come back through her own link.
    """
    hold(project_id)
    groups = Group.objects.filter(project=project_id).values_list("pk", flat=True)
    access.close_doors_to(person_id, [project_id, *groups], at=at)
    for group in Group.objects.filter(project=project_id, circles__members__person=person_id).distinct():
        leave(group, person_id, at)
    return parted(ProjectMember.objects.filter(project=project_id, person=person_id, until=None), at)


def enter(group: Group, person_id: UUID, kind: CircleKind, today: date, *, key: UUID | None = None) -> CircleMember:
    """Place somebody in a circle: one circle of a group at a time. Who is not tied yet becomes a participant."""
    hold(group.project_id)
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


def leave(group: Group, person_id: UUID, at: datetime) -> bool:
    """End somebody's places in the group; a participant without any group left is no longer tied to the project.

    What she opened for the group is closed: she is not there any more to see who is. So are codes made for her there.
    """
    hold(group.project_id)
    open_now = CircleMember.objects.filter(person=person_id, until=None)
    if not open_now.filter(circle__group=group).update(until=day(at)):
        return False
    access.close_left(person_id, group.pk, at=at)
    access.close_doors_for(person_id, at, target=group.pk)
    announce(CircleLeft(group.pk, person_id))
    if not open_now.filter(circle__group__project=group.project_id).exists():
        gone = ProjectMember.objects.filter(project=group.project_id, person=person_id, until=None)
        parted(gone.filter(role=ProjectRole.PARTICIPANT), at)
    return True


def parted(ties: "QuerySet[ProjectMember]", at: datetime) -> bool:
    """End one open tie to a project, where there is one, and what she opened for that project."""
    ended = ties.first()
    if ended is None:
        return False
    ended.until = day(at)
    ended.save(update_fields=["until"])
    access.close_left(ended.person_id, ended.project_id, at=at)
    announce(PersonDisconnected(ended.project_id, ended.person_id))
    return True
