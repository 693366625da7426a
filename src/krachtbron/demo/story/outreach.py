"""Where Bram and Carla went this year to meet people where they are already."""

from collections.abc import Sequence
from dataclasses import dataclass

from krachtbron.outreach.domain import How, PlaceKind


@dataclass(frozen=True, slots=True)
class Visit:
    """``again``: so many days from now; ``settled``: nothing waits any more."""

    days_ago: int
    how: How
    agreed: str = ""
    again: int | None = None
    sometime: str = ""
    nickname: str = ""
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    kind: PlaceKind
    name: str
    visits: Sequence[Visit]


GREETED, TALKED, OPENED, NOT_TODAY = How.GREETED, How.TALKED, How.DOOR_OPENED, How.NOT_TODAY
SAFE: dict[str, tuple[str, str, str]] = {
    "Huurders aan het woord": (
        "Wie die dag aan de balie van De Brug zit.",
        "Ik bel voor vijf uur. Hoort de balie niets, dan belt zij mij en daarna Els.",
        "Nooit alleen de eerste keer. Voelt het niet goed, dan ga ik weg zonder uitleg.",
    ),
}
# A round, and its places as they stand below, in the order one walks past them.
WALKS: dict[str, tuple[str, Sequence[int]]] = {"Huurders aan het woord": ("Donderdag na de bel", (1, 0, 2))}
SPOTS: dict[str, Sequence[Spot]] = {
    "Huurders aan het woord": (
        Spot(
            PlaceKind.PARK,
            "De banken bij de vijver",
            (
                Visit(250, GREETED),
                Visit(221, NOT_TODAY),
                Visit(160, GREETED),
                Visit(74, TALKED, "Een spel kaarten meebrengen", settled=True),
                Visit(11, OPENED, "Samen kijken naar de brief over de huur", again=2, nickname="Mo"),
            ),
        ),
        Spot(
            PlaceKind.SCHOOL_GATE,
            "De kleine school, na de bel",
            (Visit(40, TALKED, "De folder in drie talen brengen", again=-1), Visit(61, GREETED)),
        ),
        Spot(PlaceKind.CAFE, "Café De Tram", (Visit(96, GREETED), Visit(52, NOT_TODAY), Visit(19, GREETED))),
        Spot(
            PlaceKind.DOORS,
            "De blokken aan het kanaal",
            (Visit(130, TALKED, "Terugkomen als de verwarming hersteld is", sometime="ergens in de lente"),),
        ),
    ),
    "De volle kar": (
        Spot(
            PlaceKind.SHOP,
            "Voor de winkel, op het plein",
            (Visit(33, TALKED), Visit(5, OPENED, "Een receptenblad uitdelen", again=9)),
        ),
    ),
}
