"""What others let the actor read: reflections, and what they wrote in the mirror."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.reflection.models import Mirror, Reflection

Own = TypeVar("Own", Reflection, Mirror)
THINGS: dict[type[Reflection] | type[Mirror], str] = {Reflection: "reflection", Mirror: "attitude"}
MOST = 100
FRESH = timedelta(days=7)  # so long *Vandaag* says that somebody lets you read something


@dataclass(frozen=True, slots=True)
class SharedRow:
    """Somebody lets the actor read something: which ``thing``, of whom and since when, without what."""

    thing: str
    id: UUID
    person_id: UUID
    name: str
    since: datetime


def shared_with(table: type[Reflection] | type[Mirror], actor: Actor, at: datetime, **more: Any) -> "QuerySet[Any]":
    """What is open to the actor now, of others."""
    rows = table._default_manager.filter(access.open_to(actor, at), **more)
    return rows.exclude(person=actor.person_id)


def shared_rows(actor: Actor, at: datetime) -> list[SharedRow]:
    """What others let the actor read, the newest first. Whose words are locked is not there."""
    rows: list[tuple[str, UUID, UUID, datetime | None]] = []
    for table, thing in THINGS.items():
        found = shared_with(table, actor, at).order_by("-shared", "pk").values_list("pk", "person_id", "shared")
        rows += [(thing, *values) for values in found[:MOST]]
    people = {person for _thing, _pk, person, _since in rows}
    closed, names = access.locked_among(people), access.names_of(people)
    told = [SharedRow(thing, pk, who, names.get(who, ""), since or at) for thing, pk, who, since in rows]
    return sorted((one for one in told if one.person_id not in closed), key=attrgetter("since"), reverse=True)


def is_shared_lately(actor: Actor, at: datetime) -> bool:
    """Whether somebody let the actor read something of late; that is always by name. One query."""
    audiences = access.audiences_by_name(actor, at) if actor.is_professional else []
    if not audiences:
        return False
    lately = {"audience__in": audiences, "shared__gte": at - FRESH}
    first, *others = (table._default_manager.filter(**lately).values("pk") for table in THINGS)
    return first.union(*others).exists()


def get_shared(table: type[Own], actor: Actor, item_id: UUID, at: datetime) -> Own:
    """One that its writer opened for the actor. Reading it is a look: only ``actions.sharing`` gives the words."""
    row: Own | None = shared_with(table, actor, at, pk=item_id).first()
    if row is None:
        raise Http404
    return row
