"""What the room keeps of one person, and how it forgets her. What was promised is the project's and stays."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from krachtbron.groups.models import CircleMember, Feed, Named, Presence, ProjectMember


def export(person_id: UUID) -> dict[str, Any]:
    """Her projects and groups, with since and until; where her name may stand with who was there, and when it did."""
    projects = ProjectMember.objects.filter(person=person_id).order_by("since", "pk")
    circles = CircleMember.objects.filter(person=person_id).order_by("since", "pk")
    return {
        "projects": [
            dict(zip(("project", "role", "since", "until"), row, strict=True))
            for row in projects.values_list("project__name", "role", "since", "until")
        ],
        "groups": [
            dict(zip(("group", "circle", "since", "until"), row, strict=True))
            for row in circles.values_list("circle__group__name", "circle__kind", "since", "until")
        ],
        "named": [
            {"group": group, "since": since}
            for group, since in Named.objects.filter(person=person_id)
            .order_by("since", "pk")
            .values_list("group__name", "since")
        ],
        "calendars": [
            {"made": made}
            for made in Feed.objects.filter(person=person_id).order_by("made").values_list("made", flat=True)
        ],
        "present": [
            {"group": group, "day": day}
            for group, day in Presence.objects.filter(person=person_id)
            .order_by("meeting__day", "pk")
            .values_list("meeting__group__name", "meeting__day")
        ],
    }


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    """Remove her ties. Promises name no person: ``who`` is the group's own wording."""
    Presence.objects.filter(person=person_id).delete()
    Named.objects.filter(person=person_id).delete()
    Feed.objects.filter(person=person_id).delete()
    CircleMember.objects.filter(person=person_id).delete()
    ProjectMember.objects.filter(person=person_id).delete()
