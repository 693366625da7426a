"""A worker lets somebody read one thing of his own, takes that back, and sees who read it."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Opening, Sight
from krachtbron.base.outcome import Refused
from krachtbron.base.vault import Vault
from krachtbron.reflection.domain.cycle import may_read
from krachtbron.reflection.models import Mirror, Reflection
from krachtbron.reflection.queries import mirrors, reflections
from krachtbron.reflection.queries.shared import THINGS, Own, get_shared

Readable = TypeVar("Readable")


class Shared(NamedTuple, Generic[Readable]):
    """What somebody let the actor read, and what her name is."""

    name: str
    row: Readable


def readers(row: Reflection | Mirror, at: datetime) -> list[UUID]:
    """Who may read it now."""
    openings = access.openings_of([row.audience_id], at) if row.audience_id else {}
    return [one.who for found in openings.values() for one in found if one.sight is Sight.PERSON]


def askable(actor: Actor, row: Reflection | Mirror, at: datetime) -> list[access.Near]:
    """Coaches and colleagues near the actor, by name; and who reads it already."""
    standing = set(readers(row, at))
    near = (one for one in access.near_to(actor) if one.sight is Sight.PERSON)
    return [one for one in near if may_read(one.role) or one.who in standing]


@transaction.atomic
def share(actor: Actor, reflection_id: UUID, people: Collection[UUID], *, at: datetime) -> Reflection | Refused:
    """From now on exactly these read it; nobody: it is the worker's alone again."""
    return _open(actor, reflections.get_reflection(actor, reflection_id, lock=True), people, at)


@transaction.atomic
def share_mirror(actor: Actor, mirror_id: UUID, people: Collection[UUID], *, at: datetime) -> Mirror | Refused:
    """The same for what he wrote in the mirror."""
    return _open(actor, mirrors.get_mirror(actor, mirror_id, lock=True), people, at)


def _open(actor: Actor, row: Own, people: Collection[UUID], at: datetime) -> Own | Refused:
    if not set(people) <= {one.who for one in askable(actor, row, at)}:
        return Refused("not_near", "people")
    before = set(readers(row, at))
    audience = access.open_for(actor, row.audience_id, [Opening(Sight.PERSON, who) for who in sorted(people)], at=at)
    if isinstance(audience, Refused):
        return audience
    row.audience_id = audience
    if set(people) - before:
        row.shared = at
    elif not people:
        row.shared = None
    row.save(update_fields=["audience", "shared"])
    return row


@transaction.atomic
def read_shared(actor: Actor, reflection_id: UUID, *, at: datetime) -> Shared[reflections.ReflectionRow]:
    """The words, after the look is written down for the other to see."""
    return _read(actor, get_shared(Reflection, actor, reflection_id, at), reflections.read, at)


@transaction.atomic
def read_shared_mirror(actor: Actor, mirror_id: UUID, *, at: datetime) -> Shared[mirrors.MirrorRow]:
    """The same for what somebody wrote in the mirror."""
    return _read(actor, get_shared(Mirror, actor, mirror_id, at), mirrors.read, at)


def _read(actor: Actor, row: Own, read: Callable[[Own, Vault], Readable], at: datetime) -> Shared[Readable]:
    sight = access.sight(actor, row.audience_id, at)
    vault = access.readable_vault(row.person_id)
    if vault is None or sight is None:
        raise Http404
    access.note_looks(actor, row.person_id, [access.Glance(THINGS[type(row)], row.pk, sight)], at=at)
    return Shared(access.names_of([row.person_id]).get(row.person_id, ""), read(row, vault))
