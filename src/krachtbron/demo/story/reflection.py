"""What Bram wrote when he looked back, and what a group and the workers want to talk about."""

from collections.abc import Sequence
from dataclasses import dataclass

from krachtbron.reflection.domain.cycle import Became, Began


@dataclass(frozen=True, slots=True)
class Looking:
    """``said``: the four answers. ``became``: what he told two weeks later. ``shared``: with his coach."""

    days_ago: int
    said: tuple[str, str, str, str]
    began: Began = Began.NOTHING
    became: tuple[Became, str] | None = None
    shared: bool = False


LOOKING: Sequence[Looking] = (
    Looking(
        41,
        (
            "Ik legde de brief van het gemeentebestuur uit. Alles, van voor naar achter.",
            "Na vijf minuten keek niemand nog naar mij. Ik ging alleen maar sneller praten.",
            "Als ik zenuwachtig ben, vul ik de stilte. Dan blijft er geen plaats over.",
            "De brief in drie stukken knippen. Wie wil, leest een stuk voor.",
        ),
        became=(Became.YES, "Mensen lazen elkaar voor. Ik zei bijna niets."),
        shared=True,
    ),
    Looking(
        15,
        (
            "Iemand werd boos aan tafel. Ik zei dat we dat later zouden bespreken.",
            "De groep viel stil. Later zei iemand dat het al de derde keer was.",
            "Later is vaak nooit. Boosheid hoort bij wat hier gebeurt.",
            "De volgende keer eerst vragen: wat maakt jullie hier zo boos over?",
        ),
        began=Began.INCIDENT,
        shared=True,
    ),
    Looking(
        3,
        (
            "Bij het schilderen deed ik gewoon mee, zonder plan.",
            "Er werd meer verteld op de ladder dan in drie vergaderingen.",
            "Samen iets doen is ook overleg.",
            "",
        ),
    ),
)
# What he prepares to say this week, in six lines.
MESSAGE: Sequence[str] = (
    "Heb je na de koffie een kwartier voor mij? Het is belangrijk voor de groep.",
    "Drie vergaderingen lang kwam er een grap, telkens als iemand vertelde. Ik weet dat lachen jou rechthoudt.",
    "Dat iedereen zijn verhaal kan afmaken.",
    "Nieuwe mensen durven dan ook iets te zeggen. En jouw grappen komen beter aan.",
    "Wat hielp jou vroeger om te wachten? Misschien spreken we een teken af.",
    "Dinsdag proberen we het. Daarna drinken we samen nog een koffie.",
)
# Of the tenants' group: (words, what was learnt); what was not talked about has no lesson yet.
GROUP: Sequence[tuple[str, str]] = (
    ("Van wie is een trappenhuis?", "Van ons allemaal. Dus mogen we er ook iets over zeggen."),
    ("Wat zeg je als de huisbaas zomaar binnenkomt?", ""),
    ("Waarom durven sommige buren niet mee te doen?", ""),
    ("Wat is een eerlijke huurprijs?", ""),
)
# Of the workers: (words, what they need for it); what is not on the agenda needs nothing yet.
TEAM: Sequence[tuple[str, str]] = (
    ("Wanneer neem ik zelf het woord, en wanneer niet?", ""),
    ("Hoe nemen we afscheid van een groep?", "Iemand die vertelt hoe het bij haar ging."),
    ("Hoe vertel ik de groep dat de subsidie stopt?", "De brief van de stad, op papier. Een half uur."),
    ("Wat doe ik met wat iemand mij alleen vertelt?", ""),
)


@dataclass(frozen=True, slots=True)
class InTheMirror:
    """Beside which situation; ``said``: the three answers. ``shared``: with his coach."""

    days_ago: int
    situation: str
    said: tuple[str, str, str]
    shared: bool = False


MIRROR: Sequence[InTheMirror] = (
    InTheMirror(
        23,
        "did_not_come",
        (
            "Ik zou bellen en vragen of alles goed gaat. Niet waar de tafels blijven.",
            "Ik dacht drie dagen dat hij er geen zin in had. Hij lag in het ziekenhuis.",
            "Eerst vragen. Mijn uitleg even op zak houden.",
        ),
        shared=True,
    ),
    InTheMirror(
        6,
        "late_message",
        (
            "Ik zou antwoorden dat ik het las, en morgen voor tien uur bel.",
            "Vorige maand bleef ik tot middernacht typen. De dag daarna was ik niets waard.",
            "In de groep zeggen tot hoe laat ik bereikbaar ben, en wie er daarna is.",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Learned:
    """What the tenants wrote together; ``became``: what they told two weeks later."""

    days_ago: int
    said: tuple[str, str, str, str]
    became: tuple[Became, str] | None = None


TOGETHER: Sequence[Learned] = (
    Learned(
        44,
        (
            "We gingen met tien naar de schepen. Iedereen begon over zijn eigen huis.",
            "De schepen keek op zijn horloge. Wij ook, op het einde.",
            "Ons verhaal is sterker dan tien verhalen door elkaar.",
            "Vooraf kiezen we drie punten. Wie iets anders heeft, vertelt dat bij ons.",
        ),
        became=(Became.YES, "Drie punten, drie stemmen. Hij schreef alles op."),
    ),
    Learned(
        15,
        (
            "We schilderden de gang, met koffie en taart.",
            "Twee buren die nooit komen, bleven tot het einde.",
            "Samen iets doen is makkelijker dan samen zitten.",
            "De volgende keer eerst iets doen, dan pas praten.",
        ),
    ),
)

# What the workers talked about with Greet.
TALKED = (
    "Hoe blijven we welkom op een plein waar niemand ons vroeg?",
    "Vaker komen zonder plan. Dan komt het plan vanzelf.",
)
# What the team wrote with Greet about the last months.
TEAM_LOOK: Sequence[str] = (
    "We bellen elkaar voor we een beslissing nemen. Niemand staat er nog alleen voor.",
    "Wie te vlug een oplossing geeft, hoort de vraag niet.",
    "Elke maandag koffie voor de agenda opengaat.",
    "Verslagen schrijven we met de groep, in tien regels.",
)
