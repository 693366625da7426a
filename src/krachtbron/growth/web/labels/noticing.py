"""Words of noticing each other."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.framework.domain.planes import Plane
from krachtbron.framework.public import plane_names
from krachtbron.growth.domain.noticing import Card
from krachtbron.growth.web.labels.refusing import sentences

REFUSALS = {
    "often_enough": gettext_lazy("Dit ging vandaag al %(most)s keer naar dezelfde persoon. Morgen kan het weer."),
    "nobody_called": gettext_lazy("Zo heet hier niemand, of meer dan één. Schrijf de naam zoals die hier klinkt."),
    "nobody_there": gettext_lazy("Wie dit schreef, is hier niet meer. Je antwoord komt niet aan."),
}
# What one sees on a plane, in one line; its name stands in the framework.
SEEN = {
    Plane.RESILIENCE: gettext_lazy("iemand staat sterker, of gelooft meer in zichzelf"),
    Plane.CRITICAL_AWARENESS: gettext_lazy("iemand ziet waar iets vandaan komt"),
    Plane.PARTICIPATION: gettext_lazy("iemand doet mee, zegt iets of beslist mee"),
}
CARDS = {
    Card.FEATHER: gettext_lazy("Een pluim"),
    Card.SUN: gettext_lazy("Een zon"),
    Card.CUP: gettext_lazy("Een kop koffie"),
    Card.PLAIN: gettext_lazy("Geen tekening"),
}
BEGINS = gettext_lazy("Ik zag")


sentence = sentences(REFUSALS)


def plane(one: Plane | None) -> str:
    """A plane by its plain name; nothing for none."""
    return plane_names()[one] if one else ""


def plane_choices() -> list[tuple[str, str]]:
    """The planes to choose from, each with what one sees there; and none."""
    names = plane_names()
    return [*((one.value, f"{names[one]}: {SEEN[one]}") for one in Plane), ("", _("Geen van deze, of ik twijfel"))]


def somebody(nickname: str) -> str:
    """Who wrote something; a person who was forgotten stays somebody."""
    return nickname or _("iemand")
