"""What the room keeps of one person, and how it forgets her. A subject names nobody and stays with its group."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language

from krachtbron.access import public as access
from krachtbron.base.clock import day
from krachtbron.framework import public as framework
from krachtbron.framework.domain import ItemText
from krachtbron.reflection.domain.cycle import Part
from krachtbron.reflection.domain.message import Line, last_day
from krachtbron.reflection.domain.mirror import Answer
from krachtbron.reflection.models import Message, Mirror, Reflection
from krachtbron.reflection.queries.messages import read as read_message
from krachtbron.reflection.queries.mirrors import MirrorRow
from krachtbron.reflection.queries.mirrors import read as read_mirror
from krachtbron.reflection.queries.reflections import read

HERS: tuple[type[Reflection] | type[Message] | type[Mirror], ...] = (Reflection, Message, Mirror)


def export(person_id: UUID) -> dict[str, Any]:
    """All the reflections, with what became of them. While the vault is locked, the words stay out."""
    try:
        vault = access.vault_of(person_id)
    except access.Locked:
        return {"locked": True}
    found = Reflection.objects.filter(person=person_id).select_related("meeting__group").order_by("made", "pk")
    rows = [read(row, vault) for row in found] if vault else []
    sheets = Message.objects.filter(person=person_id).order_by("made", "pk")
    messages = [read_message(row, vault) for row in sheets] if vault else []
    looked = Mirror.objects.filter(person=person_id).order_by("made", "pk")
    mirrors = [read_mirror(row, vault) for row in looked] if vault else []
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
        ],
        "mirrors": [
            {
                "situation": " ".join(situation(row).question),
                **{answer.value: row.said[answer] for answer in Answer},
                "audience": row.audience,
                "made": row.made,
            }
            for row in mirrors
        ],
        "messages": [
            {**{line.value: row.lines[line] for line in Line}, "made": row.made, "gone": last_day(day(row.made))}
            for row in messages
        ],
    }


def situation(row: MirrorRow) -> ItemText:
    """What she answered to, as it was asked then."""
    return framework.definition(row.definition).in_language(get_language() or "nl").items[row.item]


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    for table in HERS:
        table._default_manager.filter(person=person_id).delete()


def erase_words(person_id: UUID, at: datetime) -> None:
    """All of it is words."""
    erase(person_id, at)


def has_words_before(person_id: UUID, at: datetime) -> bool:
    """Whether something is older than ``at``: a wiping leaves nothing, so this came back with a copy."""
    return any(table._default_manager.filter(person=person_id, made__lt=at).exists() for table in HERS)


def close_again(closed: Mapping[UUID, datetime]) -> int:
    """What was thrown away and came back with an old copy goes again; what was written anew later stays. How many."""
    count = 0
    for table in HERS:
        rows = table._default_manager.values_list("pk", "made")
        gone = [pk for pk, made in rows if pk in closed and made <= closed[pk]]
        table._default_manager.filter(pk__in=gone).delete()
        count += len(gone)
    return count
