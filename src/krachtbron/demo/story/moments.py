"""What the five groups did together lately, and what they plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from krachtbron.groups.domain import CircleKind, PromiseState
from krachtbron.groups.domain.meetings import MeetingKind


@dataclass(frozen=True, slots=True)
class Moment:
    """``days_ago``: below zero it is still to come. ``came`` none: not closed. ``step``: what and who."""

    days_ago: int
    kind: MeetingKind = MeetingKind.MEETING
    name: str = ""
    hour: time | None = time(14)
    place: str = ""
    circle: CircleKind | None = None
    points: Sequence[tuple[str, str]] = ()
    came: int | None = None
    worked: str = ""
    step: tuple[str, str] | None = None
    last: PromiseState | None = None
    signal: bool = False


BRIDGE, GARDEN, HALL = "De Brug, achteraan", "De buurttuin", "Het dienstencentrum"
MOMENTS: dict[str, Sequence[Moment]] = {
    "Huurders aan het woord": (
        Moment(
            23, MeetingKind.DOING, "Het lokaal schilderen", time(10), BRIDGE, came=8,
            worked="Wie nooit iets zei, koos de kleur. Iedereen ging mee.",
        ),
        Moment(
            9, place=BRIDGE, came=7, worked="Vier mensen vertelden voor het eerst over hun huis.",
            step=("Een foto maken van elke natte muur", "Rik"), signal=True,
        ),
        Moment(0, place=BRIDGE, points=(("De foto's van de muren", "Rik"), ("Koffie", "Mariette"))),
        Moment(
            -12, MeetingKind.CONSULTATION, "Praten met de schepen van wonen", time(19), "Het stadhuis",
            points=(("Wie vertelt wat?", "Amina"), ("De kaart met de natte muren", "Jos")),
        ),
    ),
    "Warm wonen": (
        Moment(
            16, place=BRIDGE, circle=CircleKind.CORE, came=5, worked="De vragen voor de netbeheerder staan op papier.",
            step=("De brief nalezen met Samir", "Bea"),
        ),
        Moment(
            -3, MeetingKind.ACTIVITY, "Samen meterstanden lezen", time(13, 30), HALL,
            points=(("Een zaklamp", "Walter"), ("Soep", "Rita en Halima")),
        ),
    ),
    "Drempels weg": (
        Moment(
            20, place=HALL, circle=CircleKind.BROAD, came=21, worked="Iedereen tekende waar zij vastliep.",
            step=("De tekeningen ophangen in de wachtzaal", "Hilde"),
        ),
        Moment(
            6, place=HALL, circle=CircleKind.CORE, came=6, worked="Drie knelpunten gekozen, met een voorstel erbij.",
            last=PromiseState.DONE,
        ),
        Moment(-8, place=HALL, circle=CircleKind.BROAD, points=(("Terugvertellen: de drie knelpunten", "Grace"),)),
    ),
    "Hier en nu": (
        Moment(14, hour=time(18), place="Aan tafel", came=9, worked="Wie nieuw was, kreeg meteen een bord."),
        Moment(-2, hour=time(18), place="Aan tafel", points=(("Rijst", "Blessing"), ("Een stadskaart", "Vogel"))),
    ),
    "De volle kar": (
        Moment(
            30, place=GARDEN, came=6, worked="We rekenden samen uit wat een week eten kost.",
            step=("Prijzen opschrijven in drie winkels", "Patrick"),
        ),
        Moment(
            11, MeetingKind.CELEBRATION, "Een jaar De volle kar", time(15), GARDEN, came=17,
            worked="Selma vertelde wat er in een jaar veranderde.", last=PromiseState.BUSY,
        ),
        Moment(-5, place=GARDEN, points=(("De prijzen van drie winkels", "Patrick"),)),
    ),
}  # fmt: skip
