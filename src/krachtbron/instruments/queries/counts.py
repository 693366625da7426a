"""The counts of a round. They are also kept here, in one way for all who write: answers, paper and forgetting."""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from django.db.models import Case, F, Q, Sum, Value, When

from krachtbron.instruments.models import Card, Response, Tally

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


def count(response: Response, changes: Mapping[tuple[str, int], int]) -> None:
    """Add ``changes`` to the counts of the response's round and perspective, rows in one order for every writer.

    Two who lock the same rows in another order would wait for each other for ever.
    """
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
