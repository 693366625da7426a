"""A group looks back: begins, says it otherwise, tells what became of it, takes it away."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day as day_of
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.reflection.actions.subjects import table_of
from krachtbron.reflection.domain.cycle import Back, Became, Began, Part, check_parts, check_told, comes_back
from krachtbron.reflection.models import Together
from krachtbron.reflection.queries.together import get_together


@transaction.atomic
def look_back_together(
    actor: Actor,
    group_id: UUID,
    *,
    key: UUID,
    said: Mapping[Part, str],
    began: Began = Began.NOTHING,
    meeting_id: UUID | None = None,
    back: Back = Back.NEVER,
    day: date | None = None,
    at: datetime,
) -> Together | Refused:
    """Four short answers of a group, for the group. The same ``key`` again acts once."""
    table_of(actor, group_id)
    said = {part: tidy_lines(said.get(part, "")) for part in Part}
    if refused := check_parts(said):
        return refused
    on = comes_back(back, day, day_of(at), change=bool(said[Part.CHANGE]))
    if isinstance(on, Refused):
        return on
    met = groups.held_meeting(actor, meeting_id) if meeting_id else None
    if meeting_id and (met is None or met.group_id != group_id):
        return Refused("meeting_gone", "about")
    fresh = {part.value: words for part, words in said.items()}
    begun = {"group_id": group_id, "began": began, "meeting_id": meeting_id, "back": on, "made": at, "since": at}
    row, _new = Together.objects.get_or_create(pk=key, defaults={**fresh, **begun})
    return row if row.group_id == group_id else Refused("key_taken", "key")


@transaction.atomic
def say_otherwise(
    actor: Actor,
    together_id: UUID,
    *,
    said: Mapping[Part, str],
    back: Back | None = None,
    day: date | None = None,
    at: datetime,
) -> Together | Refused:
    """Other words. ``back`` none: it comes back on the day that stood."""
    row = get_together(actor, together_id, Verb.BRING, lock=True)
    said = {part: tidy_lines(said.get(part, "")) for part in Part}
    if refused := check_parts(said):
        return refused
    if back is not None:
        on = comes_back(back, day, day_of(at), change=bool(said[Part.CHANGE]))
        if isinstance(on, Refused):
            return on
        row.back = on
    for part, words in said.items():
        setattr(row, part.value, words)
    row.back = row.back if said[Part.CHANGE] else None
    row.since = at
    row.save(update_fields=[*Part, "back", "since"])
    return row


@transaction.atomic
def tell_together(
    actor: Actor, together_id: UUID, *, became: Became, told: str = "", at: datetime
) -> Together | Refused:
    """Whether the change was made, in a word and perhaps a line. Then it rests."""
    row, told = get_together(actor, together_id, Verb.BRING, lock=True), tidy_lines(told)
    if refused := check_told(row.change, told):
        return refused
    row.became, row.told, row.since = became, told, at
    row.save(update_fields=["told", "became", "since"])
    return row


@transaction.atomic
def take_away(actor: Actor, together_id: UUID) -> UUID:
    """It is gone; the group it was of."""
    row = get_together(actor, together_id, Verb.BRING, lock=True)
    row.delete()
    return row.group_id
