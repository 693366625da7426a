"""A team of workers looks back: begins, says it otherwise, takes it away."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.reflection.domain.answers import check_answers
from krachtbron.reflection.domain.team import PART_MOST, TeamPart, check_again, check_period
from krachtbron.reflection.models import TeamLook
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries.team import get_look


def _checked(
    said: Mapping[TeamPart, str], starts: date, ends: date, again: date | None, today: date
) -> dict[TeamPart, str] | Refused:
    fresh = {part: tidy_lines(said.get(part, "")) for part in TeamPart}
    refused = check_period(starts, ends, today) or check_answers(fresh, PART_MOST) or check_again(again, today)
    return refused or fresh


@transaction.atomic
def look_as_team(
    actor: Actor,
    *,
    key: UUID,
    starts: date,
    ends: date,
    said: Mapping[TeamPart, str],
    again: date | None = None,
    at: datetime,
) -> TeamLook | Refused:
    """Four answers of a team about a while that was. The same ``key`` again acts once."""
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    words = _checked(said, starts, ends, again, day(at))
    if isinstance(words, Refused):
        return words
    fresh = {part.value: one for part, one in words.items()}
    period = {"starts": starts, "ends": ends, "again": again, "made": at, "since": at}
    where = {"organisation_id": actor.organisation_id}
    row, _new = TeamLook.objects.get_or_create(pk=key, defaults={**fresh, **period, **where})
    return row if row.organisation_id == actor.organisation_id else Refused("key_taken", "key")


@transaction.atomic
def say_otherwise(
    actor: Actor,
    look_id: UUID,
    *,
    starts: date,
    ends: date,
    said: Mapping[TeamPart, str],
    again: date | None = None,
    at: datetime,
) -> TeamLook | Refused:
    """Other words, another period, or another day to look again. A day that stood may be over by now."""
    row = get_look(actor, look_id, lock=True)
    asked = None if again == row.again else again
    words = _checked(said, starts, ends, asked, day(at))
    if isinstance(words, Refused):
        return words
    for part, one in words.items():
        setattr(row, part.value, one)
    row.starts, row.ends, row.again, row.since = starts, ends, again, at
    row.save(update_fields=[*TeamPart, "starts", "ends", "again", "since"])
    return row


@transaction.atomic
def take_away(actor: Actor, look_id: UUID) -> None:
    """It is gone, for the whole team."""
    get_look(actor, look_id, lock=True).delete()
