"""A nickname becomes somebody with a place of her own; later she loses her passphrase, and her card opens her words."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey


def code_of(somebody: Person) -> str:
    """The address behind the QR on the page."""
    return urlsplit(str(somebody.page.locator("[data-url]").first.get_attribute("data-url"))).path


def fine(*people: Person) -> None:
    for one in people:
        assert one.faults == []
        assert one.foreign == []


@pytest.mark.parametrize("javascript", [True, False])
def test_from_a_nickname_to_words_that_only_her_card_opens(person: Callable[..., Person], javascript: bool) -> None:
    def somebody() -> Person:
        return person(javascript=javascript)

    name, words = ("Nelly", "Ik durf bellen") if javascript else ("Rik", "Ik durf vragen")
    bram = somebody().sign_in("Bram")
    bram.open("/groepen/").tap("De huurdersgroep", role="link", exact=False).tap("Roepnamen", role="link")
    people = bram.page.url
    bram.tap(f"Geef een code {name}", role="link").tap("Maak een code")
    hers = somebody().open(code_of(bram)).sees(f"Ben jij {name}?")
    hers.type("Kies een wachtzin", "lantaarn onder de brug").tap("Ja, dat ben ik")
    hers.sees("Wat de groep van jou weet").sees(f"Je roepnaam is {name}.").sees("Je zit in de groep De huurdersgroep")
    assert hers.taps == 1, "one tap after reading the code"
    hers.tap("Maak mijn kaart", role="link").tap("Maak mijn kaart").sees("Dit is je kaart")
    card = letters(hers)
    hers.open("/mijn/krachten/erbij/confidence/").type("In jouw woorden", words).tap("Bewaar").sees(words)

    bram.open(people)
    row = bram.page.locator("li", has=bram.page.get_by_text(name, exact=True)).first
    row.locator("summary").click()
    row.get_by_role("link", name="Nieuwe code (wachtzin kwijt)", exact=False).click()
    bram.tap("Maak een code")
    back = somebody().open(code_of(bram)).sees("Heb je geen kaart? Dan blijft het dicht.")
    back.type("Kies een wachtzin", "een heel andere lange zin").tap("Kom weer binnen")
    back.sees("Je kreeg een nieuwe code op").open("/mijn/krachten/").sees("Je eerdere woorden zijn op slot")
    assert words not in back.reads()
    assert hers.open("/mijn/krachten/").page.url.startswith(f"{hers.server}/aanmelden/")
    back.type("Wat staat er op je kaart?", "BCDF BCDF").tap("Maak open").sees("Deze letters openen niets.")
    back.type("Wat staat er op je kaart?", card).tap("Maak open").sees("Je woorden zijn weer open.").sees(words)
    fine(bram, hers, back)


def letters(somebody: Person) -> str:
    """What stands on the card, as somebody copies it by hand."""
    groups: Any = somebody.page.locator(".keycard__letters span").all_text_contents()
    assert len(groups) == 6
    return " ".join(groups).lower()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_sister_stands_beside_a_step(person: Callable[..., Person], javascript: bool) -> None:
    amina = person(javascript=javascript).sign_in("Amina")
    amina.open("/mijn/dromen/nieuw/").type("Waar droom je van?", "Leren zwemmen").tap("Bewaar")
    step = f"Naar het bad bellen, {'nu' if javascript else 'straks'}"
    amina.tap("Een kleine stap", role="link").type("Wat is de kleinste stap?", step).tap("Bewaar")
    amina.tap(step, role="link").tap("Nodig iemand uit bij deze stap", role="link").tap("Maak een code")
    sister = person(javascript=javascript).open(code_of(amina)).sees("Amina vraagt jou erbij")
    sister.type("Hoe mogen we je noemen?", "Fatma").type("Kies een wachtzin", "lantaarn onder de brug")
    sister.tap("Ja, dat wil ik").sees(step)
    assert "Leren zwemmen" not in sister.reads()
    sister.tap("Zeg iets voor onderweg", role="link").type("Een woord voor onderweg", "Ik ga mee").tap("Verstuur")
    there = sister.page.url
    amina.open("/mijn/").tap(step, role="link").tap("Nodig iemand uit bij deze stap", role="link").sees("Fatma")
    amina.tap("Niet meer Fatma").sees("Dit geldt vanaf nu.")
    assert step not in sister.open(there).reads()
    fine(amina, sister)
