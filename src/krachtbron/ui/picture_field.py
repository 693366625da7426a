"""A picture that somebody chooses: what the form keeps of it is the picture made anew."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from krachtbron.base.outcome import Refused
from krachtbron.base.pictures import made_anew

REFUSALS = {
    "picture_too_big": _("Deze foto is te groot. Kies een kleinere foto."),
    "no_picture": _("Dit is geen foto die we kunnen tonen. Kies een andere."),
}


class PictureField(forms.FileField):
    """The cleaned value is the picture as WebP, in bytes; ``None`` when no picture was chosen. The name is not kept."""

    widget = forms.FileInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": "image/*"}))
        super().__init__(**kwargs)
        for code in ("invalid", "missing", "empty", "max_length"):
            self.error_messages[code] = REFUSALS["no_picture"]

    def to_python(self, data: Any) -> Any:
        sent = super().to_python(data)
        if sent is None:
            return None
        made = made_anew(sent.read())
        if isinstance(made, Refused):
            raise ValidationError(REFUSALS[made.code], code=made.code)
        return made
