"""What the room keeps of one person, and how it forgets her: a file a part, each with ``export`` and ``erase``."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.growth.privacy import budget, dropped, growing, load, looking, noticing, opened, path, story
from krachtbron.growth.privacy.words import empty_budget, has_words_before

PARTS = (growing, path, budget, story, load, looking, noticing, opened)


def export(person_id: UUID) -> dict[str, Any]:
    """All her own words, and what others wrote to her. While her vault is locked, the words stay out."""
    try:
        vault = access.vault_of(person_id)
    except access.Locked:
        return {"locked": True}
    found: dict[str, Any] = {}
    for part in PARTS:
        found |= part.export(person_id, vault)
    return found


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    """Everything of hers goes; what she said to others stays theirs, without her name."""
    for part in PARTS:
        part.erase(person_id, at)


@transaction.atomic
def erase_words(person_id: UUID, at: datetime) -> None:
    """Everything she wrote goes, and she stays. Her budget stays hers, in amounts."""
    for part in PARTS:
        if part is not budget:
            part.erase(person_id, at)
    empty_budget(person_id)


def close_again(closed: Mapping[UUID, datetime]) -> int:
    """What was thrown away or taken back, and came back with an old copy, is so again. How many."""
    return dropped.drop_again(closed) + story.close_again(closed)


__all__ = ["close_again", "erase", "erase_words", "export", "has_words_before"]
