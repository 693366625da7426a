"""The shape of what a team writes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.reflection.domain.subjects import NEEDS_MOST
from krachtbron.reflection.domain.team import PART_MOST, TeamPart
from krachtbron.reflection.web.forms import lines
from krachtbron.reflection.web.team_labels import TEAM_PARTS
from krachtbron.ui.public import Form, Sentence, SharedForm


class TeamLookForm(SharedForm):
    """The period, four questions that may each stay empty, and when the team looks again."""

    starts = forms.DateField(label=_("Vanaf"), widget=forms.DateInput)
    ends = forms.DateField(label=_("Tot en met"), widget=forms.DateInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part, asked in TEAM_PARTS.items():
            self.fields[part.value] = Sentence(
                label=asked.question, help_text=asked.hint, max_length=PART_MOST, required=False, widget=lines(3)
            )
        self.fields["again"] = forms.DateField(
            label=_("Wanneer kijken we opnieuw?"),
            help_text=_("Die dag staat het op Vandaag."),
            required=False,
            widget=forms.DateInput,
        )

    @property
    def told(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        period = {name: said[name] for name in ("starts", "ends", "again")}
        return {**period, "said": {part: said[part.value] for part in TeamPart}}


class NewTeamLookForm(TeamLookForm):
    keyed = True


class NeedsForm(Form):
    needs = forms.CharField(
        label=_("Wat is er nodig?"),
        help_text=_("Een tekst, een voorbeeld, een half uur. Leeg mag ook."),
        max_length=NEEDS_MOST,
        required=False,
    )
