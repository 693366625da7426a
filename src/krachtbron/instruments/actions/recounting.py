"""Counting again, from the answers themselves: for when something went wrong that nobody thought of."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from time import sleep
from uuid import UUID

from django.db import OperationalError, transaction

from krachtbron.instruments.domain.recounting import came_of, counts_of
from krachtbron.instruments.models import Came, Response, Round, Tally

BATCH = 200
TRIES = 50
PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Recounted:
    """How many rounds were looked at, and how many of their counts were not right."""

    rounds: int
    differed: int


def recount() -> Recounted:
    """Count every round again; a transaction each, so that people go on meanwhile."""
    differed = [_until_free(round_id) for round_id in _rounds()]
    return Recounted(len(differed), sum(differed))


def _rounds() -> Iterator[UUID]:
    """Every round, some hundreds at a time."""
    rows, last = Round.objects.order_by("pk").values_list("pk", flat=True), None
    while keys := list((rows.filter(pk__gt=last) if last else rows)[:BATCH]):
        yield from keys
        last = keys[-1]


def _until_free(round_id: UUID) -> int:
    """Whoever answers just now goes first."""
    for _ in range(TRIES):
        with suppress(OperationalError):
            return recount_round(round_id)
        sleep(PAUSE)
    return recount_round(round_id)


@transaction.atomic
def recount_round(round_id: UUID) -> int:
    """Put the counts of one round right; how many rows were not.

    The round is locked against new answers, and those that are there against change. It never waits for one of them
    while it holds the others: they would wait for each other for ever.
    """
    if Round.objects.select_for_update().filter(pk=round_id).first() is None:
        return 0
    responses = Response.objects.filter(round=round_id).order_by("pk")
    list(responses.select_for_update(nowait=True).values_list("pk", flat=True))
    right = counts_of(responses.values_list("perspective", "answers").iterator(chunk_size=BATCH))
    wrong = list[Tally]()
    for row in Tally.objects.filter(round=round_id):
        n = right.pop((row.perspective, row.item, row.value), 0)
        if row.n != n:
            row.n = n
            wrong.append(row)
    missing = [
        Tally(round_id=round_id, perspective=perspective, item=item, value=value, n=n)
        for (perspective, item, value), n in right.items()
    ]
    come = came_of(responses.values_list("perspective", "origin", "given"))
    stood = {row.perspective: row for row in Came.objects.filter(round=round_id)}
    differing = 0
    for who in {*come, *stood}:
        n, on_paper = come.get(who, (0, 0))
        kept = stood.get(who) or Came(round_id=round_id, perspective=who)
        if (kept.n, kept.on_paper) != (n, on_paper):
            kept.n, kept.on_paper = n, on_paper
            kept.save()
            differing += 1
    Tally.objects.bulk_update(wrong, ["n"], batch_size=BATCH)
    Tally.objects.bulk_create(missing, batch_size=BATCH)
    return len(wrong) + len(missing) + differing
