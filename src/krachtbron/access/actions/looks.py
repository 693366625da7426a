"""Writing down who looked. Before the answer, in the same transaction: what cannot be written is not shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor, Sight, mark_of, seal_of
from krachtbron.access.models import Look, LookChain, PersonKey
from krachtbron.access.queries.sights import seen_of
from krachtbron.access.queries.vaults import looking_key


@dataclass(frozen=True, slots=True)
class Glance:
    """What is looked at: the kind of thing, which one, through which opening."""

    thing: str
    item: UUID | None
    sight: Sight


@transaction.atomic
def note_looks(actor: Actor, person_id: UUID, glances: Sequence[Glance], *, at: datetime) -> None:
    """The actor looks at things of ``person_id``. One's own looks are nobody's business. Equal queries for many."""
    if actor.person_id == person_id or not glances:
        return
    LookChain.objects.get_or_create(person_id=person_id)
    chain = LookChain.objects.select_for_update().get(person=person_id)
    mark, rows = chain.mark, []
    for nth, glance in enumerate(glances, chain.length + 1):
        row = Look(person_id=person_id, nth=nth, viewer_id=actor.person_id, role=actor.role or "", at=at)
        row.thing, row.item, row.sight = glance.thing, glance.item, glance.sight
        row.mark = mark = mark_of(looking_key(), mark, seen_of(row))
        rows.append(row)
    Look.objects.bulk_create(rows)
    bind(chain, chain.length + len(rows), mark)
    transaction.on_commit(partial(count, person_id, chain.length))


def count(person_id: UUID, looks: int) -> None:
    PersonKey.objects.filter(person=person_id, looks__lt=looks).update(looks=looks)


def bind(chain: LookChain, length: int, mark: str) -> None:
    chain.length, chain.mark = length, mark
    chain.sealed = seal_of(looking_key(), chain.person_id, length, mark)
    chain.save()


def forget_viewer(viewer_id: UUID) -> None:
    """Who looked is forgotten; that somebody looked, when and as what, stays, and the chains hold again."""
    for person_id in sorted(set(Look.objects.filter(viewer=viewer_id).values_list("person", flat=True))):
        chain, mark = LookChain.objects.select_for_update().get(person=person_id), ""
        rows = list(Look.objects.filter(person=person_id).order_by("nth"))
        for row in rows:
            row.viewer_id = None if row.viewer_id == viewer_id else row.viewer_id
            row.mark = mark = mark_of(looking_key(), mark, seen_of(row))
        Look.objects.bulk_update(rows, ["viewer", "mark"], batch_size=200)
        bind(chain, len(rows), mark)
