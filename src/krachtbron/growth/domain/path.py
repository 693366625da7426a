"""What is decided about a path: stages she names herself, and conversations around one table (activering)."""

from enum import StrEnum


class PathState(StrEnum):
    """She walks it, it stands still, or it is behind her. It can always go on, also elsewhere."""

    WALKING = "walking"
    RESTING = "resting"
    BEHIND = "behind"


class StageState(StrEnum):
    """No stage is obliged: one that is left out is an answer too."""

    AHEAD = "ahead"
    NOW = "now"
    BEEN = "been"
    LEFT_OUT = "left_out"


class TalkState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CALLED_OFF = "called_off"
