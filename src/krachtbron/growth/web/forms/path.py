"""The shape of what somebody writes about her path."""

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.growth.domain import TOLD_MOST
from krachtbron.growth.domain.path import ABOUT_MOST, GOAL_MOST, PLACE_MOST, STAGE_MOST, TALK_MOST, TalkState
from krachtbron.growth.web.forms import lines
from krachtbron.growth.web.labels import path as labels
from krachtbron.ui.public import Form, Sentence


class PathForm(Form):
    words = Sentence(
        label=_("Waar wil je naartoe?"),
        help_text=_("Werk, of iets anders. In jouw woorden."),
        max_length=GOAL_MOST,
        widget=lines(3),
    )


class NewPathForm(PathForm):
    keyed = True
    place = Sentence(
        label=_("Waar loop je dit pad, en met wie?"),
        help_text=_("Een plek, een dienst, een naam. Later mag ook."),
        max_length=PLACE_MOST,
        required=False,
        widget=lines(2),
    )


class PlaceForm(Form):
    place = Sentence(
        label=_("Waar, en met wie?"),
        help_text=_("Een andere plek. Of andere mensen."),
        max_length=PLACE_MOST,
        widget=lines(2),
    )


class StageForm(Form):
    words = forms.CharField(
        label=_("Hoe heet deze halte?"), help_text=_("Een paar woorden van jou."), max_length=STAGE_MOST
    )
    about = Sentence(
        label=_("Wat doe of leer je daar?"),
        max_length=ABOUT_MOST,
        required=False,
        widget=lines(2),
    )
    wellbeing = Sentence(
        label=_("Wat doet je daar goed?"),
        help_text=_("Rust, mensen, even weg van huis. Dit telt evenveel."),
        max_length=ABOUT_MOST,
        required=False,
        widget=lines(2),
    )


class NewStageForm(StageForm):
    keyed = True


class LearnedForm(Form):
    told = Sentence(
        label=_("Wat leerde je hier?"),
        help_text=_("Eén zin is genoeg. Leeg mag ook."),
        max_length=TOLD_MOST,
        required=False,
        widget=lines(3),
    )


class TalkForm(Form):
    on = forms.DateField(label=_("Op welke dag?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    words = Sentence(
        label=_("Waarover, en met wie?"),
        help_text=_("Jij kiest waar het over gaat."),
        max_length=TALK_MOST,
        widget=lines(2),
    )


class NewTalkForm(TalkForm):
    keyed = True


class TalkToldForm(Form):
    state = forms.TypedChoiceField(
        label=_("Hoe is het met dit gesprek?"),
        choices=[(state.value, word) for state, word in labels.TALKS.items()],
        coerce=TalkState,
        widget=forms.RadioSelect,
    )
    told = Sentence(
        label=_("Wat kwam eruit, voor jou?"),
        help_text=_("Alleen jij leest dit. Leeg mag ook."),
        max_length=TOLD_MOST,
        required=False,
        widget=lines(3),
    )
