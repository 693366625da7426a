"""The shape of what is told of a meeting on a telephone, with or without a network."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.groups import domain
from krachtbron.groups.domain.meetings import Next
from krachtbron.groups.promise_words import STATES
from krachtbron.groups.web.labels.meetings import NEXT
from krachtbron.groups.web.meeting_forms import CloseForm
from krachtbron.ui.public import WhichField

MEETING, GROUP = "moment", "groep"


class AwayForm(CloseForm):
    """The questions of closing, and first which moment it was."""

    keyed = True
    field_order = ("which", "day", "came", "worked", "last", "next", "step", "who", "signal")
    which = WhichField(kinds=(MEETING, GROUP), label=_("Wat was er?"), widget=forms.RadioSelect)
    day = forms.DateField(
        label=_("Welke dag was het?"), help_text=_("Alleen als het niet gepland was."), widget=forms.DateInput
    )

    def __init__(
        self, *args: Any, meetings: Iterable[tuple[UUID, str]], groups: Iterable[tuple[UUID, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, last=str(_("de vorige stap")), **kwargs)
        planned = [(f"{MEETING}:{key}", name) for key, name in meetings]
        other = [(f"{GROUP}:{key}", _("Iets anders met %(group)s") % {"group": name}) for key, name in groups]
        fields: Any = self.fields
        fields["which"].choices = [*planned, *other]
        fields["last"].label = _("Hoe ging het met de vorige stap?")
        fields["last"].choices = [(state.value, STATES[state]) for state in domain.REPORTS]
        fields["next"].choices = [(kind.value, words) for kind, words in NEXT.items() if kind in Next]
