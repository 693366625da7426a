"""Words for asking somebody to stand beside a step."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.access.public import OpenCode
from krachtbron.base.days import in_words
from krachtbron.growth.web.labels.refusing import sentences

REFUSALS = {
    "code_made": gettext_lazy("Deze code is al gemaakt. Je ziet ze maar één keer."),
    "codes_enough": gettext_lazy("Er staan al %(most)s codes open. Trek er eerst een in."),
}


sentence = sentences(REFUSALS)


def code_lines(codes: Iterable[OpenCode]) -> list[tuple[str, str]]:
    """Until when a code works, and where to take it back."""
    return [(until(one.expires), reverse("growth:beside_close", args=[one.id])) for one in codes]


def until(moment: datetime) -> str:
    return _("Werkt tot %s.") % in_words(localtime(moment), "j F")
