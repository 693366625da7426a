"""How a decision says no: an answer in words beside the field, never an exception."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that cannot be done now. The room's ``labels.py`` turns ``code`` into a sentence.

    ``field`` names the form field it stands beside; empty: above the form. ``details`` fills the sentence.
    """

    code: str
    field: str = ""
    details: Mapping[str, object] = dataclasses.field(default_factory=dict)
