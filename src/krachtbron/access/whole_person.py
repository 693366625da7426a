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

from krachtbron.access.actions.forgetting import close_again, forget, hand_over, still_there
from krachtbron.access.actions.looks import forget_viewer


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
    forget(person_id, at=at)
    forget_viewer(person_id)
    for _, privacy in sorted(rooms(), key=lambda room: room[0] == mine):
        privacy.erase(person_id, at)


def forget_again(at: datetime) -> int:
    """After an old copy was put back: who was forgotten is forgotten again, what was closed is closed. How many."""
    hand_over()
    again = still_there()
    for person_id in again:
        erase(person_id, at)
    return len(again) + close_again()
