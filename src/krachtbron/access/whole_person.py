"""Everything of one person, in every room: to take along or to forget.

This room knows no higher one; ``config.wiring.PERSONAL_DATA`` names those that hold personal data.
"""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.module_loading import import_string


def rooms() -> Iterator[tuple[str, Any]]:
    for name in import_string("krachtbron.config.wiring.PERSONAL_DATA"):
        yield name, import_module(f"krachtbron.{name}.privacy")


def export(person_id: UUID) -> dict[str, Any]:
    """What every room keeps of her."""
    return {name: privacy.export(person_id) for name, privacy in rooms()}


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    """Forget her everywhere or nowhere. This room comes last: the others hang on her."""
    mine = __package__.rpartition(".")[2]
    for _, privacy in sorted(rooms(), key=lambda room: room[0] == mine):
        privacy.erase(person_id, at)
