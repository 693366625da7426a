"""The shape of what somebody names."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.framework.domain.planes import Plane
from krachtbron.results.domain import RESULT_MOST, About, Size
from krachtbron.results.web.labels import ABOUT, SIZES, plane_choices
from krachtbron.ui.public import Sentence, SharedForm


class ResultForm(SharedForm):
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
