"""Amina's path towards a place to eat in her street: it stood still at one place and went on at another."""

from dataclasses import dataclass

from krachtbron.growth.domain import StepState
from krachtbron.growth.domain.path import StageState, TalkState


@dataclass(frozen=True, slots=True)
class SmallStep:
    days_ago: int
    words: str
    state: StepState = StepState.OPEN
    told: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """``told``: what she learned there."""

    days_ago: int
    words: str
    about: str
    wellbeing: str
    state: StageState = StageState.AHEAD
    told: str = ""
    steps: tuple[SmallStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """``in_days``: before today when it is less than nothing."""

    days_ago: int
    in_days: int
    words: str
    state: TalkState = TalkState.PLANNED
    told: str = ""


GOAL = "Een eetplek in onze straat. Eerst leren, dan durven."
BEFORE, PLACE = "Op kantoor bij de dienst, met telkens iemand anders.", "In het buurthuis, met Bram en Greet."
SINCE, STOOD_STILL, WENT_ON = 140, 100, 76

STAGES = (
    Stage(
        139,
        "Taal in de cursus",
        "Dinsdag in de bibliotheek. Praten over gewone dingen.",
        "Twee uur voor mij. En thee met de anderen.",
        StageState.BEEN,
        "Fouten maken mag. De juf maakt er ook.",
    ),
    Stage(
        75,
        "Koken in het buurthuis",
        "Donderdag kook ik mee voor twintig mensen.",
        "Mijn handen weten het. Mijn hoofd wordt stil.",
        StageState.NOW,
        steps=(
            SmallStep(
                40, "Opschrijven wie wat niet mag eten", StepState.DONE, "Het hangt nu aan de kast. Iedereen leest het."
            ),
            SmallStep(8, "Vragen of ik één keer het menu mag kiezen"),
        ),
    ),
    Stage(
        74,
        "De avondcursus grootkeuken",
        "Twee avonden per week.",
        "",
        StageState.LEFT_OUT,
        "Niet nu. 's Avonds wil ik bij de kinderen zijn.",
    ),
    Stage(
        30,
        "Vrijwilligen in de schoolkeuken",
        "De school zoekt iemand voor de soep.",
        "Mijn jongste eet daar mee.",
    ),
    Stage(30, "Werk, een paar dagen", "In een keuken waar ze mij groeten.", "Eigen geld. En op tijd thuis."),
)
TALKS = (
    Talk(
        60,
        -47,
        "Met Bram en Greet: waarom het op kantoor niet ging",
        TalkState.HELD,
        "Ze vroegen wat ik wil. Niet wat ik moet.",
    ),
    Talk(9, 6, "Met Bram en Greet: durf ik het de school te vragen?"),
)
