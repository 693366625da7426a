"""The shape of what somebody writes in her own space."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.access.domain import Opening, Sight
from krachtbron.access.public import Near
from krachtbron.growth.domain import DREAM_MOST, STEP_MOST, STRENGTH_MOST, TOLD_MOST, StepState
from krachtbron.growth.web import labels
from krachtbron.ui.public import Form, Sentence


def lines(rows: int, **more: Any) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, **more})


class StrengthForm(Form):
    words = Sentence(label=_("In jouw woorden"), max_length=STRENGTH_MOST, widget=lines(3))


class NewStrengthForm(StrengthForm):
    keyed = True


class DreamForm(Form):
    words = Sentence(
        label=_("Waar droom je van?"),
        help_text=_("Groot of klein. Je mag het later anders zeggen."),
        max_length=DREAM_MOST,
        widget=lines(4),
    )


class NewDreamForm(DreamForm):
    keyed = True


class StepWordsForm(Form):
    words = Sentence(
        label=_("Wat is de kleinste stap?"),
        help_text=_("Iets wat deze week kan. Een telefoontje, een vraag, een wandeling."),
        max_length=STEP_MOST,
        widget=lines(2),
    )


class StepForm(StepWordsForm):
    keyed = True


class TellForm(Form):
    told = Sentence(
        label=_("Wat leerde je?"),
        help_text=_("Eén zin is genoeg. Leeg mag ook."),
        max_length=TOLD_MOST,
        required=False,
        widget=lines(3),
    )
    state = forms.TypedChoiceField(
        label=_("Hoe is het nu?"),
        choices=[(state.value, word) for state, word in labels.STATES.items()],
        coerce=StepState,
        widget=forms.RadioSelect,
    )


class CheerForm(Form):
    keyed = True
    words = Sentence(
        label=_("Een woord voor onderweg"),
        help_text=_("Moedig aan, of zeg waarmee je kunt helpen. De ander kiest."),
        max_length=TOLD_MOST,
        widget=lines(2),
    )


class TieForm(Form):
    """The strengths on the other side, each to tick."""

    def __init__(self, *args: Any, others: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["others"] = forms.MultipleChoiceField(
            label=_("Wat helpt deze kracht?"),
            choices=[(str(key), words) for key, words in others],
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )

    def clean_others(self) -> set[UUID]:
        return {UUID(one) for one in self.cleaned_data["others"]}


class AudienceForm(Form):
    """For whom an item is open: everybody near her to tick, and a last day."""

    def __init__(self, *args: Any, near: Iterable[Near], openings: Iterable[Opening], **kwargs: Any) -> None:
        openings = list(openings)
        chosen = [mark(one.sight, one.who) for one in openings]
        until = next((one.until for one in openings if one.until), None)
        super().__init__(*args, initial={"readers": chosen, "until": until}, **kwargs)
        self.fields["readers"] = forms.MultipleChoiceField(
            label=_("Wie mag dit lezen?"),
            help_text=_("Kies niemand? Dan zie alleen jij dit."),
            choices=[(mark(one.sight, one.who), name_of(one)) for one in near],
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["until"] = forms.DateField(
            label=_("Tot en met welke dag?"),
            help_text=_("Leeg mag. Dan blijft het open tot jij het sluit."),
            required=False,
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        )

    @property
    def openings(self) -> list[Opening]:
        found = []
        for one in self.cleaned_data["readers"]:
            sight, _, who = one.partition(":")
            found.append(Opening(Sight(sight), UUID(who), self.cleaned_data["until"]))
        return found


def mark(sight: Sight, who: UUID) -> str:
    return f"{sight}:{who}"


def name_of(one: Near) -> str:
    return str(labels.near_in_words(one))
