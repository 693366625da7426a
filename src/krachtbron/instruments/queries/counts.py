"""The counts of a round. They are also kept here, in one way for all who write: answers, paper and forgetting."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Case, F, Q, Sum, Value, When

from krachtbron.instruments.domain import Answers, Origin, tally_changes
from krachtbron.instruments.models import Came, Card, Response, Tally

Counts = dict[str, dict[str, dict[int, int]]]


def tallies_of(round_id: UUID) -> Counts:
    """perspective → item → value → how many, without the zeros."""
    counts: Counts = defaultdict(lambda: defaultdict(dict))
    for perspective, item, value, n in Tally.objects.filter(round=round_id, n__gt=0).values_list(
        "perspective", "item", "value", "n"
    ):
        counts[perspective][item][value] = n
    return counts


def given(round_id: UUID) -> int:
    """How many answers stand in a round, or how many cards; who skipped everything or withdrew gave none."""
    answers = Tally.objects.filter(round=round_id).aggregate(n=Sum("n"))["n"]
    return answers or Card.objects.filter(round=round_id).count()


@dataclass(frozen=True, slots=True)
class Arrived:
    """How many responses with an answer, and how many of those on paper."""

    n: int
    on_paper: int


def given_by_perspective(round_id: UUID) -> dict[str, Arrived]:
    """perspective → what came. Who withdrew or skipped every question gave nothing."""
    rows = Came.objects.filter(round=round_id, n__gt=0).values_list("perspective", "n", "on_paper")
    return {who: Arrived(n, on_paper) for who, n, on_paper in rows}


def count(response: Response, before: Answers, after: Answers) -> None:
    """Bring the counts of the response's round and perspective along, rows in one order for every writer.

    Two who lock the same rows in another order would wait for each other for ever.
    """
    changes = tally_changes(before, after)
    if not changes:
        return
    mine = Tally.objects.filter(round=response.round_id, perspective=response.perspective)
    places = Q()
    for item, value in changes:
        places |= Q(item=item, value=value)
    touched = list(mine.filter(places).order_by("item", "value").select_for_update().values_list("item", "value"))
    missing = sorted(set(changes) - set(touched))
    if missing:
        Tally.objects.bulk_create(
            [
                Tally(round_id=response.round_id, perspective=response.perspective, item=item, value=value)
                for item, value in missing
            ],
            ignore_conflicts=True,
        )
    cases = [When(item=item, value=value, then=Value(change)) for (item, value), change in changes.items()]
    mine.filter(places).update(n=F("n") + Case(*cases, default=Value(0)))


def come(response: Response, more: int) -> None:
    """One more with something given, or one fewer; nothing where it stays as it was."""
    if not more:
        return
    mine = {"round_id": response.round_id, "perspective": response.perspective}
    on_paper = more if response.origin == Origin.PAPER else 0
    if not Came.objects.filter(**mine).update(n=F("n") + more, on_paper=F("on_paper") + on_paper):
        Came.objects.bulk_create([Came(**mine)], ignore_conflicts=True)
        Came.objects.filter(**mine).update(n=F("n") + more, on_paper=F("on_paper") + on_paper)
