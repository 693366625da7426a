"""The shape of what is told of a contact on a telephone, with or without a network."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from krachtbron.outreach.web.forms import FirstContactForm
from krachtbron.ui.public import WhichField

PLACE, PROJECT = "plek", "project"


class AwayForm(FirstContactForm):
    """The questions of a contact, and first where it was: a place that is known, or a new one of a project."""

    folded = ("kind", "name")
    unfold = _("Was het een nieuwe plek?")
    field_order = ("where", "how", "day", "agreed", "again", "sometime", "nickname", "chosen")
    where = WhichField(kinds=(PLACE, PROJECT), label=_("Waar was je?"), widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, places: Iterable[tuple[UUID, str]], projects: Iterable[tuple[UUID, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(self.field_order)
        known = [(f"{PLACE}:{key}", name) for key, name in places]
        new = [(f"{PROJECT}:{key}", _("Een nieuwe plek, voor %(name)s") % {"name": name}) for key, name in projects]
        fields: Any = self.fields
        fields["where"].choices = [*known, *new]
        fields["kind"].required = False

    def clean(self) -> dict[str, Any]:
        """Of a new place somebody says what it is."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        new = (said.get("where") or ("",))[0] == PROJECT
        if new and not said.get("kind") and "kind" not in self.errors:
            self.add_error("kind", ValidationError(self.fields["where"].error_messages["required"], code="required"))
        return said
