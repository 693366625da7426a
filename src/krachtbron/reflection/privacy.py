"""What the room keeps of one person, and how it forgets her. A subject names nobody and stays with its group."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.reflection.domain.cycle import Part
from krachtbron.reflection.models import Reflection
from krachtbron.reflection.queries.reflections import read


def export(person_id: UUID) -> dict[str, Any]:
    """All the reflections, with what became of them. While the vault is locked, the words stay out."""
    try:
        vault = access.vault_of(person_id)
    except access.Locked:
        return {"locked": True}
    found = Reflection.objects.filter(person=person_id).select_related("meeting__group").order_by("made", "pk")
    rows = [read(row, vault) for row in found] if vault else []
    return {
        "reflections": [
            {
                **{part.value: row.said[part] for part in Part},
                "began": row.began,
                "group": row.group,
                "met": row.met,
                "back": row.back,
                "became": row.became or "",
                "told": row.told,
                "audience": row.audience,
                "made": row.made,
            }
            for row in rows
        ]
    }


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    Reflection.objects.filter(person=person_id).delete()


def erase_words(person_id: UUID, at: datetime) -> None:
    """All of it is words."""
    erase(person_id, at)


def has_words_before(person_id: UUID, at: datetime) -> bool:
    """Whether something is older than ``at``: a wiping leaves nothing, so this came back with a copy."""
    return Reflection.objects.filter(person=person_id, made__lt=at).exists()


def close_again(closed: Mapping[UUID, datetime]) -> int:
    """What was thrown away and came back with an old copy goes again; what was written anew later stays. How many."""
    rows = Reflection.objects.values_list("pk", "made")
    gone = [pk for pk, made in rows if pk in closed and made <= closed[pk]]
    Reflection.objects.filter(pk__in=gone).delete()
    return len(gone)
