"""What is decided about strengths, dreams and steps. Free of Django."""

from enum import StrEnum

from krachtbron.base.outcome import Refused

STRENGTH_MOST, DREAM_MOST, STEP_MOST, TOLD_MOST = 600, 1000, 300, 1000


class Source(StrEnum):
    """Where a strength comes from (Rapp & Goscha, in kader, principle 2)."""

    ASPIRATIONS = "aspirations"
    COMPETENCIES = "competencies"
    CONFIDENCE = "confidence"
    RESOURCES = "resources"
    RELATIONS = "relations"
    OPPORTUNITIES = "opportunities"


INSIDE = (Source.ASPIRATIONS, Source.COMPETENCIES, Source.CONFIDENCE)
AROUND = (Source.RESOURCES, Source.RELATIONS, Source.OPPORTUNITIES)


class DreamState(StrEnum):
    """A dream lives, rests, or came true. Only she says so, and it can always go back."""

    ALIVE = "alive"
    RESTING = "resting"
    CAME_TRUE = "came_true"


class StepState(StrEnum):
    """A step is still to take, done, or let go."""

    OPEN = "open"
    DONE = "done"
    LET_GO = "let_go"


def check_words(words: str, most: int, field: str = "words", *, needed: bool = True) -> Refused | None:
    """Something is written, and no more than fits."""
    if needed and not words:
        return Refused("missing", field)
    return Refused("too_long", field, {"most": most, "now": len(words)}) if len(words) > most else None


def check_link(one: Source, other: Source) -> Refused | None:
    """A strength in herself is tied to one around her, in either order."""
    return None if (one in INSIDE) != (other in INSIDE) else Refused("same_side", "other")


def check_step(dream: DreamState) -> Refused | None:
    """A dream that came true needs no new step; one that rests wakes up by a step."""
    return Refused("dream_came_true") if dream is DreamState.CAME_TRUE else None
