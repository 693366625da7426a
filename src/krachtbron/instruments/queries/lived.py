"""The roses that a project lived through: shown to everybody, never one of somebody alone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import TruncDate

from krachtbron.access.domain import Actor
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.models import Choice
from krachtbron.instruments.queries.rounds import visible


@dataclass(frozen=True, slots=True)
class LivedRound:
    """``items``: the lines on which a step was chosen, in order; ``steps``: those steps. Both may be empty.
    ``about``: the problem of a board with cards."""

    id: UUID
    definition: str
    day: date
    group: str
    about: str
    items: Sequence[str]
    steps: Sequence[str]


def lived(actor: Actor, project_id: UUID, before: tuple[date, UUID] | None, most: int) -> list[LivedRound]:
    """What the actor sees of it, the latest first; ``before``: read on from that day and key. Two queries."""
    about = Q(project=project_id) | Q(group__project=project_id)
    rows = visible(actor).filter(about, shown__isnull=False).exclude(mode=Mode.ALONE).annotate(day=TruncDate("shown"))
    if before:
        day, key = before
        rows = rows.filter(Q(day__lt=day) | Q(day=day, pk__lt=key))
    found = list(
        rows.order_by("-day", "-pk").values_list("pk", "definition", "day", "group__name", "problem__words")[:most]
    )
    chosen = Choice.objects.filter(round__in=[pk for pk, *_rest in found]).order_by("nth")
    items, steps = defaultdict[UUID, list[str]](list), defaultdict[UUID, list[str]](list)
    for round_id, item, what in chosen.values_list("round_id", "item", "promise__what"):
        items[round_id].append(item)
        steps[round_id].append(what)

    return [
        LivedRound(pk, definition, day, group or "", about or "", items[pk], steps[pk])
        for pk, definition, day, group, about in found
    ]
