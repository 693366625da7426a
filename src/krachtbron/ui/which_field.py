"""A choice among things of several kinds that may be gone by the time the form arrives."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError


class WhichField(forms.ChoiceField):
    """Values are ``kind:key``. What was chosen an hour ago may stand in no list any more: the action decides."""

    def __init__(self, *, kinds: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kinds = kinds

    def to_python(self, value: Any) -> Any:
        """(kind, key); ("", None) for what it cannot be, ``None`` for no choice."""
        kind, _colon, key = str(value or "").partition(":")
        if not value:
            return None
        try:
            return kind if kind in self.kinds else "", UUID(key)
        except ValueError:
            return "", None

    def validate(self, value: Any) -> None:
        if value is None:
            raise ValidationError(self.error_messages["required"], code="required")
        if not value[0]:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
