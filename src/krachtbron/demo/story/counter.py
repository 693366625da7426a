"""Thresholds at a public service: how people find their way to the counter."""

from krachtbron.demo.story.shapes import Alone, Item, Step, Tale, Together, Told
from krachtbron.groups.domain import PromiseState, Shape, Term

TALE = Tale(
    name="Drempels weg",
    theme="Toegang tot de sociale dienst",
    growth_aim="Mensen kennen de weg naar de dienst en vragen zelf een tolk of uitleg.",
    structural_aim="Het onthaal van de sociale dienst werkt zonder nummertje en met uitleg in gewone taal.",
    worker="carla",
    group="De wegwijzers",
    shape=Shape.HOURGLASS,
    people=("Hilde", "Mehmet", "Grace", "Tuur", "Lien", "Yusuf", "Christa"),
    rounds=(
        Alone(
            340,
            "carla",
            (2, 3, 3, 2, 2, 4),
            {Item.TOGETHER: "Ik ken iedereen, maar zij kennen elkaar niet."},
            Step(
                Item.TOGETHER,
                "Een vaste koffietafel op dinsdag, naast het spreekuur.",
                "Carla en Hilde",
                Term.THIS_MONTH,
                Told(PromiseState.DONE, "Er zitten nu zeven mensen. Ze wachten op elkaar om binnen te gaan.", 290),
            ),
        ),
        Together(
            236,
            ((3, 3, 3, 2, 2, 4), (4, 3, 2, 3, 1, 4), (3, 4, 3, 2, 2, 5), (4, 2, 3, 2, 2, 4), (3, 3, None, 3, 1, 4)),
            (3, 3, 3, 2, 2, 4),
            Step(
                Item.RESULTS,
                "Aan de grote groep vertellen wat de dienst al veranderde.",
                "Mehmet en Grace",
                Term.NEXT_TIME,
                Told(PromiseState.DONE, "Er was applaus voor het nieuwe bord aan de balie. Mehmet werd rood.", 205),
            ),
        ),
        Together(
            61,
            (
                (4, 4, 3, 3, 4, 4),
                (4, 3, 3, 4, 3, 5),
                (5, 4, 4, 3, 4, 5),
                (4, 3, 3, 3, 3, 4),
                (4, 4, 3, 1, 4, 4),
                (3, 4, 3, 3, 4, 5),
            ),
            (4, 4, 3, 3, 4, 4),
            Step(
                Item.TAKE_PART,
                "Samen met de dienst de eerste brief herschrijven die nieuwe mensen krijgen.",
                "Grace, Lien en iemand van de dienst",
                Term.THIS_MONTH,
                Told(PromiseState.BUSY, "De eerste versie ligt op tafel. Hij is nog te lang.", 12),
            ),
        ),
    ),
)
