"""What a group talks about next: subjects brought by anybody, drawn by lot or chosen (kader, principle 3,
"discussiemoment")."""

from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from krachtbron.base.outcome import Refused

SUBJECT_MOST, LEARNT_MOST, WAITING_MOST = 200, 300, 60


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
