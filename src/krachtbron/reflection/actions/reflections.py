"""A worker looks back: begins, says it otherwise, tells what became of it, throws it away."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.clock import day as day_of
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.groups import public as groups
from krachtbron.reflection.actions.dropping import drop
from krachtbron.reflection.domain.cycle import (
    Back,
    Became,
    Began,
    Part,
    check_parts,
    check_told,
    comes_back,
)
from krachtbron.reflection.models import Reflection
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries.reflections import NAME, get_reflection


@transaction.atomic
def look_back(
    actor: Actor,
    *,
    key: UUID,
    said: Mapping[Part, str],
    began: Began = Began.NOTHING,
    meeting_id: UUID | None = None,
    back: Back = Back.NEVER,
    day: date | None = None,
    at: datetime,
) -> Reflection | Refused:
    """Four short answers, seen by nobody else. The same ``key`` again acts once."""
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    assert actor.person_id is not None
    said, today = {part: tidy_lines(said.get(part, "")) for part in Part}, day_of(at)
    if refused := check_parts(said):
        return refused
    on = comes_back(back, day, today, change=bool(said[Part.CHANGE]))
    if isinstance(on, Refused):
        return on
    if meeting_id and groups.held_meeting(actor, meeting_id) is None:
        return Refused("meeting_gone", "about")
    vault = access.vault_for(actor.person_id, at=at)
    fresh = {part.value: vault.seal(NAME, key, part.value, words) for part, words in said.items()}
    row, _new = Reflection.objects.get_or_create(
        pk=key,
        defaults={
            **fresh, "person_id": actor.person_id, "began": began, "meeting_id": meeting_id, "back": on, "made": at,
            "since": at,
        },
    )  # fmt: skip
    return row if row.person_id == actor.person_id else Refused("key_taken", "key")


@transaction.atomic
def say_otherwise(
    actor: Actor,
    reflection_id: UUID,
    *,
    said: Mapping[Part, str],
    back: Back | None = None,
    day: date | None = None,
    at: datetime,
) -> Reflection | Refused:
    """Other words. ``back`` none: it comes back on the day that stood."""
    row = get_reflection(actor, reflection_id, lock=True)
    said = {part: tidy_lines(said.get(part, "")) for part in Part}
    if refused := check_parts(said):
        return refused
    if back is not None:
        on = comes_back(back, day, day_of(at), change=bool(said[Part.CHANGE]))
        if isinstance(on, Refused):
            return on
        row.back = on
    vault = access.vault_for(row.person_id, at=at)
    for part, words in said.items():
        setattr(row, part.value, vault.seal(NAME, row.pk, part.value, words))
    row.back = row.back if said[Part.CHANGE] else None
    row.since = at
    row.save(update_fields=[*Part, "back", "since"])
    return row


@transaction.atomic
def tell(actor: Actor, reflection_id: UUID, *, became: Became, told: str = "", at: datetime) -> Reflection | Refused:
    """Whether the change was made, in a word and perhaps a line. Then it rests."""
    row, told = get_reflection(actor, reflection_id, lock=True), tidy_lines(told)
    if refused := check_told(row.change, told):
        return refused
    row.told = access.vault_for(row.person_id, at=at).seal(NAME, row.pk, "told", told)
    row.became, row.since = became, at
    row.save(update_fields=["told", "became", "since"])
    return row


@transaction.atomic
def throw_away(actor: Actor, reflection_id: UUID, *, at: datetime) -> None:
    """It is gone, also for who might read it."""
    drop(get_reflection(actor, reflection_id, lock=True), at=at)
