"""The shape of a difficult message."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.reflection.domain.cycle import PART_MOST
from krachtbron.reflection.domain.message import LINE_MOST, Interest, Line
from krachtbron.reflection.web.forms import lines
from krachtbron.reflection.web.message_labels import INTERESTS, LINES
from krachtbron.ui.public import Form, Sentence


class InterestForm(Form):
    """The rule of thumb, asked first. What is answered is kept nowhere."""

    interest = forms.TypedChoiceField(
        label=_("Is dit gesprek in het belang van de groep?"),
        choices=[(one.value, words) for one, words in INTERESTS.items()],
        coerce=Interest,
        widget=forms.RadioSelect,
    )


class LinesForm(Form):
    """Six lines; each may stay empty. There is no field for who it is about."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for line, asked in LINES.items():
            self.fields[line.value] = Sentence(
                label=asked.question, help_text=asked.hint, max_length=LINE_MOST, required=False, widget=lines(2)
            )

    @property
    def told(self) -> dict[Line, str]:
        return {line: self.cleaned_data[line.value] for line in Line}


class NewLinesForm(LinesForm):
    keyed = True


class DoneForm(Form):
    keyed = True
    learnt = Sentence(
        label=_("Wil je iets bewaren, zonder de persoon?"),
        help_text=_("Wat je leerde over jezelf of over het werk. Het komt bij je terugblikken."),
        max_length=PART_MOST,
        required=False,
        widget=lines(3),
    )
