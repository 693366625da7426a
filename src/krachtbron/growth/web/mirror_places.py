"""Where each way of looking at oneself stands: its front, where one begins, and moments beside each other."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from krachtbron.growth.domain.mirror import COMPASS, INSTRUMENT, instrument_of


@dataclass(frozen=True, slots=True)
class Place:
    """Names of addresses, and what the front is called."""

    name: str | Promise
    front: str
    begin: str
    beside: str


PLACES = {
    INSTRUMENT: Place(_("Hoe gaat het met mij?"), "growth:mirrors", "growth:mirror_begin", "growth:mirror_beside"),
    COMPASS: Place(_("Waar haal ik kracht?"), "growth:compasses", "growth:compass_begin", "growth:compass_beside"),
}


def place_of(definition: str) -> Place:
    """Where a moment belongs; the mirror where its instrument is not known any more."""
    return PLACES.get(instrument_of(definition), PLACES[INSTRUMENT])
