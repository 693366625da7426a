"""What is decided about noticing each other: what somebody saw is written to her, never about her."""

from enum import StrEnum


class Plane(StrEnum):
    """On which of the three planes a small step was seen (kader 1.3); none will do too."""

    RESILIENCE = "resilience"
    CRITICAL_AWARENESS = "critical_awareness"
    PARTICIPATION = "participation"


class NoticedState(StrEnum):
    """It came; she keeps it."""

    CAME = "came"
    KEPT = "kept"
