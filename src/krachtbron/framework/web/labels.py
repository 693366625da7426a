"""The words of what an organisation adds, and why something was not done."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from krachtbron.base.outcome import Refused
from krachtbron.base.words import Dutch
from krachtbron.framework.domain.check import Where
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
        return " ".join(_("Regel %(line)d: %(what)s") % {"line": line, "what": what.said(_)} for line, what in told)
    details = {name: one.said(_) if isinstance(one, Dutch) else one for name, one in refused.details.items()}
    return str(REFUSALS[refused.code]).format(**details)


PERSPECTIVES = {
    "worker": gettext_lazy("werkers"),
    "participant": gettext_lazy("deelnemers"),
    "expert": gettext_lazy("ervaringsdeskundigen"),
    "coach": gettext_lazy("werkbegeleiders"),
    "partner": gettext_lazy("partners"),
}
SUBJECTS = {
    "project": gettext_lazy("een project"),
    "group": gettext_lazy("een groep"),
    "organisation": gettext_lazy("een organisatie"),
    "oneself": gettext_lazy("jezelf"),
}
KINDS = {
    "ordinal": gettext_lazy("Eén antwoord, van laag naar hoog."),
    "two_pole": gettext_lazy("Een plek tussen twee polen."),
    "yes_partly_no": gettext_lazy("Ja, deels of nee."),
    "choice": gettext_lazy("Eén keuze."),
    "choices": gettext_lazy("Meer keuzes mogen."),
    "fields": gettext_lazy("Velden van een tabel; meer mogen."),
    "open": gettext_lazy("Eigen woorden."),
}
# What a text of a file is, by the name of its field.
TEXTS = {
    "title": gettext_lazy("Titel"),
    "plain_title": gettext_lazy("Titel in gewone woorden"),
    "licence": gettext_lazy("Licentie"),
    "place": gettext_lazy("Plek in de bron"),
    "authors": gettext_lazy("Auteurs"),
    "publisher": gettext_lazy("Uitgever"),
    "note": gettext_lazy("Wat ervan komt"),
    "instruction": gettext_lazy("Uitleg voor wie invult"),
    "professional_instruction": gettext_lazy("Uitleg voor wie begeleidt"),
    "repeat": gettext_lazy("Over nog eens kijken"),
    "name": gettext_lazy("Naam voor wie begeleidt"),
    "plain": gettext_lazy("Naam voor iedereen"),
    "question": gettext_lazy("Vraag"),
    "professional_question": gettext_lazy("Vraag voor wie begeleidt"),
    "words": gettext_lazy("Woord bij een antwoord"),
    "anchors": gettext_lazy("Wat je dan ziet"),
    "axis": gettext_lazy("Naam in de tekening"),
    "poles": gettext_lazy("Pool"),
    "rows": gettext_lazy("Rij"),
    "columns": gettext_lazy("Kolom"),
    "wanted": gettext_lazy("Vraag waar je wilt staan"),
    "does_not_apply": gettext_lazy("Woord voor: dit past hier niet"),
    "evidence": gettext_lazy("Wat je erbij vraagt"),
}


def what_it_is(where: Where) -> str:
    """What a text in a file is for."""
    named = [str(key) for key in where if isinstance(key, str)]
    return str(TEXTS.get(named[-1], named[-1])) if named else ""


def faults_sentence(number: int) -> str:
    return ngettext(
        "Er klopt iets niet. Bovenaan staat op welke regel.",
        "Er klopt iets niet, op %(number)d plaatsen. Bovenaan staat op welke regels.",
        number,
    ) % {"number": number}


def language_name(code: str) -> str:
    return LANGUAGE_NAMES.get(code, code)


def language_choices() -> list[tuple[str, str]]:
    return [(code, LANGUAGE_NAMES[code]) for code in LANGUAGES]
