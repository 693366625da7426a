"""Forgetting somebody for good: here, in the database of keys, and in every copy that may come back later."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from krachtbron.access.actions.words import WORDS, change_keys, stone_of
from krachtbron.access.domain import Purpose
from krachtbron.access.models import Forgetting, Invitation, Person, PersonKey, Reader, Tombstone

PERSON, CLOSED, LOCKED = "person", "closed", "locked"


def forget(person_id: UUID, *, at: datetime) -> None:
    """Within the erasure: remember that her key must go, and go it does once the erasure stands."""
    Forgetting.objects.update_or_create(key=person_id, defaults={"kind": PERSON, "at": at})
    transaction.on_commit(hand_over)


def lock_later(person_id: UUID, *, at: datetime) -> None:
    """Within the change that gives somebody another way in: once that stands, only her card opens her words.

    Not before: a lock cannot be taken back, and a change can still fail. A sign-in never overtakes it: it hands over
    first.
    """
    Forgetting.objects.get_or_create(key=person_id, defaults={"kind": LOCKED, "at": at})
    Forgetting.objects.filter(key=person_id, kind=LOCKED).update(at=at)  # who hands over an earlier one leaves this
    transaction.on_commit(hand_over)


def wipe_words(person_id: UUID, *, at: datetime) -> None:
    """Within the wiping of all her words: her key must change, and change it does once the wiping stands."""
    Forgetting.objects.get_or_create(key=stone_of(person_id, at), defaults={"kind": WORDS, "at": at})
    transaction.on_commit(hand_over)


def remember_closed(keys: Iterable[UUID], *, at: datetime) -> None:
    """Within the taking back of something: an old copy that comes back hears that it was closed. ``keys``: of rows."""
    rows = [Forgetting(key=key, kind=CLOSED, at=at) for key in keys]
    Forgetting.objects.bulk_create(rows, ignore_conflicts=True)
    if rows:
        transaction.on_commit(hand_over)


def hand_over() -> int:
    """Tell the database of keys what must stay forgotten, destroy the keys of who is gone, lock who got another way
    in. How many it was told.

    Also run at every start and every sign-in: what a fall interrupted is finished then.
    """
    rows = list(Forgetting.objects.all())
    if not rows:
        return 0
    stones = [Tombstone(key=row.key, kind=row.kind, at=row.at) for row in rows if row.kind != LOCKED]
    Tombstone.objects.bulk_create(stones, ignore_conflicts=True)
    PersonKey.objects.filter(person__in=[row.key for row in rows if row.kind == PERSON]).delete()
    PersonKey.objects.filter(person__in=[row.key for row in rows if row.kind == LOCKED]).update(wrapped=b"")
    change_keys([(row.key, row.at) for row in rows if row.kind == WORDS])
    strike(rows)
    wipe_journal()
    return len(rows)


def strike(rows: Iterable[Forgetting]) -> None:
    """Only what was handed over: a row that says something else by now is for the next time."""
    same = defaultdict(list)
    for row in rows:
        same[row.kind, row.at].append(row.key)
    for (kind, at), keys in same.items():
        Forgetting.objects.filter(pk__in=keys, kind=kind, at=at).delete()


def wipe_journal() -> None:
    """What was deleted must not lie in SQLite's journal either. A busy journal is wiped the next time."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def still_there() -> list[UUID]:
    """Who was forgotten and came back with an old copy."""
    gone = list(Tombstone.objects.filter(kind=PERSON).values_list("key", flat=True))
    return list(Person.objects.filter(pk__in=gone).values_list("pk", flat=True))


def closed() -> dict[UUID, datetime]:
    """What was taken back, and when."""
    return dict(Tombstone.objects.filter(kind=CLOSED).values_list("key", "at"))


def close_again(closed: Mapping[UUID, datetime]) -> int:
    """Openings that were taken back and came back with an old copy are closed. How many."""
    rows = Reader.objects.filter(pk__in=closed, withdrawn=None)
    for row in rows:
        row.withdrawn = closed[row.pk]
    return Reader.objects.bulk_update(rows, ["withdrawn"]) if rows else 0


def lock_again() -> None:
    """After an old copy was put back: who got another way in since her key was made shows her card once more."""
    renewed = Invitation.objects.filter(purpose=Purpose.RENEW, used__isnull=False, person__isnull=False)
    for person_id, used in renewed.values_list("person", "used"):
        PersonKey.objects.filter(person=person_id, created__lt=used).update(wrapped=b"")


def keyless() -> list[UUID]:
    """Who has no key: who never wrote, or whose key did not come back with an old copy."""
    return list(
        Person.objects.exclude(pk__in=list(PersonKey.objects.values_list("person", flat=True))).values_list(
            "pk", flat=True
        )
    )


def make_locked(person_id: UUID, *, at: datetime) -> None:
    """A lock that no card opens: what she wrote stays closed until its keys are put back, or until she begins anew."""
    PersonKey.objects.get_or_create(person=person_id, defaults={"wrapped": b"", "by_card": b"", "created": at})


def has_keys() -> bool:
    """Whether the database of keys holds the key of anybody."""
    return PersonKey.objects.exists()


def to_be_forgotten() -> list[tuple[UUID, str, datetime]]:
    """What the database of keys knows must stay forgotten or closed: (key, kind, since)."""
    return list(Tombstone.objects.values_list("key", "kind", "at"))


def remember_forgotten(stones: list[tuple[UUID, str, datetime]]) -> None:
    """After an old database of keys was put back: it hears what it could not know, and closes its keys again."""
    rows = [Tombstone(key=key, kind=kind, at=at) for key, kind, at in stones]
    Tombstone.objects.bulk_create(rows, ignore_conflicts=True)
    gone = Tombstone.objects.filter(kind=PERSON).values_list("key", flat=True)
    PersonKey.objects.filter(person__in=list(gone)).delete()
    change_keys(Tombstone.objects.filter(kind=WORDS).values_list("key", "at"))
