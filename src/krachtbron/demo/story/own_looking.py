"""How Amina looked at herself, twice, and what she thought of an offer. The mirror is hers alone; the offer she opened
for Bram."""

from collections.abc import Mapping
from dataclasses import dataclass

from krachtbron.growth.domain.mirror import Answer
from krachtbron.growth.domain.touchstone import Asked, Reply, Said, Then


@dataclass(frozen=True, slots=True)
class Moment:
    days_ago: int
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Offer:
    """``opened``: for Bram."""

    days_ago: int
    words: str
    replies: Mapping[Asked, Reply]
    then: Then
    opened: bool = False


MOMENTS = (
    Moment(
        174,
        {
            "believe": 2,
            "days": 1,
            "place": 3,
            "self_words": "De huisbaas belt en ik krijg geen woord gezegd. Met koken ben ik wel iemand.",
            "causes": 2,
            "rights": 1,
            "ways": 2,
            "see_words": "Ik dacht dat de schimmel mijn schuld was.",
            "choose": 3,
            "new": 2,
            "join": 2,
            "do_words": None,
        },
    ),
    Moment(
        18,
        {
            "believe": 4,
            "days": 3,
            "place": 3,
            "self_words": "Mijn stem trilt nog. Maar ik zeg het wel.",
            "causes": 4,
            "rights": 4,
            "ways": 4,
            "see_words": "Wij zijn met negen gezinnen. Dan ligt het niet aan mij.",
            "choose": 2,
            "new": 4,
            "join": 4,
            "do_words": "Kiezen is nu moeilijker. Er is meer om uit te kiezen.",
        },
    ),
)
OFFERS = (
    Offer(
        25,
        "Poetsen in het rusthuis, vier avonden in de week. Het kwam van de jobdienst.",
        {
            Asked.WELLBEING: Reply(Said.NO, "’s Avonds zijn de kinderen thuis. Wie is er dan bij hen?"),
            Asked.ABLE: Reply(Said.UNKNOWN, "Misschien mag ik later in hun keuken."),
            Asked.BELONGING: Reply(Said.A_BIT, "Nelly werkt daar ook."),
        },
        Then.ASK,
        opened=True,
    ),
)
