"""What the room keeps of who went out, and how it forgets her. The places and what was agreed there stay."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from krachtbron.outreach.models import Contact


def export(person_id: UUID) -> dict[str, Any]:
    """Where she was, when, how it went and what she agreed. A name that somebody else chose is not hers to take."""
    rows = Contact.objects.filter(by=person_id).order_by("day", "pk")
    fields = ("place__project__name", "place__kind", "place__name", "day", "how", "agreed", "again", "sometime")
    names = ("project", "kind", "place", "day", "how", "agreed", "again", "sometime")
    return {"outreach": [dict(zip(names, row, strict=True)) for row in rows.values_list(*fields)]}


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    """A contact stays with the project, without who was there."""
    Contact.objects.filter(by=person_id).update(by=None)
