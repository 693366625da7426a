"""Words for what the room decides and shows; everything ready to print."""

from krachtbron.outreach.web.labels.rows import (
    ContactLine,
    PlaceLine,
    contact_lines,
    name_of,
    on_day,
    patience,
    place_lines,
    sentence,
)
from krachtbron.outreach.web.labels.words import HOW, KINDS

__all__ = [
    "HOW",
    "KINDS",
    "ContactLine",
    "PlaceLine",
    "contact_lines",
    "name_of",
    "on_day",
    "patience",
    "place_lines",
    "sentence",
]
