"""One person's own data in this room: her answers and sentences.

Purpose: her view of the space in a project. Kept until she takes it back, her account is erased or the project goes.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from krachtbron.instruments.domain import Mode
from krachtbron.instruments.models import Response, Round, Tally


def export(person_id: UUID) -> dict[str, Any]:
    """Every answer she gave under her own name: the instrument, the day, her perspective, values and sentences."""
    rows = Response.objects.filter(person=person_id).select_related("round").order_by("joined")
    return {
        "responses": [
            {
                "instrument": row.round.definition,
                "day": row.joined.date().isoformat(),
                "perspective": row.perspective,
                "answers": row.answers,
                "words": row.words,
            }
            for row in rows
        ]
    }


def erase(person_id: UUID, at: datetime) -> None:
    """Take back her answers, counts included, and throw away the rounds that were hers alone. Paper she typed stays."""
    for response in Response.objects.filter(person=person_id).select_for_update():
        counts = Tally.objects.filter(round=response.round_id, perspective=response.perspective)
        for item, value in response.answers.items():
            counts.filter(item=item, value=value).update(n=F("n") - 1)
        response.delete()
    Round.objects.filter(opened_by=person_id, mode=Mode.ALONE).delete()
    Round.objects.filter(person=person_id).delete()
