"""The shape of a link."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.instruments.domain.compass import LINK_MOST
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
