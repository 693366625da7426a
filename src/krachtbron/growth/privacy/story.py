"""Her stories and their pictures, of one person."""

from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Picture, Story


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    return {}


def erase(person_id: UUID) -> None:
    Picture.objects.filter(person=person_id).delete()
    Story.objects.filter(person=person_id).delete()
