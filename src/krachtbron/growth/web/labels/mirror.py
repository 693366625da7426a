"""Words of the mirror; its statements are content of the framework."""

from django.utils.translation import gettext_lazy as _

from krachtbron.growth.web.labels.refusing import sentences

REFUSALS = {
    "nothing_chosen": _("Je koos nog niets. Kies een antwoord of sla over."),
    "nothing_said": _("Je sloeg alles over. Dat mag. Er is dan niets om te bewaren."),
}


sentence = sentences(REFUSALS)
