"""What Amina wrote for herself in the past months. Some of it she opened for Bram; the rest is hers alone."""

from dataclasses import dataclass

from krachtbron.growth.domain import Source, StepState
from krachtbron.growth.domain.pictures import Drawing


@dataclass(frozen=True, slots=True)
class Strength:
    """``days_ago`` she wrote it; ``opened``: for Bram; ``photo``: what stands on the one she chose."""

    days_ago: int
    source: Source
    words: str
    opened: bool = False
    drawing: Drawing | None = None
    photo: str = ""


@dataclass(frozen=True, slots=True)
class SmallStep:
    """``told``: what became of it and what she learned; empty while it is open. ``sister``: she stands beside it."""

    days_ago: int
    words: str
    state: StepState = StepState.OPEN
    told: str = ""
    opened: bool = False
    cheer: str = ""
    sister: bool = False


STRENGTHS = (
    Strength(
        120, Source.COMPETENCIES, "Ik kook voor twintig mensen zonder zenuwen.", opened=True, photo="De grote pot"
    ),
    Strength(120, Source.COMPETENCIES, "Ik weet hoe je met drie kinderen een winter zonder verwarming doorkomt."),
    Strength(96, Source.CONFIDENCE, "Ik zei nee tegen de huisbaas. Mijn stem trilde, en toch.", opened=True),
    Strength(96, Source.ASPIRATIONS, "Een huis waar het droog is. En werk waar ze mij groeten."),
    Strength(60, Source.RELATIONS, "Mijn zus belt elke zondag.", drawing=Drawing.PHONE),
    Strength(60, Source.RELATIONS, "Nelly van de groep. Zij lacht nooit met mijn vragen."),
    Strength(31, Source.RESOURCES, "De keuken van het buurthuis, op donderdag."),
    Strength(12, Source.OPPORTUNITIES, "De school zoekt iemand voor de soep."),
)
TIED = ("Ik kook voor twintig mensen zonder zenuwen.", "De keuken van het buurthuis, op donderdag.")

DREAM_BEFORE, DREAM = "Een eigen restaurant.", "Een eetplek in onze straat, waar iedereen kan aanschuiven."
DREAM_SINCE, DREAM_CHANGED = 90, 40
STEPS = (
    SmallStep(85, "Naar de lening voor starters vragen", StepState.LET_GO, "Te groot nu. Ik wil eerst gewoon koken."),
    SmallStep(
        40,
        "Vragen of ik de keuken mag gebruiken",
        StepState.DONE,
        "Ze zeiden meteen ja. Ik had het vroeger moeten vragen.",
        opened=True,
        cheer="Mooi dat je het vroeg. Ik proef graag mee.",
    ),
    SmallStep(10, "Donderdag soep maken voor de groep", opened=True, sister=True),
)
