"""A board with cards in words: refusals, where a field lies, and what is said about where the cards lie."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.outcome import Refused
from krachtbron.instruments.domain import Lean, Leaning
from krachtbron.instruments.web import labels

REFUSALS = {
    "nothing_written": gettext_lazy("Hier staat nog niets. Schrijf een paar woorden."),
    "too_long": gettext_lazy("Dat is te lang: %(length)s tekens. Er passen er %(longest)s."),
    "unknown_field": gettext_lazy("Dit veld kennen we niet. Kies een van de zes."),
    "card_gone": gettext_lazy("Deze kaart ligt er niet meer."),
    "no_card": gettext_lazy("Er ligt nog geen kaart van jou. Schrijf er eerst één."),
    "enough_cards": gettext_lazy("Je legde er al %(most)s. Zeg de rest straks hardop."),
    "nobody_answered": gettext_lazy("Er ligt nog geen kaart."),
    "already_shown": gettext_lazy("De kaarten staan al op het scherm. Kijk mee."),
    "not_shown": gettext_lazy("Toon eerst de kaarten. Kies daarna samen."),
}

LEVELS = {
    "macro": gettext_lazy("In de samenleving"),
    "meso": gettext_lazy("Bij diensten en groepen"),
    "micro": gettext_lazy("Bij mensen"),
}
SIDES = {
    "internal": gettext_lazy("Het kon anders"),
    "external": gettext_lazy("Niemand koos het"),
}

# All cards there, most of them there, and what to ask then.
LEANS: dict[Lean, tuple[Any, Any, tuple[Any, ...]]] = {
    Lean.PEOPLE: (
        gettext_lazy("Alle kaarten liggen bij mensen zelf."),
        gettext_lazy("De meeste kaarten liggen bij mensen zelf."),
        (
            gettext_lazy("Dan lijkt het of het aan één mens ligt."),
            gettext_lazy("Vraag samen: wat gebeurde er daarvoor?"),
            gettext_lazy("Vaak schuift een kaart dan naar een ander veld."),
        ),
    ),
    Lean.SERVICES: (
        gettext_lazy("Alle kaarten liggen bij hoe diensten werken."),
        gettext_lazy("De meeste kaarten liggen bij hoe diensten werken."),
        (
            gettext_lazy("Dan lijkt het of één dienst het fout deed."),
            gettext_lazy("Vraag ook: waarom werkt die dienst zo?"),
        ),
    ),
    Lean.SOCIETY: (
        gettext_lazy("Alle kaarten liggen bij hoe het geregeld is."),
        gettext_lazy("De meeste kaarten liggen bij hoe het geregeld is."),
        (
            gettext_lazy("Jullie maken iets groots samen mee."),
            gettext_lazy("Vraag ook: wat kan een dienst nu al doen? En wij?"),
        ),
    ),
    Lean.MISHAP: (
        gettext_lazy("Alle kaarten liggen bij pech."),
        gettext_lazy("De meeste kaarten liggen bij pech."),
        (
            gettext_lazy("Pech is niemands schuld."),
            gettext_lazy("Vraag ook: wie kreeg toen hulp, en wie niet?"),
        ),
    ),
    Lean.ALL_LEVELS: (
        "",
        gettext_lazy("Jullie zien mensen, diensten en hoe het geregeld is."),
        (
            gettext_lazy("Die drie maken elkaar sterker."),
            gettext_lazy("Geen van de drie draagt het alleen."),
        ),
    ),
    Lean.SPREAD: (
        "",
        gettext_lazy("De kaarten liggen op meer plekken."),
        (gettext_lazy("Geen enkele reden zegt alles."),),
    ),
}
LIGHTER = (
    gettext_lazy("Samen vertellen haalt schuld weg bij één mens."),
    gettext_lazy("Wat iemand koos, blijft."),
    gettext_lazy("Het krijgt zijn ware maat."),
)


def sentence(refused: Refused) -> str:
    """The refusal in words."""
    own = REFUSALS.get(refused.code)
    return str(own) % dict(refused.details) if own else labels.sentence(refused)


def about(leaning: Leaning) -> list[str]:
    """What is said about where the cards lie, and that telling together takes blame away; nothing before one lies."""
    if leaning.lean is Lean.NOTHING:
        return []
    every, most, asked = LEANS[leaning.lean]
    return [str(every if leaning.whole else most), *map(str, asked), *map(str, LIGHTER)]


def empty(name: str) -> str:
    """A field of which nobody said anything, as a question."""
    return _("Niemand zei nog iets over %(name)s. Wat zou daar kunnen liggen?") % {"name": name}


def moved(elsewhere: str, now: str) -> str:
    """That another screen laid the same card meanwhile."""
    if not now:
        return _("Op een ander scherm lag deze kaart net bij “%(before)s”. Nu ligt ze weer los.") % {
            "before": elsewhere
        }
    return _("Op een ander scherm lag deze kaart net bij “%(before)s”. Nu ligt ze bij “%(now)s”.") % {
        "before": elsewhere,
        "now": now,
    }
