"""What the groups know of somebody: shown to her when she takes her own space, hers to keep or to let go."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from krachtbron.access.domain import Known
from krachtbron.base.days import in_words
from krachtbron.groups.actions.ties import leave, untie
from krachtbron.groups.circle_words import CIRCLES
from krachtbron.groups.domain import CIRCLES as CIRCLES_OF
from krachtbron.groups.domain import CircleKind, Shape
from krachtbron.groups.models import CircleMember, Group, ProjectMember


def known(person_id: UUID) -> list[Known]:
    """In words: the groups and projects she is in, and those she was in before."""
    circles = CircleMember.objects.filter(person=person_id).select_related("circle__group").order_by("-since", "pk")
    ties = ProjectMember.objects.filter(person=person_id).select_related("project").order_by("-since", "pk")
    return [in_a_group(row) for row in circles] + [in_a_project(row) for row in ties]


def in_a_group(row: CircleMember) -> Known:
    group, kind = row.circle.group, CircleKind(row.circle.kind)
    several = len(CIRCLES_OF[Shape(group.shape)]) > 1
    said = {
        "group": f"{group.name} ({CIRCLES[kind]})" if several else group.name,
        "since": in_words(row.since, "j F Y"),
        "until": in_words(row.until, "j F Y") if row.until else "",
    }
    if row.until:
        words = _("Je zat in de groep %(group)s, van %(since)s tot %(until)s.") % said
        return Known("group before", row.pk, words, _("Wis dit"), group.name)
    return Known(
        "group", row.pk, _("Je zit in de groep %(group)s, sinds %(since)s.") % said, _("Ik stap eruit"), group.name
    )


def in_a_project(row: ProjectMember) -> Known:
    said = {
        "project": row.project.name,
        "since": in_words(row.since, "j F Y"),
        "until": in_words(row.until, "j F Y") if row.until else "",
    }
    if row.until:
        words = _("Je hoorde bij %(project)s, van %(since)s tot %(until)s.") % said
        return Known("project before", row.pk, words, _("Wis dit"), row.project.name)
    return Known(
        "project", row.pk, _("Je hoort bij %(project)s, sinds %(since)s.") % said, _("Ik stop hier"), row.project.name
    )


@transaction.atomic
def let_go(person_id: UUID, kind: str, item: UUID, at: datetime) -> None:
    """She leaves a group or a project; or does not want it to be known that she was there."""
    if kind == "group":
        leave(Group.objects.get(circles__members=item), person_id, at)
    elif kind == "project":
        untie(ProjectMember.objects.get(pk=item).project_id, person_id, at)
    elif kind == "group before":
        CircleMember.objects.filter(pk=item, person=person_id).delete()
    elif kind == "project before":
        ProjectMember.objects.filter(pk=item, person=person_id).delete()
