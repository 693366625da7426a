"""How a decision says no: an answer in words beside the field, never an exception."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that cannot be done now. The room's ``labels.py`` turns ``code`` into a sentence.

    ``field`` names the form field it stands beside; empty: above the form. ``details`` fills the sentence.
    """

    code: str
    field: str = ""
    details: Mapping[str, object] = MappingProxyType({})
