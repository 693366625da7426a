"""Her mirror and her touchstone, of one person."""

from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Mirror, Touchstone


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    return {}


def erase(person_id: UUID) -> None:
    Mirror.objects.filter(person=person_id).delete()
    Touchstone.objects.filter(person=person_id).delete()
