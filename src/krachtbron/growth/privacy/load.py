"""What weighs and what carries, of one person."""

from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Weight


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    """Everything on her picture, and where it stands."""
    rows = Weight.objects.filter(person=person_id).order_by("made", "pk") if vault else []
    return {
        "load": [
            {
                "words": vault.read("growth.Weight", row.pk, "words", row.words) if vault else "",
                "weighs": row.weighs,
                "near": row.near,
                "made": row.made,
            }
            for row in rows
        ]
    }


def erase(person_id: UUID, at: datetime) -> None:
    Weight.objects.filter(person=person_id).delete()
