"""What somebody saw, written to her, of one person; and from whom she wants nothing more."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Declined, Noticed
from krachtbron.growth.queries.noticing import read


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    """What was written to her is hers; of what she wrote to others only when."""
    rows = (
        [read(row, vault) for row in Noticed.objects.filter(person=person_id).order_by("made", "pk")] if vault else []
    )
    given = Noticed.objects.filter(by=person_id).order_by("made").values_list("made", flat=True)
    declined = Declined.objects.filter(person=person_id).order_by("since").values_list("since", flat=True)
    return {
        "noticed": [
            {
                "words": row.words,
                "plane": row.plane or "",
                "card": row.card or "",
                "state": row.state,
                "answer": row.answer,
                "made": row.made,
            }
            for row in rows
        ],
        "noticed_given": [{"made": made} for made in given],
        "declined": [{"since": since} for since in declined],
    }


def erase(person_id: UUID, at: datetime) -> None:
    """What came to her goes; what she wrote to others stays theirs, without her name."""
    Noticed.objects.filter(by=person_id).update(by=None)
    Noticed.objects.filter(person=person_id).delete()
    Declined.objects.filter(Q(person=person_id) | Q(sender=person_id)).delete()
