"""The shape of what somebody names."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from krachtbron.framework.domain.planes import Plane
from krachtbron.results.domain import FEATHER_MOST, NAME_MOST, RESULT_MOST, About, Drawing, Size
from krachtbron.results.web.labels import ABOUT, DRAWINGS, SIZES, plane_choices
from krachtbron.ui.public import Form, Sentence


class ResultForm(Form):
    """One sentence is enough; the day is today unless somebody says otherwise."""

    folded = ("day", "about", "size", "plane")
    words = Sentence(
        label=_("Wat lukte er?"),
        help_text=_("Eén zin. Ook iets kleins telt."),
        max_length=RESULT_MOST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    day = forms.DateField(label=_("Welke dag was het?"), widget=forms.DateInput)
    about = forms.TypedChoiceField(
        label=_("Wat werd beter?"),
        choices=[*((one.value, words) for one, words in ABOUT.items()), ("", _("Allebei, of ik twijfel"))],
        coerce=About,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    size = forms.TypedChoiceField(
        label=_("Is het klein of groot?"),
        choices=[*((one.value, words) for one, words in SIZES.items()), ("", _("Dat zeg ik niet"))],
        coerce=Size,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plane"] = forms.TypedChoiceField(
            label=_("Waar hoort het bij?"),
            help_text=_("Kiezen hoeft niet."),
            choices=plane_choices(),
            coerce=Plane,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
        )


class NewResultForm(ResultForm):
    keyed = True


class FeatherForm(Form):
    """What stands on a card to give. Nothing of it is kept."""

    folded, unfold = ("drawing", "language"), _("Kies een tekening of een taal")
    nickname = forms.CharField(
        label=_("Voor wie?"), max_length=NAME_MOST, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    words = Sentence(
        label=_("Waarvoor zeg je dank je wel?"),
        help_text=_("Zeg wat je zag of hoorde."),
        max_length=FEATHER_MOST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    signed = forms.CharField(
        label=_("Van wie?"), max_length=NAME_MOST, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    drawing = forms.ChoiceField(
        label=_("Wat staat erop?"),
        choices=[*((one.value, words) for one, words in DRAWINGS.items()), ("", _("Geen tekening"))],
        initial=Drawing.FEATHER.value,
        required=False,
        widget=forms.RadioSelect,
    )
    language = forms.ChoiceField(
        label=_("In welke taal?"),
        help_text=_("Kies de taal van wie de kaart krijgt. Jouw woorden blijven zoals je ze schrijft."),
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        languages: Any = self.fields["language"]
        languages.choices = settings.LANGUAGES
