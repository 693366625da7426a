"""Purchasing power."""

from krachtbron.demo.story.shapes import Item, Perspectives, Step, Tale, Together, Told
from krachtbron.groups.domain import PromiseState, Shape, Term

TALE = Tale(
    name="De volle kar",
    theme="Koopkracht",
    growth_aim="Mensen delen wat ze weten over kopen, sparen en schulden.",
    structural_aim="De sociale toeslagen komen vanzelf, zonder aanvraag.",
    worker="carla",
    group="De rekenaars",
    shape=Shape.FIXED,
    people=("Ingrid", "Ali", "Maaike", "Patrick", "Selma", "Jean"),
    rounds=(
        Together(
            301,
            ((3, 3, 4, 2, 2, 4), (3, 2, 3, 2, 3, 4), (4, 3, 4, 3, 2, 4), (2, 3, 3, 2, 2, 3)),
            (3, 3, 4, 2, 2, 4),
            Step(
                Item.RESULTS,
                "Op het bord schrijven wat deze week wel lukte, hoe klein ook.",
                "wie het eerst binnen is",
                Term.THIS_WEEK,
                Told(PromiseState.DONE, "Het bord staat vol. Jean wil er een foto van.", 270),
            ),
        ),
        Perspectives(
            133,
            {"carla": (3, 4, 4, 4, 4, 4)},
            paper=((3, 3, 4, 2, 4, 5), (4, 3, 3, 1, 4, 4), (3, 4, 4, 2, 3, 5)),
            step=Step(
                Item.TAKE_PART,
                "De groep beslist zelf waar het geld van de rommelmarkt naartoe gaat.",
                "de hele groep",
                Term.NEXT_TIME,
                Told(PromiseState.DONE, "Ze kozen een diepvries voor het buurthuis. Ik had het nooit bedacht.", 110),
            ),
        ),
        Together(
            33,
            ((4, 4, 4, 4, 4, 4), (4, 3, 3, 4, 4, 5), (3, 4, 4, 3, 4, 4), (4, 4, 4, 4, 5, 5), (2, 3, 4, 3, 4, 4)),
            (4, 4, 4, 4, 4, 4),
            Step(
                Item.TOGETHER,
                "Ingrid belt wie twee keer niet kwam. Zonder te vragen waarom.",
                "Ingrid",
                Term.THIS_MONTH,
            ),
        ),
    ),
)
