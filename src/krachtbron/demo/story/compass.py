"""What carries what: the compass of a group with two links, and Amina's own, twice. Nothing here really happened."""

from collections.abc import Mapping
from dataclasses import dataclass

from krachtbron.growth.domain.mirror import Answer

DAYS_AGO = 12
# What three telephones said, by resource; what is not named is in between.
STRONG = ("social_relations", "leisure", "neighbourhood_facilities")
WEAK = ("dwelling", "health", "education")
SETTLED = {
    "dwelling": (1, "Schimmel in negen van de twaalf huizen."),
    "safety": (None, "Overdag wel. Wie laat werkt, ziet dat anders."),
}


@dataclass(frozen=True, slots=True)
class Carries:
    strong: str
    weak: str
    words: str


LINKS = (
    Carries("leisure", "health", "De voetbalclub kent een huisarts die langs wil komen."),
    Carries(
        "neighbourhood_facilities", "education", "In de bibliotheek mag onze taalgroep op woensdag aan de grote tafel."
    ),
)


@dataclass(frozen=True, slots=True)
class OwnMoment:
    days_ago: int
    answers: Mapping[str, Answer]


OWN = (
    OwnMoment(
        160,
        {
            "dwelling": 1, "health": 2, "social_security": 1, "living_environment": 2, "neighbourhood_facilities": 2,
            "safety": 2, "education": 1, "work": 1, "leisure": 2, "arts_culture": 3, "social_relations": 2,
            "religion_meaning": 3, "carry": "Op het koor hoor ik Nederlands. Zingen gaat me beter dan een les.",
            "begin": None,
        },
    ),
    OwnMoment(
        10,
        {
            "dwelling": 1, "health": 2, "social_security": 2, "living_environment": 2, "neighbourhood_facilities": 3,
            "safety": 2, "education": 2, "work": 1, "leisure": 2, "arts_culture": 3, "social_relations": 3,
            "religion_meaning": None, "carry": "De vrouwen van de soep weten wie iemand zoekt voor de keuken.",
            "begin": "Aan Nelly vragen of ze mij meeneemt.",
        },
    ),
)  # fmt: skip
