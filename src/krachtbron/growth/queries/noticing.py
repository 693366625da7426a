"""What somebody saw and wrote to her; and what she said back to whom wrote it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.framework.domain.planes import Plane
from krachtbron.growth.domain.noticing import Card, NoticedState
from krachtbron.growth.models import Declined, Noticed
from krachtbron.growth.queries.hers import hers

NAME = "growth.Noticed"
ANSWERS_MOST = 20
FRESH = timedelta(days=7)  # so long *Vandaag* says that she answered


@dataclass(frozen=True, slots=True)
class NoticedRow:
    """What somebody saw of her, readable; with a ``card`` a feather. ``by`` is empty when that person is forgotten."""

    id: UUID
    words: str
    plane: Plane | None
    state: NoticedState
    made: datetime
    by: UUID | None
    answer: str
    audience: UUID | None
    card: Card | None


class News(NamedTuple):
    """Something came for her; somebody answered what she wrote."""

    came: bool
    answered: bool


def read(row: Noticed, vault: Vault) -> NoticedRow:
    words, answer = (vault.read(NAME, row.pk, name, getattr(row, name)) for name in ("words", "answer"))
    plane, card = Plane(row.plane) if row.plane else None, Card(row.card) if row.card else None
    return NoticedRow(row.pk, words, plane, NoticedState(row.state), row.made, row.by_id, answer, row.audience_id, card)


def noticed_rows(actor: Actor, vault: Vault | None) -> list[NoticedRow]:
    """Everything that was written to her, the latest first. One query."""
    if vault is None or actor.person_id is None:
        return []
    return [read(row, vault) for row in Noticed.objects.filter(person=actor.person_id).order_by("-made", "pk")]


def get_noticed(actor: Actor, noticed_id: UUID, *, lock: bool = False) -> Noticed:
    """What was written to her; anybody else's does not exist here, not even for who wrote it."""
    return hers(Noticed, actor, noticed_id, lock=lock)


def news(actor: Actor, at: datetime) -> News:
    """Whether something waits for the actor. One query, which says nothing of what or from whom."""
    hers = Q(person=actor.person_id, state=NoticedState.CAME)
    answered = Q(by=actor.person_id, since__gte=at - FRESH) & ~Q(answer=b"")
    rows = Noticed.objects.filter(hers | answered).values_list("person_id", flat=True).distinct()
    people = set(rows) if actor.is_person else set()
    return News(actor.person_id in people, bool(people - {actor.person_id}))


def answers_to(actor: Actor) -> list[Noticed]:
    """The latest answers to what the actor wrote, still closed."""
    rows = Noticed.objects.filter(by=actor.person_id, by__isnull=False).exclude(answer=b"")
    return list(rows.order_by("-since", "pk")[:ANSWERS_MOST])


def reaches(person_id: UUID) -> bool:
    """Whether something can be put before her: she has a place of her own here, and it is open."""
    return person_id in access.with_account([person_id]) and not access.is_locked(person_id)


def has_declined(person_id: UUID, sender_id: UUID) -> bool:
    """Whether she wants nothing more from this sender."""
    return Declined.objects.filter(person=person_id, sender=sender_id).exists()


def declined_by(actor: Actor) -> list[tuple[UUID, UUID]]:
    """From whom the actor wants nothing more: (key, sender)."""
    rows = Declined.objects.filter(person=actor.person_id, person__isnull=False).order_by("since", "pk")
    return list(rows.values_list("pk", "sender_id"))
