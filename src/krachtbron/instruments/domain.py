"""What is decided about rounds, answers and the step that follows. Free of Django."""

from enum import StrEnum


class Mode(StrEnum):
    """How a round is filled."""

    ALONE = "alone"
    PERSPECTIVES = "perspectives"
    TOGETHER = "together"


class Origin(StrEnum):
    """How a response came."""

    WEB = "web"
    TABLET = "tablet"
    PAPER = "paper"
