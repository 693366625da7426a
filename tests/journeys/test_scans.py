"""A group looks with something else than the rose: the worker picks it, telephones answer, one step is chosen."""

import os
from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
SHOTS = os.environ.get("SHOTS", "")


SAID = (["klopt meestal", "klopt helemaal"], ["soms wel, soms niet", "klopt niet"], ["dat weet ik niet"])


def shot(somebody: Person, name: str) -> None:
    if SHOTS:
        somebody.page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def looked_at(somebody: Person, name: str) -> None:
    """A careful eye, and axe."""
    shot(somebody, name)
    assert somebody.look()["sideways"] is False, name
    if somebody.javascript:
        assert somebody.axe() == [], name


def answer(phone: Person, words: list[str]) -> None:
    """Question after question, until what one said is shown."""
    for nth in range(40):
        if "Klopt dit?" in phone.reads():
            return
        if nth == 2:
            looked_at(phone, "phone-question")
        asked = [word for word in words if phone.page.get_by_role("button", name=word, exact=True).count()]
        phone.tap(asked[nth % len(asked)] if asked else "Dit sla ik over")
    raise AssertionError("no end came to the questions")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_barometer_together(person: Callable[..., Person], javascript: bool) -> None:
    bram = person(width=1280, javascript=javascript).sign_in("Bram").open("/projecten/")
    bram.tap("Huurders aan het woord", role="link", exact=False)
    bram.tap("Iets anders kiezen", role="link").sees("Waarmee kijken jullie?")
    looked_at(bram, "catalogue")
    bram.page.locator(".looks a", has_text="arometer").first.click()
    bram.settle()
    looked_at(bram, "start")
    bram.page.get_by_label("Samen, met", exact=False).first.check()
    bram.tap("Begin")
    looked_at(bram, "live-open")
    address = bram.page.locator(".code__address, .code b").first.inner_text()
    code = next(word for word in bram.reads().split() if len(word) == 4 and word.isupper() and word.isalpha())
    assert address
    for nth in range(3):
        phone = person(width=360, javascript=javascript)
        phone.open("/mee/").type("Code", code).tap("Ga verder")
        looked_at(phone, "phone-door")
        phone.tap("Begin")
        answer(
            phone,
            [["klopt meestal", "klopt helemaal"], ["soms wel, soms niet", "klopt niet"], ["dat weet ik niet"]][nth],
        )
        looked_at(phone, "phone-overview")
        phone.tap("Klopt")
    bram.tap("Vernieuw", role="link")
    bram.tap("Toon de punten")
    looked_at(bram, "live-shown")
    bram.tap("Meteen één lijn kiezen", role="link")
    looked_at(bram, "choose")
    bram.page.get_by_role("link", name="Kies deze lijn", exact=False).first.click()
    bram.settle()
    bram.type("Wat is jullie volgende stap?", "De sleutel van het lokaal ophalen").tap("Bewaar en print")
    bram.sees("De sleutel van het lokaal ophalen")
    looked_at(bram, "result")
    assert bram.faults == []
