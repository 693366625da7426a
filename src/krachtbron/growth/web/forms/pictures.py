"""The shape of a picture that somebody chooses."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from krachtbron.growth.domain.pictures import ABOUT_MOST, Drawing
from krachtbron.growth.web.drawings import drawn
from krachtbron.growth.web.labels.pictures import DRAWINGS
from krachtbron.ui.public import Form, PictureField


class PictureForm(Form):
    keyed = True
    picture = PictureField(label=_("Je foto"), error_messages={"required": _("Kies eerst een foto.")})
    about = forms.CharField(
        label=_("Wat staat erop?"),
        help_text=_("Zo weet ook wie niet ziet wat er staat."),
        max_length=ABOUT_MOST,
        required=False,
    )


class DrawingForm(Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["drawing"] = forms.TypedChoiceField(
            label=_("Welke tekening past erbij?"),
            choices=[(one.value, format_html("{}{}", drawn(one), word)) for one, word in DRAWINGS.items()],
            coerce=Drawing,
            widget=forms.RadioSelect,
        )
