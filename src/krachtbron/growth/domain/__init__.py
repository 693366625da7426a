"""What is decided about one's own space. Free of Django. What belongs to one part stands in that part's own file."""

from krachtbron.growth.domain.growing import (
    AROUND,
    DREAM_MOST,
    INSIDE,
    STEP_MOST,
    STRENGTH_MOST,
    TOLD_MOST,
    DreamState,
    Source,
    StepState,
    check_link,
    check_step,
    check_words,
)

__all__ = [
    "AROUND",
    "DREAM_MOST",
    "INSIDE",
    "STEP_MOST",
    "STRENGTH_MOST",
    "TOLD_MOST",
    "DreamState",
    "Source",
    "StepState",
    "check_link",
    "check_step",
    "check_words",
]
