"""A sentence for every code with which the room refuses."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from krachtbron.base.outcome import Refused
from krachtbron.groups.promise_words import REFUSALS

SENTENCES = {
    **REFUSALS,
    "ends_before_start": gettext_noop("Het einde ligt voor het begin."),
    "not_in_organisation": gettext_noop("Deze persoon hoort niet (meer) bij de organisatie."),
    "role_does_not_fit": gettext_noop("Zo kan %(nickname)s niet meedoen. Kies een andere rol."),
    "renew_self": gettext_noop("Voor jezelf kan je geen code maken."),
    "renew_not_here": gettext_noop("Een code voor deze persoon geeft de coördinator."),
    "renew_elsewhere": gettext_noop("Voor deze persoon kan dat hier niet."),
    "not_in_project": gettext_noop("Deze persoon hoort niet bij het project."),
    "invited_to_group": gettext_noop("Een deelnemer nodig je uit bij een groep."),
    "date_long_ago": gettext_noop("Dat is meer dan een jaar geleden. Kies een dag later."),
    "circle_not_here": gettext_noop("Deze kring hoort niet bij deze groep."),
    "closed_already": gettext_noop("Dit moment is al afgesloten. Wat er staat, blijft staan."),
    "feed_made": gettext_noop("Deze link is al gemaakt. Je ziet hem maar één keer."),
    "feeds_full": gettext_noop("Er lezen al %(most)d agenda's mee. Haal er eerst een weg."),
    "nothing_seen": gettext_noop("Kies iets, of schrijf een zin."),
    "moment_gone": gettext_noop("Dit moment of deze groep is er niet meer voor jou."),
    "not_closed": gettext_noop("Dit moment is nog niet afgesloten."),
    "nothing_told": gettext_noop("Er staat nog niets om erbij te zetten."),
    "called_off": gettext_noop("Dit gaat niet door. Kies eerst een nieuwe dag."),
    "not_yet": gettext_noop("Dit moet nog komen. Sluit het af als het geweest is."),
    "came_number": gettext_noop("Schrijf een getal van 0 tot %(most)d."),
    "step_missing": gettext_noop("Schrijf welke stap jullie nemen."),
    "step_not_chosen": gettext_noop("Je schreef een stap. Kies dan ook: een nieuwe stap."),
    "not_named": gettext_noop("Iemand wil niet met naam op de lijst. Kijk opnieuw wie mag."),
    "points_full": gettext_noop("Er staan al %(most)d dingen op de agenda."),
    "nickname_there": gettext_noop("Er is al een %(nickname)s. Kies een naam die verschilt."),
}


def sentence(refused: Refused) -> str:
    """The reason in words."""
    return _(SENTENCES[refused.code]) % refused.details
