"""Words for what the room decides and shows; everything ready to print."""

from krachtbron.outreach.web.labels.rows import (
    ContactLine,
    PlaceLine,
    WayLine,
    contact_lines,
    name_of,
    on_day,
    patience,
    place_lines,
    sentence,
    way_lines,
)
from krachtbron.outreach.web.labels.walks import StopLine, WalkLine, stop_lines, walk_lines
from krachtbron.outreach.web.labels.words import HOW, KINDS

__all__ = [
    "HOW",
    "KINDS",
    "ContactLine",
    "PlaceLine",
    "StopLine",
    "WalkLine",
    "WayLine",
    "contact_lines",
    "name_of",
    "on_day",
    "patience",
    "place_lines",
    "sentence",
    "stop_lines",
    "walk_lines",
    "way_lines",
]
