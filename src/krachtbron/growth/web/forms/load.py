"""The shape of what is put on the picture of what weighs and what carries."""

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.growth.domain import Source
from krachtbron.growth.domain.load import PLACES, WEIGHT_MOST, Place
from krachtbron.growth.web import labels
from krachtbron.growth.web.forms import lines
from krachtbron.ui.public import Form, Sentence


class WeightForm(Form):
    words = Sentence(label=_("In jouw woorden"), max_length=WEIGHT_MOST, widget=lines(2))


class NewWeightForm(WeightForm):
    keyed = True


def to_place(said: str) -> Place:
    return PLACES[said]


class PlaceForm(Form):
    """Where to: sent by a button, or by a dot that was dragged."""

    place = forms.TypedChoiceField(choices=[(said, said) for said in PLACES], coerce=to_place)


class SourceForm(Form):
    keyed = True
    source = forms.TypedChoiceField(
        label=_("Waar hoort het bij?"),
        choices=[(source.value, labels.SOURCES[source].name) for source in Source],
        coerce=Source,
        widget=forms.RadioSelect,
    )
