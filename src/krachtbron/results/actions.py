"""Writes: name what worked, say it otherwise, take it away. It is the group's: who did so is not kept."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day as day_of
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.framework.domain.planes import Plane
from krachtbron.groups import public as groups
from krachtbron.results import domain, queries
from krachtbron.results.domain import About, Size
from krachtbron.results.models import Result


@transaction.atomic
def name_result(
    actor: Actor,
    *,
    group_id: UUID | None = None,
    project_id: UUID | None = None,
    key: UUID,
    words: str,
    day: date,
    about: About | None = None,
    size: Size | None = None,
    plane: Plane | None = None,
    at: datetime,
) -> Result | Refused:
    """What worked in a group; or, with only ``project_id``, in a whole project. The same ``key`` again acts once."""
    if group_id:
        group = groups.get_group(actor, group_id)
        queries.must_name(group)
        project_id = group.card.project.id
    else:
        assert project_id
        queries.must_name(groups.get_project(actor, project_id))
    said = wording(words, day, about, size, plane, day_of(at))
    if isinstance(said, Refused):
        return said
    made, _new = Result.objects.get_or_create(
        pk=key, defaults={**said, "project_id": project_id, "group_id": group_id, "created": at}
    )
    return made if (made.project_id, made.group_id) == (project_id, group_id) else Refused("key_taken", "key")


@transaction.atomic
def say_result(
    actor: Actor,
    result_id: UUID,
    *,
    words: str,
    day: date,
    about: About | None = None,
    size: Size | None = None,
    plane: Plane | None = None,
    at: datetime,
) -> Result | Refused:
    """The same result in other words."""
    row = queries.get_result(actor, result_id, lock=True)
    said = wording(words, day, about, size, plane, day_of(at))
    if isinstance(said, Refused):
        return said
    for field, value in said.items():
        setattr(row, field, value)
    row.save(update_fields=list(said))
    return row


@transaction.atomic
def remove_result(actor: Actor, result_id: UUID) -> Result:
    """Gone for everybody, at once."""
    row = queries.get_result(actor, result_id, lock=True)
    row.delete()
    return row


def wording(
    words: str, day: date, about: About | None, size: Size | None, plane: Plane | None, today: date
) -> dict[str, object] | Refused:
    words = tidy(words)
    if fault := domain.check_words(words) or domain.check_day(day, today):
        return fault
    return {"words": words, "day": day, "about": about or "", "size": size or "", "plane": plane or ""}
