"""Words of the experience exercise. The thought is of the kader ("Ervaringsoefening zelfsturend vermogen"): relive a
moment in which somebody grew through every sense, write it down, ask what else, and name it to whom it concerns."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.growth.domain.exercise import Screen
from krachtbron.growth.web.labels.noticing import BEGINS


class ScreenWords(NamedTuple):
    """What a screen is called and says, a line each; ``asks`` stands at the field of who does it alone."""

    title: object
    lines: Sequence[object]
    asks: object


SCREENS = {
    Screen.RECALL: ScreenWords(
        gettext_lazy("Haal het terug"),
        (
            gettext_lazy("Denk aan een moment dat jou goed deed."),
            gettext_lazy("Iemand uit de groep deed iets wat eerst niet kon."),
            gettext_lazy("Klein is groot genoeg."),
        ),
        gettext_lazy("Waar en wanneer was het?"),
    ),
    Screen.SEE: ScreenWords(
        gettext_lazy("Wat zag je?"),
        (
            gettext_lazy("Kijk nog eens rond."),
            gettext_lazy("Hoe stond of zat die mens?"),
            gettext_lazy("Wat deden de handen, de ogen?"),
        ),
        gettext_lazy("Ik zag …"),
    ),
    Screen.HEAR: ScreenWords(
        gettext_lazy("Wat hoorde je?"),
        (
            gettext_lazy("Welke woorden vielen er?"),
            gettext_lazy("Hoe klonk de stem?"),
            gettext_lazy("Wat zeiden de anderen, of werd het stil?"),
        ),
        gettext_lazy("Ik hoorde …"),
    ),
    Screen.FEEL: ScreenWords(
        gettext_lazy("Wat voelde je?"),
        (
            gettext_lazy("In jezelf, en in de kamer."),
            gettext_lazy("Ook wat je rook of proefde, telt."),
        ),
        gettext_lazy("Ik voelde …"),
    ),
    Screen.ELSE: ScreenWords(
        gettext_lazy("En wat nog?"),
        (
            gettext_lazy("Blijf nog even bij dat moment."),
            gettext_lazy("Vaak komt het kleinste pas nu."),
        ),
        gettext_lazy("En ook …"),
    ),
}


def composed(said: Mapping[str, str]) -> str:
    """One text from what was written, a line a sense, to say otherwise before it goes to anybody."""
    leads = {Screen.SEE: _("Ik zag: %s"), Screen.HEAR: _("Ik hoorde: %s"), Screen.FEEL: _("Ik voelde: %s")}
    lines = [leads.get(one, "%s") % said[one] for one in Screen if said.get(one)]
    return "\n".join(lines) or f"{BEGINS} "
