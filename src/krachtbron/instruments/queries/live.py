"""What a telephone without an account and the shared screen ask: few words, few queries."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from krachtbron.instruments.domain import Mode
from krachtbron.instruments.models import Response, Round

OF_ROUND = ("definition", "mode", "entry", "opened", "closes", "shown", "closed")
OF_RESPONSE = ("perspective", "guest", "answers", "words", "origin", "ready", "withdrawn")
OF_GUEST: tuple[str, ...] = (*OF_RESPONSE, *(f"round__{name}" for name in OF_ROUND))


@dataclass(frozen=True, slots=True)
class LiveCount:
    """What the shared screen may show before the points: how many joined, how many are ready."""

    joined: int
    ready: int


def by_code(code: str) -> Round | None:
    """The live round whose code this is; codes of closed rounds are gone."""
    return Round.objects.filter(code=code.strip().upper(), mode=Mode.TOGETHER).first() if code.strip() else None


def by_entry(entry: str) -> Round | None:
    """The live round behind a QR."""
    return Round.objects.filter(entry=entry, mode=Mode.TOGETHER).first() if entry else None


def own_as_guest(entry: str, guest: str, *, lock: bool = False) -> Response | None:
    """The answers of this telephone, with the round, in one query."""
    if not entry or not guest:
        return None
    rows = Response.objects.select_related("round").filter(round__entry=entry, guest=guest).only(*OF_GUEST)
    rows = rows.select_for_update(of=("self",)) if lock else rows
    return next(iter(rows), None)  # one at most: the database holds that


def count_live(round_id: UUID) -> LiveCount:
    """How many take part and how many are ready; who withdrew counts no more."""
    counts = Response.objects.filter(round=round_id, withdrawn__isnull=True).aggregate(
        joined=Count("id"), ready=Count("id", filter=Q(ready__isnull=False))
    )
    return LiveCount(**counts)
