"""What the five groups named as worked, small and large."""

from collections.abc import Sequence
from dataclasses import dataclass

from krachtbron.framework.domain.planes import Plane
from krachtbron.results.domain import About, Size

GROWTH, CHANGE, SMALL, LARGE = About.GROWTH, About.CHANGE, Size.SMALL, Size.LARGE


@dataclass(frozen=True, slots=True)
class Named:
    """``whole``: of the project, for everybody around it."""

    days_ago: int
    words: str
    about: About | None = None
    size: Size | None = None
    plane: Plane | None = None
    whole: bool = False


RESULTS: dict[str, Sequence[Named]] = {
    "Huurders aan het woord": (
        Named(2, "Twee mensen die zwegen, leidden samen een gesprek.", GROWTH, SMALL, Plane.PARTICIPATION),
        Named(17, "De huisbaas van de Lindestraat kwam zelf naar de schimmel kijken.", CHANGE, SMALL),
        Named(48, "We begrijpen nu samen hoe een huurcontract in elkaar zit.", GROWTH, SMALL, Plane.CRITICAL_AWARENESS),
        Named(96, "De stad laat in elke straat de vochtige woningen nakijken.", CHANGE, LARGE, whole=True),
        Named(63, "Na de zomer waren we er nog allemaal.", GROWTH),
    ),
    "Warm wonen": (
        Named(5, "De kerngroep belde voor het eerst zelf met de netbeheerder.", GROWTH, SMALL, Plane.RESILIENCE),
        Named(72, "Het stadskantoor hangt onze tips over meters aan de balie.", CHANGE, SMALL, whole=True),
    ),
    "Drempels weg": (
        Named(4, "Aan het loket ligt nu een brief in gewone taal.", CHANGE, LARGE, whole=True),
        Named(33, "Wie vastliep, kwam terug om anderen te helpen.", GROWTH, SMALL, Plane.PARTICIPATION),
    ),
    "Hier en nu": (
        Named(10, "Iemand die pas aankwam, kookte voor de hele tafel.", GROWTH, SMALL, Plane.RESILIENCE),
        Named(61, "De bibliotheek geeft een kaart zonder adres.", CHANGE, SMALL, whole=True),
    ),
    "De volle kar": (
        Named(7, "Onze lijst met prijzen hangt in drie winkels.", CHANGE, SMALL),
        Named(40, "We praten nu over geld zonder schaamte.", GROWTH, LARGE, Plane.CRITICAL_AWARENESS),
    ),
}
