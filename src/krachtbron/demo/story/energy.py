"""Energy and poverty."""

from krachtbron.demo.story.shapes import Alone, Item, Step, Tale, Together, Told
from krachtbron.groups.domain import PromiseState, Shape, Term

TALE = Tale(
    name="Warm wonen",
    theme="Energie en armoede",
    growth_aim="Mensen lezen hun rekening zelf en helpen elkaar met de meter.",
    structural_aim="Niemand wordt afgesloten zonder gesprek aan huis.",
    worker="bram",
    group="De warme ploeg",
    shape=Shape.CORE,
    people=("Rita", "Samir", "Bea", "Kofi", "Lucienne", "Dries", "Halima", "Walter"),
    rounds=(
        Together(
            322,
            ((4, 2, 2, 2, 2, 3), (4, 3, 3, 2, 3, 4), (5, 2, 2, 3, 2, 4), (4, 2, 1, 2, 2, 4), (3, 3, 2, 1, 2, 3)),
            (4, 2, 2, 2, 2, 4),
            Step(
                Item.STRENGTHS,
                "Samir toont thuis hoe hij zijn meter leest. Wie wil, komt kijken.",
                "Samir",
                Term.THIS_MONTH,
                Told(PromiseState.DONE, "Elf mensen in een kleine keuken. Nu wil Rita het ook tonen.", 287),
            ),
        ),
        Together(
            189,
            (
                (4, 4, 2, 3, 3, 4),
                (5, 4, 3, 3, 3, 4),
                (4, 3, 2, 2, 4, 4),
                (4, 4, 2, 3, 3, 5),
                (5, 5, 3, 3, 3, 4),
                (4, 4, 1, 5, 3, 4),
            ),
            (4, 4, 2, "Wie in de kern zit, beslist mee. De anderen horen het achteraf.", 3, 4),
            Step(
                Item.REFLECT,
                "Een avond zonder agenda: wat leerden we dit jaar?",
                "Bea en Kofi",
                Term.THIS_MONTH,
                Told(PromiseState.LET_GO, "Het werd te koud om nog 's avonds te komen. In de lente opnieuw.", 141),
            ),
        ),
        Alone(
            74,
            "bram",
            (5, 4, 2, 3, 4, 4),
            {Item.REFLECT: "Hier ben ik de trekker die niet stopt om te kijken."},
            Step(
                Item.REFLECT,
                "Met Greet bespreken waarom de avond wegviel.",
                "Bram en Greet",
                Term.THIS_MONTH,
                Told(PromiseState.DONE, "Ik was bang voor de stilte. Dat wist ik niet van mezelf.", 52),
            ),
        ),
        Together(
            26,
            (
                (5, 4, 3, 3, 4, 5),
                (4, 4, 3, 3, 4, 4),
                (5, 5, 3, 4, 4, 5),
                (5, 4, 2, 3, 5, 4),
                (4, 4, 3, 3, 4, 5),
                (5, 4, 4, 4, 4, 5),
                (4, 3, 3, 3, 3, 4),
            ),
            (5, 4, 3, 3, 4, 5),
            Step(
                Item.TAKE_PART,
                "De brede groep stemt over de brief aan de netbeheerder.",
                "Halima en Dries",
                Term.NEXT_TIME,
            ),
            paper=((4, 4, 3, 2, 4, 5),),
        ),
    ),
)
