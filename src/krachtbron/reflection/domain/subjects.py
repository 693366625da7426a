"""What a group talks about next: subjects brought by anybody, drawn by lot or chosen (kader, principle 3,
"discussiemoment")."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from krachtbron.base.outcome import Refused

SUBJECT_MOST, LEARNT_MOST, NEEDS_MOST, WAITING_MOST = 200, 300, 200, 60


class SubjectState(StrEnum):
    """It waits, it is what the next talk is about, or it was talked about."""

    WAITS = "waits"
    NOW = "now"
    TALKED = "talked"


def drawn(waiting: Iterable[UUID], lot: UUID) -> UUID | None:
    """One by lot. The same ``lot`` draws the same, in whatever order they stand."""
    return min(waiting, key=lambda one: sha256(f"{lot}:{one}".encode()).digest(), default=None)


def check_subject(words: str, waiting: int) -> Refused | None:
    """``waiting``: how many stand there already."""
    if not words:
        return Refused("missing", "words")
    if len(words) > SUBJECT_MOST:
        return Refused("too_long", "words", {"most": SUBJECT_MOST, "now": len(words)})
    return Refused("subjects_full", "words", {"most": WAITING_MOST}) if waiting >= WAITING_MOST else None


def check_learnt(state: SubjectState, words: str) -> Refused | None:
    """What was learnt is said of what was talked about; it may stay empty."""
    if state is SubjectState.WAITS:
        return Refused("not_chosen")
    too_long = len(words) > LEARNT_MOST
    return Refused("too_long", "learnt", {"most": LEARNT_MOST, "now": len(words)}) if too_long else None


def check_needs(state: SubjectState, words: str) -> Refused | None:
    """What is needed is said of what is on the agenda; it may stay empty."""
    if state is not SubjectState.NOW:
        return Refused("not_on_agenda")
    too_long = len(words) > NEEDS_MOST
    return Refused("too_long", "needs", {"most": NEEDS_MOST, "now": len(words)}) if too_long else None


def one_earlier(order: Sequence[UUID], which: UUID) -> list[UUID]:
    """The same order with ``which`` one place nearer to the front; the first stays the first."""
    found = list(order)
    if which in found and (place := found.index(which)):
        found[place - 1], found[place] = found[place], found[place - 1]
    return found
