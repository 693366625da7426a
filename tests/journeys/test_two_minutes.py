"""Journey 2: a worker closes a meeting on a telephone, in at most eight taps and eighty letters."""

from collections.abc import Callable

import pytest

from krachtbron.base import clock
from tests.journeys.people import Person

pytestmark = pytest.mark.journey
TAPS, LETTERS = 8, 80


def planned_for_today(worker: Person, name: str) -> None:
    """Not counted: it stood there already."""
    worker.open("/groepen/").tap("De huurdersgroep", role="link", exact=False).tap("Plan een moment", role="link")
    today = clock.day(clock.now())
    worker.type("Hoe heet het?", name)
    worker.page.get_by_label("Welke dag?").fill(f"{today:%Y-%m-%d}")
    worker.tap("Bewaar")
    worker.taps = worker.letters = 0


@pytest.mark.parametrize("javascript", [True, False])
def test_a_meeting_is_closed_in_two_minutes(person: Callable[..., Person], javascript: bool) -> None:
    bram = person(width=360, javascript=javascript).sign_in("Bram")
    name = f"Proef {javascript}"
    planned_for_today(bram, name)
    bram.open("/vandaag/")
    bram.tap(f"Sluit af {name}", role="link")
    assert bram.look() == {"sideways": False, "clipped": [], **({"stored": 0} if javascript else {})}
    bram.type("Hoeveel mensen waren er?", "8").type("Wat lukte?", "Dawit zat voor")
    bram.choose("gelukt").choose("Een nieuwe stap").type("Welke nieuwe stap?", "De foto's tonen aan de schepen")
    bram.type("Wie doet het?", "Rik").choose("nee")
    bram.tap("Kijk na")
    bram.sees("Klopt dit?").sees("8 mensen").sees("Dawit zat voor")
    bram.tap("Bewaar")
    bram.sees("Bewaard. Fijn dat jullie samen waren.")
    assert bram.taps <= TAPS
    assert bram.letters <= LETTERS
    bram.sees("De foto's tonen aan de schepen")
    if javascript:
        assert bram.axe() == []
    bram.open("/vandaag/")
    assert name not in bram.reads()
    assert bram.faults == []


def test_with_the_keyboard_only(person: Callable[..., Person]) -> None:
    bram = person(width=1280).sign_in("Bram")
    bram.open("/groepen/")
    bram.focus("De huurdersgroep").enter()
    bram.focus("Plan een moment").enter()
    bram.focus("Hoe heet het?")
    bram.page.keyboard.type("Wandelen")
    bram.focus("Welke dag?")
    bram.page.keyboard.type("12122026")  # alike in every order of day and month
    bram.focus("Bewaar").enter()
    bram.sees("Wandelen")
