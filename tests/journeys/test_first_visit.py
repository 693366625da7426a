"""Somebody comes in by a code, without name or address: a first strength, everything taken along, everything gone."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
MOST_TAPS, PHRASE = 12, "mus merel meeuw mees"


@pytest.mark.parametrize("javascript", [True, False])
def test_from_the_code_to_a_first_strength_and_away_again(person: Callable[..., Person], javascript: bool) -> None:
    bram = person(javascript=javascript).sign_in("Bram")
    bram.open("/groepen/").tap("De huurdersgroep", role="link").tap("Iemand uitnodigen", role="link")
    bram.tap("Maak een code")
    link = bram.page.locator("[data-url]").first.get_attribute("data-url")
    assert link

    her = person(javascript=javascript).open(link)
    assert her.page.locator("input[type=email], input[type=tel]").count() == 0
    her.type("Kies een wachtzin", PHRASE).tap("Doe mee")
    her.tap("Mijn verhaal", role="link").sees("Alleen jij.").tap("Iets dat ik kan", role="link")
    her.type("In jouw woorden", "Ik tel tot tien").tap("Bewaar").sees("Ik tel tot tien")
    assert her.taps <= MOST_TAPS

    her.open("/ik/")
    with her.page.expect_download() as book:
        her.page.get_by_role("link", name="Neem mijn gegevens mee").click()
    assert book.value.suggested_filename.endswith(".pdf")
    assert book.value.path().read_bytes().startswith(b"%PDF")
    with her.page.expect_download() as data:
        her.page.get_by_role("link", name="Hetzelfde voor een computer (JSON)").click()
    assert "Ik tel tot tien" in data.value.path().read_text()

    her.open("/ik/").tap("Wis mijn gegevens", role="link").sees("Wat blijft")
    her.tap("Ga verder", role="link").tap("Wis alles nu")
    assert urlsplit(her.open("/mijn/").page.url).path != "/mijn/", "the way to the front door"
    assert "Ik tel tot tien" not in her.reads()
    for one in (bram, her):
        assert one.faults == []
        assert one.foreign == []
