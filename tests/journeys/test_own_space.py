"""A participant on her telephone: a strength, a dream with one step; opening one for one person, and taking it back."""

from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
MOST_TAPS_TO_A_STRENGTH = 5


@pytest.mark.parametrize("javascript", [True, False])
def test_what_is_hers_is_opened_and_closed_by_her(person: Callable[..., Person], javascript: bool) -> None:
    amina = person(javascript=javascript).sign_in("Amina")
    words = f"Ik leer mensen fietsen, {'met' if javascript else 'zonder'} handen"
    amina.tap("Mijn verhaal", role="link").tap("Naar mijn krachten", role="link")
    amina.tap("Schrijf iets op : Wat ik durf", role="link", exact=False)
    amina.sees("Alleen jij.").type("In jouw woorden", words).tap("Bewaar").sees(words)
    assert amina.taps <= MOST_TAPS_TO_A_STRENGTH
    amina.tap("Mijn verhaal", role="link").tap("Nog een droom", role="link")
    dream = f"Een fietsschool {'vandaag' if javascript else 'morgen'}"
    amina.type("Waar droom je van?", dream).tap("Bewaar").sees(dream)
    amina.tap("Een kleine stap", role="link").type("Wat is de kleinste stap?", "Een band plakken").tap("Bewaar")
    amina.tap("Een band plakken", role="link").choose("gelukt").type("Wat leerde je?", "Het was de pomp").tap("Bewaar")
    amina.sees("Bewaard. Jij deed dit.").sees("Het was de pomp")

    greet = person(javascript=javascript).sign_in("Greet")
    assert words not in greet.open("/open/").reads()
    amina.open("/mijn/krachten/").tap(words, role="link").tap("Kies wie dit ziet", role="link")
    amina.choose("Greet (werkbegeleider)").tap("Bewaar").sees("Jij, en ook: Greet.")
    greet.open("/vandaag/").tap("Lees het", role="link").tap("Amina", role="link").sees(words)
    assert "Een fietsschool" not in greet.reads()
    there = greet.page.url
    amina.open("/ik/wie-keek-mee/").sees("Las een kracht van jou.")
    assert "Greet" in amina.reads()
    amina.open("/mijn/krachten/").tap(words, role="link").tap("Kies wie dit ziet", role="link")
    amina.page.get_by_label("Greet (werkbegeleider)").uncheck()
    amina.tap("Bewaar").sees("Alleen jij ziet dit.")
    greet.open(there)
    assert words not in greet.reads()
    for one in (amina, greet):
        assert one.faults == []
        assert one.foreign == []
