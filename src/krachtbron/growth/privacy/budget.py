"""An own budget and what she chose with it, of one person."""

from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Budget


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    return {}


def erase(person_id: UUID) -> None:
    Budget.objects.filter(person=person_id).delete()
