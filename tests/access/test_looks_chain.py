"""The chain of looks, without a database: whatever somebody changes afterwards is found."""

import dataclasses
import random
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from krachtbron.access.domain import Seen, first_fault, mark_of, seal_of

KEY, HER = b"k" * 32, uuid4()
START = datetime(2026, 11, 1, 9, tzinfo=UTC)
Chain = list[tuple[Seen, str]]


def written(many: int) -> tuple[Chain, str]:
    """A chain as it was written, and its last mark."""
    viewers, mark, chain = [uuid4() for _ in range(3)], "", []
    for nth in range(1, many + 1):
        seen = Seen(HER, nth, viewers[nth % 3], "worker", "strength", uuid4(), "person", START + timedelta(hours=nth))
        mark = mark_of(KEY, mark, seen)
        chain.append((seen, mark))
    return chain, mark


def fault(chain: Chain, length: int, mark: str, person: UUID = HER) -> int | None:
    sealed = seal_of(KEY, HER, length, mark) if length else ""
    return first_fault(KEY, person, chain, length, mark, sealed)


def test_what_was_written_stands() -> None:
    for many in (0, 1, 7):
        chain, mark = written(many)
        assert fault(chain, many, mark) is None


def test_a_thousand_edits_deletions_and_cuts_are_found() -> None:
    chance = random.Random(20261122)
    chain, mark = written(14)
    for _ in range(1000):
        changed, at = list(chain), chance.randrange(14)
        seen, own = changed[at]
        kind = chance.choice(["edit", "mark", "delete", "cut", "swap", "double", "nothing left"])
        if kind == "edit":
            other = chance.choice(
                [
                    {"viewer": uuid4()},
                    {"viewer": None},
                    {"role": "coach"},
                    {"thing": "dream"},
                    {"item": None},
                    {"sight": "group"},
                    {"at": seen.at + timedelta(microseconds=1)},
                    {"nth": seen.nth + 1},
                    {"person": uuid4()},
                ]
            )
            changed[at] = dataclasses.replace(seen, **other), own
        elif kind == "mark":
            changed[at] = seen, own[::-1]
        elif kind == "delete":
            del changed[at]
        elif kind == "cut":
            del changed[at:]
        elif kind == "swap":
            changed[at], changed[at - 1] = changed[at - 1], changed[at]
        elif kind == "double":
            changed.insert(at, changed[at])
        else:
            changed.clear()
        assert fault(changed, 14, mark) is not None, kind


def test_who_cuts_the_end_and_the_count_cannot_seal_it() -> None:
    chain, _ = written(9)
    cut = chain[:5]
    assert first_fault(KEY, HER, cut, 5, cut[-1][1], seal_of(b"another key" * 3, HER, 5, cut[-1][1])) is not None
    assert first_fault(KEY, HER, [], 0, "", "something") is not None
    assert fault(chain, 9, chain[-1][1], person=uuid4()) is not None
