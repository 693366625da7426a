"""The own budget that Bram grants Amina, and what she chooses with it."""

from dataclasses import dataclass

CENTS, UNTIL_DAYS, DAYS_AGO = 25_000, 120, 70
LIMITS = "Toestellen of meubels voor thuis\nBoetes en schulden\nIets voor iemand anders"


@dataclass(frozen=True, slots=True)
class Learning:
    """``paid``: the day it was; ``receipt``: what stands on it, line by line."""

    days_ago: int
    words: str
    cents: int
    paid: int = 0
    receipt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Which limit, why, what she asked and what Greet answered; ``yes``: it could after all."""

    limit: int
    why: str
    appeal: str
    answer: str
    yes: bool


COURSE = Learning(
    58,
    "Cursus hygiëne in de keuken, vier avonden",
    12_000,
    paid=41,
    receipt=(
        "VOLKSHUIS DE PAN",
        "Schoon werken in de keuken",
        "4 avonden",
        "",
        "TOTAAL  120,00 EUR",
        "",
        "Bedankt en tot dan!",
    ),
)
RECEIPT_ABOUT = "De cursus, alle avonden"
KNIVES = Learning(30, "Drie goede messen. In de les leerde ik snijden.", 4_500)
KNIVES_REFUSED = Refusal(
    0,
    "Messen zijn spullen voor thuis, dacht ik.",
    "Zonder eigen messen mag ik het praktijkexamen niet doen. Het staat op de lijst van de school.",
    "Ik las de lijst. De messen horen bij het examen. Dit kan.",
    yes=True,
)
BOOK = Learning(16, "Een kookboek voor mijn nichtje", 2_500)
BOOK_REFUSED = Refusal(2, "Dit budget is om zelf te leren. Voor je nichtje kan het niet.", "", "", yes=False)
