"""The three planes as other rooms name them in a column (kader 1.3)."""

from enum import StrEnum


class Plane(StrEnum):
    """Equal, in constant interplay, never a sequence."""

    RESILIENCE = "resilience"
    CRITICAL_AWARENESS = "critical_awareness"
    PARTICIPATION = "participation"
