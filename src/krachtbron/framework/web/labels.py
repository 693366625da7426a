"""The words of what an organisation adds, and why something was not done."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.base.outcome import Refused
from krachtbron.framework.domain.parts import LANGUAGES

LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English", "fr": "Français"}
REFUSALS = {
    "empty": gettext_lazy("Vul dit nog in."),
    "too_long": gettext_lazy("Dit is te lang. Hoogstens {most} tekens."),
    "no_place": gettext_lazy("Deze plek staat niet in het handboek. Kies er een uit de lijst."),
    "no_language": gettext_lazy("Deze taal kan hier niet. Kies er een uit de lijst."),
    "language_taken": gettext_lazy("In deze taal staat de bladzijde er al."),
    "pages_full": gettext_lazy("Er staan al {most} eigen bladzijden. Gooi er eerst een weg."),
    "key_taken": gettext_lazy("Dit lukte niet. Probeer het nog eens."),
    "own_fault": gettext_lazy("Regel {line}: {sentence}"),
    "own_too_big": gettext_lazy("Dit bestand is te groot. Hoogstens {most} kB."),
    "own_room": gettext_lazy("Een eigen instrument vul je in een ronde in. Haal de regel met room weg."),
    "version_older": gettext_lazy("Er staat al versie {newest}. Geef deze een hoger nummer."),
    "version_stands": gettext_lazy("Deze versie staat er al in deze taal. Geef ze een hoger nummer."),
    "version_used": gettext_lazy("Deze versie werd al ingevuld. Ze blijft zoals ze is. Maak een nieuwe versie."),
    "instruments_full": gettext_lazy("Er staan al {most} bestanden. Gooi er eerst een weg."),
}


def sentence(refused: Refused) -> str:
    """Why not, in words."""
    if refused.code == "page_faults":
        told = refused.details["told"]
        assert isinstance(told, list)
        return " ".join(_("Regel %(line)d: %(what)s") % {"line": line, "what": _(what)} for line, what in told)
    return str(REFUSALS[refused.code]).format(**refused.details)


def language_name(code: str) -> str:
    return LANGUAGE_NAMES.get(code, code)


def language_choices() -> list[tuple[str, str]]:
    return [(code, LANGUAGE_NAMES[code]) for code in LANGUAGES]
