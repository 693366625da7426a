"""Words of the mirror; its statements are content of the framework."""

from django.utils.translation import gettext_lazy as _

from krachtbron.base.outcome import Refused
from krachtbron.growth.web import labels

REFUSALS = {
    "nothing_chosen": _("Je koos nog niets. Kies een antwoord of sla over."),
    "nothing_said": _("Je sloeg alles over. Dat mag. Er is dan niets om te bewaren."),
}


def sentence(refused: Refused) -> str:
    """The refusal in words."""
    return str(REFUSALS[refused.code]) if refused.code in REFUSALS else labels.sentence(refused)
