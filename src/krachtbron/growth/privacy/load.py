"""What weighs and what carries, of one person."""

from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Weight


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    return {}


def erase(person_id: UUID) -> None:
    Weight.objects.filter(person=person_id).delete()
