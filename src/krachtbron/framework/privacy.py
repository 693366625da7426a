"""What the room keeps of who wrote for an organisation, and how it forgets her. What she wrote stays the house's."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from krachtbron.framework.models import OwnInstrument, OwnPage


def export(person_id: UUID) -> dict[str, Any]:
    """Which pages she wrote last, and which instruments she brought. Their words are the organisation's."""
    pages = OwnPage.objects.filter(by=person_id).order_by("created", "pk")
    brought = OwnInstrument.objects.filter(added_by=person_id).order_by("added", "pk")
    return {
        "own_pages": list(pages.values("title", "language", "changed", house=F("organisation__name"))),
        "own_instruments": list(
            brought.values("version", "language", "added", house=F("organisation__name"), instrument=F("name"))
        ),
    }


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    """The link with her goes."""
    OwnPage.objects.filter(by=person_id).update(by=None)
    OwnInstrument.objects.filter(added_by=person_id).update(added_by=None)
