"""Tenants on the private market. The whole demonstration starts here: it is the project of the cast."""

from krachtbron.demo.story.shapes import Alone, Item, Perspectives, Step, Tale, Together, Told
from krachtbron.groups.domain import PromiseState, Shape, Term

TALE = Tale(
    name="Huurders aan het woord",
    theme="Huren op de private markt",
    growth_aim="Huurders weten wat hun rechten zijn en durven ze samen te vragen.",
    structural_aim="De stad onderzoekt elke klacht over een woning binnen een maand.",
    worker="bram",
    group="De huurdersgroep",
    shape=Shape.FIXED,
    people=("Amina", "Jos", "Fatiha", "Rik", "Mariette", "Dawit", "Sofie", "Omar", "Nelly"),
    coach=True,
    partner=True,
    rounds=(
        Alone(
            352,
            "bram",
            (3, 3, 2, 1, 2, 4),
            {
                Item.TAKE_PART: "Ik maak de agenda nog altijd zelf, op maandagavond thuis.",
                Item.ATTITUDE: "De eerste tien minuten gaan over hoe het met iedereen is.",
            },
            Step(
                Item.TAKE_PART,
                "De groep zet zelf de punten op het bord, Bram schrijft ze alleen over.",
                "Bram, met Jos en Mariette",
                Term.THIS_MONTH,
                Told(
                    PromiseState.DONE, "Mariette heeft nu de stift. De punten zijn er sneller dan ik kan volgen.", 318
                ),
            ),
        ),
        Together(
            331,
            (
                (4, 3, 2, 1, 3, 4),
                (4, 2, 2, 2, 2, 5),
                (3, 3, 1, 1, 3, 4),
                (5, 4, 2, 4, 3, 5),
                (4, 3, None, 2, 2, 4),
                (4, 3, 3, 1, 3, 4),
            ),
            (4, 3, 2, "Wie al lang komt, beslist mee. Wie nieuw is, weet niet hoe.", 3, 4),
            Step(
                Item.TAKE_PART,
                "Wie nieuw is krijgt een maatje voor de eerste drie keer.",
                "Fatiha en Rik",
                Term.NEXT_TIME,
                Told(PromiseState.DONE, "Dawit en Sofie zijn gebleven. Dawit is nu zelf maatje.", 262),
            ),
        ),
        Alone(
            214,
            "bram",
            (3, 4, 2, 3, 3, 4),
            {Item.REFLECT: "We hollen van overleg naar overleg. Stilstaan schiet erbij in."},
            Step(
                Item.REFLECT,
                "Na elk gesprek met de stad een kwartier napraten, zonder telefoon.",
                "Bram",
                Term.THIS_MONTH,
                Told(PromiseState.LET_GO, "Na een gesprek wil iedereen naar huis. We zoeken een ander moment.", 172),
            ),
        ),
        Perspectives(
            158,
            {
                "bram": (4, 4, 2, 4, 3, 4),
                "amina": (4, 3, 2, 2, 4, 5),
                "greet": (3, 4, 2, 3, 3, 4),
                "farid": (4, 3, 3, 4, 2, None),
            },
            paper=((5, 3, 3, 2, 4, 5), (4, 2, 2, 1, 3, 4)),
            step=Step(
                Item.TAKE_PART,
                "De groep kiest zelf wie mee naar de schepen gaat.",
                "de groep, Bram luistert",
                Term.THIS_MONTH,
                Told(PromiseState.DONE, "Nelly en Omar gingen. Zij hebben het woord gedaan.", 120),
            ),
        ),
        Together(
            97,
            (
                (4, 4, 3, 3, 4, 5),
                (5, 3, 2, 4, 4, 5),
                (4, 4, 3, 3, 3, 4),
                (5, 4, 3, 4, 4, 5),
                (4, 3, 2, 3, 4, 4),
                (4, 4, 3, 2, 5, 5),
                (5, 4, 4, 4, 4, 5),
                (4, 5, 3, 3, 4, 4),
            ),
            (4, 4, 3, 3, 4, 5),
            Step(
                Item.REFLECT,
                "Elke bijeenkomst begint met: wat namen we vorige keer mee?",
                "om de beurt, Dawit eerst",
                Term.NEXT_TIME,
                Told(
                    PromiseState.BUSY,
                    "Dawit vertelde over zijn gesprek met de huisbaas. Het was stil, op een goede manier.",
                    40,
                ),
            ),
            paper=((4, 3, 3, 3, 4, 5),),
        ),
        Alone(
            19,
            "bram",
            (4, 4, 3, 4, 3, 4),
            {
                Item.RESULTS: "De brief van de stad hing een maand op mijn bureau. Niemand had hem gezien.",
                Item.TAKE_PART: "Vorige week had ik niets te zeggen op het overleg. Dat was juist goed.",
            },
            Step(
                Item.RESULTS,
                "De brief van de stad ophangen in het lokaal en er samen koffie bij drinken.",
                "Bram, Nelly zorgt voor taart",
                Term.NEXT_TIME,
            ),
        ),
        Perspectives(3, {"bram": (4, 4, 3, 4, 3, 4)}, shown=False),
    ),
)
