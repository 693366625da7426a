"""The shape of a link."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.instruments.domain.compass import LINK_MOST
from krachtbron.instruments.domain.examples import NAME_MOST, TEXT_MOST
from krachtbron.ui.public import Form, Sentence


class LinkForm(Form):
    """A strong one, a weak one, and how."""

    keyed = True

    def __init__(
        self, *args: Any, strong: Sequence[tuple[str, str]], weak: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, label, choices in (("strong", _("Wat draagt?"), strong), ("weak", _("Wat is krap?"), weak)):
            self.fields[name] = forms.ChoiceField(label=label, choices=list(choices), widget=forms.RadioSelect)
        self.fields["words"] = Sentence(
            label=_("Hoe dan?"),
            help_text=_("Eén zin. Bijvoorbeeld: de voetbalclub kent een huisarts."),
            max_length=LINK_MOST,
            widget=forms.Textarea(attrs={"rows": 2}),
        )


class ExampleForm(Form):
    """What an example says: who, what is strong there, what is scarce, and how."""

    keyed = True

    def __init__(self, *args: Any, items: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(
            label=_("Over welke mensen gaat het?"),
            help_text=_("Noem geen afkomst, geloof of ziekte. Noem waar mensen zijn, of wat ze delen."),
            max_length=NAME_MOST,
        )
        for name, label in (("strong", _("Wat is er sterk?")), ("weak", _("Wat is er krap?"))):
            self.fields[name] = forms.MultipleChoiceField(
                label=label, choices=list(items), widget=forms.CheckboxSelectMultiple
            )
        self.fields["text"] = Sentence(
            label=_("Hoe draagt het ene het andere?"), max_length=TEXT_MOST, widget=forms.Textarea(attrs={"rows": 2})
        )
