"""The shape of a feather: on the screen of who gets it, or on paper."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from krachtbron.growth.domain.noticing import FEATHER_MOST, NAME_MOST, Card
from krachtbron.growth.web.forms import lines
from krachtbron.growth.web.labels.noticing import CARDS
from krachtbron.ui.public import Form, Sentence


class FeatherForm(Form):
    """For whom and for what; the drawing, who signs and the language may stay as they are."""

    keyed = True
    folded, unfold = ("card", "signed", "language"), _("Kies een tekening, een naam eronder of een taal")
    nickname = forms.CharField(
        label=_("Voor wie?"),
        help_text=_("Schrijf de naam zoals die in de groep klinkt."),
        max_length=NAME_MOST,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    words = Sentence(
        label=_("Waarvoor zeg je dank je wel?"),
        help_text=_("Zeg wat je zag of hoorde."),
        max_length=FEATHER_MOST,
        widget=lines(3),
    )
    card = forms.TypedChoiceField(
        label=_("Wat staat erop?"),
        choices=[(one.value, words) for one, words in CARDS.items()],
        coerce=Card,
        initial=Card.FEATHER,
        widget=forms.RadioSelect,
    )
    signed = forms.CharField(
        label=_("Op papier: van wie?"),
        max_length=NAME_MOST,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    language = forms.ChoiceField(
        label=_("Op papier: in welke taal?"),
        help_text=_("Kies de taal van wie de kaart krijgt. Jouw woorden blijven zoals je ze schrijft."),
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        languages: Any = self.fields["language"]
        languages.choices = settings.LANGUAGES
