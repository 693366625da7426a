"""When a group looked back, and what it saw."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.groups.domain.added import Added
from krachtbron.groups.models import LookBack
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.limits import groups_q

MOST = 30


@dataclass(frozen=True, slots=True)
class LookBackRow:
    id: UUID
    seen: list[Added]
    words: str
    made: datetime


def look_backs(group_id: UUID) -> list[LookBackRow]:
    """The latest first; for who sees the group already."""
    rows = LookBack.objects.filter(group=group_id).order_by("-made", "pk")
    known = set(Added)
    return [
        LookBackRow(pk, [Added(one) for one in seen if one in known], words, made)
        for pk, seen, words, made in rows.values_list("pk", "seen", "words", "made")[:MOST]
    ]


def get_look_back(actor: Actor, look_back_id: UUID) -> LookBack:
    """One that the actor may throw away."""
    row = LookBack.objects.filter(groups_q(actor, Verb.BRING, "group"), pk=look_back_id).first()
    if row is None:
        raise Http404
    return row
