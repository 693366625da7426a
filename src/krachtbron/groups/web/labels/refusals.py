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
    "nickname_there": gettext_noop("Er is al een %(nickname)s. Kies een naam die verschilt."),
}


def sentence(refused: Refused) -> str:
    """The reason in words."""
    return _(SENTENCES[refused.code]) % refused.details
