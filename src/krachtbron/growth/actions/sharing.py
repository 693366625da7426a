"""Opening an item for somebody, reading what somebody opened, and cheering a step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor, Opening, Sight, sight_of
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth import queries
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import TOLD_MOST, check_words
from krachtbron.growth.models import Cheer, Own
from krachtbron.growth.queries.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Space:
    """What somebody opened for the reader: kind → the rows, read. ``asked``: the keys of what she may read because her
    own name was chosen."""

    nickname: str
    things: dict[str, list[Any]]
    asked: frozenset[UUID]


@transaction.atomic
def share(actor: Actor, kind: str, item_id: UUID, openings: Sequence[Opening], *, at: datetime) -> Own | Refused:
    """From now on exactly these see the item."""
    row = queries.get_own(actor, kind, item_id, lock=True)
    if refused := KINDS[kind].check(row):
        return refused
    audience = access.open_for(actor, row.audience_id, openings, at=at)
    if isinstance(audience, Refused):
        return audience
    row.audience_id = audience
    row.save(update_fields=["audience"])
    return row


@transaction.atomic
def read_space(actor: Actor, person_id: UUID, *, at: datetime) -> Space:
    """What ``person_id`` opened for the actor; every item she reads is written down first, for the other to see."""
    things = queries.opened_things(actor, at, person_id=person_id)
    rows = [(kind, row) for kind, found in things.items() for row in found]
    if not rows:
        raise Http404
    vault = access.readable_vault(person_id)
    if vault is None:
        raise Http404
    openings, circles = access.openings_of([row.audience_id for _, row in rows], at), access.circles_of(actor)
    glances, asked = [], set()
    for kind, row in rows:
        assert row.audience_id is not None
        sight = sight_of(openings[row.audience_id], actor.person_id, circles, day(at))
        assert sight is not None
        glances.append(access.Glance(kind, row.pk, sight))
        if sight is Sight.PERSON:
            asked.add(row.pk)
    access.note_looks(actor, person_id, glances, at=at)
    return Space(
        access.names_of([person_id]).get(person_id, ""),
        {kind: [KINDS[kind].read(row, vault) for row in found] for kind, found in things.items()},
        frozenset(asked),
    )


@transaction.atomic
def cheer(actor: Actor, step_id: UUID, *, key: UUID, words: str, at: datetime) -> Cheer | Refused:
    """A word or an offer of a supporter, beside a step that she was asked to stand beside. Never a tick."""
    step = queries.step_to_cheer(actor, step_id, at)
    words = tidy_lines(words)
    if refused := check_words(words, TOLD_MOST):
        return refused
    sealed = access.vault_for(step.person_id, at=at).seal("growth.Cheer", key, "words", words)
    row, _ = Cheer.objects.get_or_create(
        pk=key, defaults={"step": step, "by_id": actor.person_id, "words": sealed, "made": at}
    )
    return row if row.by_id == actor.person_id else Refused("key_taken")


@transaction.atomic
def remove_cheer(actor: Actor, cheer_id: UUID, *, at: datetime) -> UUID:
    """She throws away what somebody said; the key of the step it stood beside."""
    row = Cheer.objects.select_for_update(of=("self",)).filter(pk=cheer_id, step__person=actor.person_id).first()
    if row is None or not actor.is_person:
        raise Http404
    drop(row, at=at)
    return row.step_id
