"""People without legal residence. Nobody needs a name here: nicknames they chose."""

from krachtbron.demo.story.shapes import Alone, Item, Step, Tale, Together, Told
from krachtbron.groups.domain import PromiseState, Shape, Term

TALE = Tale(
    name="Hier en nu",
    theme="Mensen zonder wettig verblijf",
    growth_aim="Mensen kennen hun grondrechten en vinden steun bij elkaar.",
    structural_aim="Dringende zorg is voor iedereen te vinden, zonder angst.",
    worker="carla",
    group="De dinsdagtafel",
    shape=Shape.VIRTUAL,
    people=("Zon", "de Lange", "Blessing", "Iemand", "Vogel", "T."),
    rounds=(
        Alone(
            280,
            "carla",
            (3, 4, 2, 2, 2, 5),
            {Item.RESULTS: "Ik durf een klein resultaat haast niet te benoemen. Er gaat zoveel mis."},
            Step(
                Item.RESULTS,
                "Eén keer per maand benoemen wie een ander hielp.",
                "Carla, daarna wie wil",
                Term.THIS_MONTH,
                Told(PromiseState.DONE, "Vogel begon er zelf over. Het was de warmste dinsdag van het jaar.", 231),
            ),
        ),
        Together(
            167,
            ((4, 3, 2, 2, 3, 5), (4, 4, None, 3, 3, 5), (5, 3, 2, 1, 2, 4), (3, 4, 2, 2, 4, 5)),
            (4, 3, 2, 2, 3, 5),
            Step(
                Item.TAKE_PART,
                "Samen opschrijven wat de dokterspost moet weten.",
                "Blessing en de Lange",
                Term.NEXT_TIME,
                Told(PromiseState.LET_GO, "Blessing moest weg uit de stad. We dragen haar punten mee.", 126),
            ),
        ),
        Together(
            45,
            ((4, 4, 3, 2, 4, 5), (3, 4, 2, 3, 3, 5), (4, 3, 3, 1, 4, 5), (4, 4, 3, 4, 3, 5), (4, 4, 2, 2, 4, 4)),
            (4, 4, 3, "Sommigen durven mee te beslissen, anderen willen niet gezien worden. Beide is goed.", 4, 5),
            Step(
                Item.STRENGTHS,
                "Iedereen leert één zin in de taal van een ander.",
                "de hele tafel",
                Term.THIS_MONTH,
                Told(PromiseState.BUSY, "We zitten aan vier talen. Er wordt veel gelachen.", 9),
            ),
        ),
    ),
)
