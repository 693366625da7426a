"""Wiping all that somebody wrote for herself, while she stays. Her key goes with it: an old copy stays closed."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID, uuid5

from krachtbron.access.models import Forgetting, Person, PersonKey, Tombstone
from krachtbron.access.queries.vaults import closing_key
from krachtbron.base.vault import new_key, wrap

WORDS = "words"


def stone_of(person_id: UUID, at: datetime) -> UUID:
    """The mark of one wiping. Who knows a person and the moment finds it; it names nobody by itself."""
    return uuid5(person_id, f"words {at.astimezone(UTC).isoformat()}")


def change_keys(stones: Iterable[tuple[UUID, datetime]]) -> None:
    """Who wiped her words gets another key, and no card opens the old one. A key made since then stays."""
    for key, at in stones:
        older = PersonKey.objects.filter(created__lt=at).values_list("person", flat=True)
        for person_id in [one for one in older if stone_of(one, at) == key]:
            fresh = {"wrapped": wrap(new_key(), closing_key(), person_id), "by_card": b"", "created": at}
            PersonKey.objects.filter(person=person_id, created__lt=at).update(**fresh)


def hold(person_id: UUID) -> None:
    """Who writes with her key and who wipes her words wait for each other, until the end of the transaction."""
    list(Person.objects.select_for_update().filter(pk=person_id).values_list("pk"))


def is_pending() -> bool:
    """Whether a wiping still has to change a key: before anybody writes with it."""
    return Forgetting.objects.filter(kind=WORDS).exists()


def wiped() -> list[tuple[UUID, datetime]]:
    """Who wiped her words, and when. Asked after an old copy came back."""
    stones = dict(Tombstone.objects.filter(kind=WORDS).values_list("key", "at"))
    people = list(Person.objects.values_list("pk", flat=True)) if stones else []
    return [(one, at) for at in sorted(set(stones.values())) for one in people if stone_of(one, at) in stones]
