"""What of hers she opened for others, of every kind."""

from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Mirror
from krachtbron.growth.queries.kinds import KINDS


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    """Each thing with the key of its audience: who is or was in it, stands in what ``access`` exports."""
    found: list[dict[str, Any]] = []
    for kind, one in KINDS.items() if vault else ():
        rows = one.table._default_manager.filter(person=person_id, audience__isnull=False)
        for row in rows.order_by("made", "pk"):
            name = f"growth.{one.table.__name__}"
            # The words of a moment in the mirror are its answers; they stand in the mirror itself.
            words = vault.read(name, row.pk, "words", row.words) if vault and one.table is not Mirror else ""
            found.append({"kind": kind, "words": words, "audience": row.audience_id, "made": row.made})
    return {"opened": found}


def erase(person_id: UUID, at: datetime) -> None:
    """Nothing stands here: an opening is taken away with its audience."""
