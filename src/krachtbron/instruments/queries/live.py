"""What a telephone without an account and the shared screen ask: few words, few queries."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from krachtbron.instruments.domain import ENTRY_NAME, Mode
from krachtbron.instruments.models import Response, Round

OF_ROUND = ("definition", "mode", "entry", "opened", "closes", "shown", "closed")
OF_RESPONSE = ("perspective", "guest", "answers", "words", "origin", "ready", "withdrawn")
OF_GUEST: tuple[str, ...] = (*OF_RESPONSE, *(f"round__{name}" for name in OF_ROUND))


@dataclass(frozen=True, slots=True)
class LiveCount:
    """What the shared screen may show before the points: how many joined, how many are ready."""

    joined: int
    ready: int


def by_code(code: str, at: datetime) -> Round | None:
    """The live round whose code this is; the code of a round that is over, closed or forgotten, opens nothing."""
    still_open = Q(closes=None) | Q(closes__gt=at)
    rows = Round.objects.filter(still_open, code=code.strip().upper(), mode=Mode.TOGETHER)
    return rows.first() if code.strip() else None


def by_entry(entry: str) -> Round | None:
    """The live round behind a QR. A round that was opened again has a new one: the old QR opens nothing."""
    return Round.objects.filter(entry=entry, mode=Mode.TOGETHER).first() if entry else None


def own_as_guest(entry: str, guest: str, *, lock: bool = False) -> Response | None:
    """The answers of this telephone, with the round, in one query.

    A telephone that was in a round before it was opened again still stands at the old entry. It is known by its own
    token and by the part of the entry that stays; that is looked for only where the entry opens no round any more.
    """
    if not entry or not guest:
        return None
    rows = Response.objects.select_related("round").filter(guest=guest).only(*OF_GUEST)
    rows = rows.select_for_update(of=("self",)) if lock else rows
    found = next(iter(rows.filter(round__entry=entry)), None)  # one at most: the database holds that
    if found is None and len(entry) > ENTRY_NAME and by_entry(entry) is None:
        found = next(iter(rows.filter(round__entry__startswith=entry[:ENTRY_NAME])), None)
    return found


def count_live(round_id: UUID) -> LiveCount:
    """How many take part and how many are ready; who withdrew counts no more."""
    counts = Response.objects.filter(round=round_id, withdrawn__isnull=True).aggregate(
        joined=Count("id"), ready=Count("id", filter=Q(ready__isnull=False))
    )
    return LiveCount(**counts)
