"""Forgetting somebody for good: here, in the database of keys, and in every copy that may come back later."""

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from krachtbron.access.models import Forgetting, Person, PersonKey, Reader, Tombstone

PERSON, CLOSED = "person", "closed"


def forget(person_id: UUID, *, at: datetime) -> None:
    """Within the erasure: remember that her key must go, and go it does once the erasure stands."""
    Forgetting.objects.get_or_create(key=person_id, defaults={"kind": PERSON, "at": at})
    transaction.on_commit(hand_over)


def hand_over() -> int:
    """Tell the database of keys what must stay forgotten, and destroy the keys of who is gone. How many it was told.

    Also run at every start: what a fall interrupted is finished then.
    """
    rows = list(Forgetting.objects.all())
    if not rows:
        return 0
    stones = [Tombstone(key=row.key, kind=row.kind, at=row.at) for row in rows]
    Tombstone.objects.bulk_create(stones, ignore_conflicts=True)
    PersonKey.objects.filter(person__in=[row.key for row in rows if row.kind == PERSON]).delete()
    Forgetting.objects.filter(pk__in=[row.pk for row in rows]).delete()
    wipe_journal()
    return len(rows)


def wipe_journal() -> None:
    """What was deleted must not lie in SQLite's journal either. A busy journal is wiped the next time."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def still_there() -> list[UUID]:
    """Who was forgotten and came back with an old copy."""
    gone = list(Tombstone.objects.filter(kind=PERSON).values_list("key", flat=True))
    return list(Person.objects.filter(pk__in=gone).values_list("pk", flat=True))


def close_again() -> int:
    """Openings that were taken back and came back with an old copy are closed. How many."""
    closed = dict(Tombstone.objects.filter(kind=CLOSED).values_list("key", "at"))
    rows = Reader.objects.filter(pk__in=closed, withdrawn=None)
    for row in rows:
        row.withdrawn = closed[row.pk]
    return Reader.objects.bulk_update(rows, ["withdrawn"]) if rows else 0


def to_be_forgotten() -> list[tuple[UUID, str, datetime]]:
    """What the database of keys knows must stay forgotten or closed: (key, kind, since)."""
    return list(Tombstone.objects.values_list("key", "kind", "at"))


def remember_forgotten(stones: list[tuple[UUID, str, datetime]]) -> None:
    """After an old database of keys was put back: it hears what it could not know, and closes its keys again."""
    rows = [Tombstone(key=key, kind=kind, at=at) for key, kind, at in stones]
    Tombstone.objects.bulk_create(rows, ignore_conflicts=True)
    gone = Tombstone.objects.filter(kind=PERSON).values_list("key", flat=True)
    PersonKey.objects.filter(person__in=list(gone)).delete()
