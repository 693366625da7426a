"""A worker on the way, on a telephone without JavaScript: a contact told in five taps, a new place in a few more."""

from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey


def test_a_contact_in_five_taps(person: Callable[..., Person]) -> None:
    bram = person(javascript=False).sign_in("Bram")
    bram.taps = 0
    bram.tap("Op pad", role="link")
    bram.tap("Ik was hier Café De Tram", role="link").choose("gegroet").tap("Bewaar")
    assert bram.taps <= 5
    bram.sees("Café De Tram").sees("gegroet").sees("vandaag")
    assert bram.faults == []
    assert bram.foreign == []
