"""The shape of what is sent to a board with cards."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.framework.domain import ItemText
from krachtbron.instruments.domain import LONGEST_CARD, LONGEST_PROBLEM
from krachtbron.ui.public import Form, Sentence

APART = "at_"  # before the name of a field, on the form of a sheet; alone: cards that lie nowhere yet


class ProblemForm(Form):
    """What the group wants to understand, in its own words."""

    words = Sentence(
        label=_("Wat is het probleem?"),
        help_text=_("In de woorden van de groep. Over wat jullie delen, niet over één mens."),
        max_length=LONGEST_PROBLEM,
        widget=forms.Textarea(attrs={"rows": 3, "autofocus": True}),
    )


class CardForm(Form):
    """One reason."""

    keyed = True
    text = Sentence(
        label=_("Waarom is dit zo, denk je?"),
        help_text=_("Een paar woorden. Noem geen namen van mensen."),
        max_length=LONGEST_CARD,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class LaidCardForm(CardForm):
    """One reason, and where it lies."""

    def __init__(self, *args: Any, fields: Sequence[ItemText], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"] = forms.ChoiceField(
            label=_("Waar ligt deze kaart?"),
            choices=[*((one.id, one.plain) for one in fields), ("", _("nog nergens"))],
            required=False,
            initial="",
            widget=forms.RadioSelect,
        )


class PaperCardsForm(Form):
    """A sheet with six fields: a card on every line."""

    keyed = True

    def __init__(self, *args: Any, fields: Sequence[ItemText], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named: list[tuple[str, Any]] = [*((one.id, one.plain) for one in fields), ("", _("Nog nergens gelegd"))]
        for item, name in named:
            self.fields[APART + item] = forms.CharField(
                label=str(name),
                help_text="" if item else _("Een kaart op elke regel."),
                required=False,
                max_length=20 * LONGEST_CARD,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    @property
    def cards(self) -> dict[str, list[str]]:
        return {
            name.removeprefix(APART): [line.strip() for line in value.splitlines() if line.strip()]
            for name, value in self.cleaned_data.items()
            if name.startswith(APART)
        }
