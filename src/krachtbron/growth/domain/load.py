"""What is decided about load and capacity (draaglast, draagkracht) and circumstances, as she sees them.

After the promoting and hindering factors in a person and her situation (benadering, 3.4): both are acknowledged, on one
picture, beside each other. Nothing is weighed against anything else.
"""

from enum import StrEnum
from typing import NamedTuple

WEIGHT_MOST = 200


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


class Place(NamedTuple):
    """Where something stands on the picture. Said whole, so that moving twice is moving once."""

    weighs: Weighs
    near: Near

    def __str__(self) -> str:
        return f"{self.weighs}-{self.near}"


PLACES = {str(place): place for place in (Place(weighs, near) for weighs in Weighs for near in Near)}
OTHERWISE = {
    Weighs.WEIGHS: Weighs.CARRIES,
    Weighs.CARRIES: Weighs.WEIGHS,
    Weighs.HINDERS: Weighs.HELPS,
    Weighs.HELPS: Weighs.HINDERS,
}


def moves(place: Place) -> dict[str, Place]:
    """Where a button brings it from here: ``nearer``, ``further`` as far as there is a ring, and ``otherwise``."""
    rings = list(Near)
    here = rings.index(place.near)
    found = {}
    if here > 0:
        found["nearer"] = place._replace(near=rings[here - 1])
    if here < len(rings) - 1:
        found["further"] = place._replace(near=rings[here + 1])
    return {**found, "otherwise": place._replace(weighs=OTHERWISE[place.weighs])}
