"""What is decided about load and capacity (draaglast, draagkracht) and circumstances, as she sees them."""

from enum import StrEnum


class Weighs(StrEnum):
    """What something does: it weighs on her or carries her; a circumstance hinders or helps. Never added up."""

    WEIGHS = "weighs"
    CARRIES = "carries"
    HINDERS = "hinders"
    HELPS = "helps"


class Near(StrEnum):
    """How near it is to her, in her own eyes."""

    CLOSE = "close"
    BESIDE = "beside"
    FAR = "far"
