"""Everything of one person, in every room: to take along or to forget.

This room knows no higher one; ``config.wiring.PERSONAL_DATA`` names those that hold personal data.
"""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.module_loading import import_string

from krachtbron.access.actions.audiences import close_all
from krachtbron.access.actions.forgetting import (
    close_again,
    closed,
    forget,
    hand_over,
    keyless,
    lock_again,
    make_locked,
    still_there,
    wipe_words,
)
from krachtbron.access.actions.looks import forget_viewer
from krachtbron.access.actions.words import hold, wiped
from krachtbron.access.domain import Known
from krachtbron.base.telling import Teller, Vocabulary
from krachtbron.base.told import Chapter

OWN_ROOM = __package__.rpartition(".")[2]
SCHEMA = "krachtbron-export@1"  # docs/export.schema.json


def rooms() -> Iterator[tuple[str, Any]]:
    for name in import_string("krachtbron.config.wiring.PERSONAL_DATA"):
        yield name, import_module(f"krachtbron.{name}.privacy")


def export(person_id: UUID) -> dict[str, Any]:
    """What every room keeps of her."""
    return {name: privacy.export(person_id) for name, privacy in rooms()}


def file(person_id: UUID, at: datetime) -> dict[str, Any]:
    """The same as a file to take along: which schema it follows, and when it was made."""
    return {"schema": SCHEMA, "made": at, **export(person_id)}


def told(person_id: UUID) -> list[Chapter]:
    """The same in words, a chapter or more for every room; a room without words is told by the names of its fields."""
    kept, tellers = export(person_id), dict(import_string("krachtbron.config.wiring.TOLD"))
    chapters: list[Chapter] = []
    for room in [*tellers, *(room for room in kept if room not in tellers)]:
        if room in tellers:
            chapters += import_string(tellers[room])(kept.get(room, {}), person_id)
        else:
            chapters.append(Chapter(title=room.capitalize(), sections=Teller(Vocabulary()).sections(kept[room])))
    return [chapter for chapter in chapters if chapter.sections or chapter.lead]


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    """Forget her everywhere or nowhere. This room comes last: the others hang on her."""
    forget(person_id, at=at)
    forget_viewer(person_id)
    for _, privacy in sorted(rooms(), key=lambda room: room[0] == OWN_ROOM):
        privacy.erase(person_id, at)


def knowers() -> dict[str, Any]:
    """The rooms that know something of people, each with what says it."""
    return {name: import_module(module) for name, module in import_string("krachtbron.config.wiring.KNOWN")}


def known(person_id: UUID) -> list[tuple[str, Known]]:
    """What the rooms know of somebody who had no account: (room, thing), to show her once she has one."""
    return [(name, thing) for name, room in knowers().items() for thing in room.known(person_id)]


def let_go(person_id: UUID, room: str, kind: str, item: UUID, *, at: datetime) -> bool:
    """She does not want this to be known any longer. What is not in her list is not touched; says whether it was."""
    hers = {(name, thing.kind, thing.item) for name, thing in known(person_id) if thing.let_go}
    if (room, kind, item) not in hers:
        return False
    knowers()[room].let_go(person_id, kind, item, at)
    return True


@transaction.atomic
def erase_words(person_id: UUID, at: datetime) -> None:
    """All she wrote for herself goes, with the key it was closed with. Her account, groups and roses stay."""
    hold(person_id)
    for privacy in of_words():
        privacy.erase_words(person_id, at)
    close_all(person_id, at=at)
    wipe_words(person_id, at=at)


def lock_without_key(at: datetime) -> None:
    """Whose words came back and whose key did not: they are locked, and she may begin anew.

    With a fresh key beside old words nothing of hers would open.
    """
    for person_id in keyless():
        if any(privacy.has_words_before(person_id, at) for privacy in of_words()):
            make_locked(person_id, at=at)


def of_words() -> list[Any]:
    """The rooms whose words are closed with a person's key."""
    return [
        import_module(f"krachtbron.{name}.privacy") for name in import_string("krachtbron.config.wiring.CLOSED_WORDS")
    ]


def forget_again(at: datetime) -> int:
    """After an old copy was put back: who was forgotten is forgotten again, what was closed is closed. How many."""
    hand_over()
    again = still_there()
    for person_id in again:
        erase(person_id, at)
    words = {her for her, since in wiped() if any(privacy.has_words_before(her, since) for privacy in of_words())}
    for person_id in words:
        erase_words(person_id, at)
    lock_again()
    lock_without_key(at)
    stones = closed()
    count = len(again) + len(words) + close_again(stones)
    for _, privacy in rooms():
        if hasattr(privacy, "close_again"):
            count += privacy.close_again(stones)
    return count
