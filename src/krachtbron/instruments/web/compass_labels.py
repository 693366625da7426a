"""Refusals of the compass as sentences."""

from django.utils.translation import gettext_lazy as _

from krachtbron.base.outcome import Refused
from krachtbron.instruments.web import labels

REFUSALS = {
    "not_strong": _("Dit staat bij jullie niet sterk. Kies er een uit de lijst."),
    "not_weak": _("Dit is bij jullie niet krap. Kies er een uit de lijst."),
    "say_it": _("Schrijf hier nog iets."),
    "choose_one": _("Kies er minstens één."),
    "both": _("Iets is sterk of krap, niet allebei."),
    "say_how": _("Zeg nog hoe. Eén zin is genoeg."),
}


def sentence(refused: Refused) -> str:
    found = REFUSALS.get(refused.code)
    return str(found) if found is not None else labels.sentence(refused)
