"""A shared problem: one screen, telephones that send cards, a board that is laid together, one step."""

import re
from collections.abc import Callable

import pytest

from tests.journeys.people import Person
from tests.journeys.test_group_together import behind_the_qr

pytestmark = pytest.mark.journey
PROJECT, GROUP = "Warm wonen", "De warme ploeg"
PROBLEM = "Onze huizen zijn niet warm te krijgen."
ALONE, DRAUGHT, PRICE = "Ik durfde niets vragen.", "De verhuurder doet niets aan de ramen.", "Gas werd veel duurder."
MOST_TAPS_OF_TELEPHONE, MOST_TAPS_OF_FACILITATOR = 10, 15


def begin(worker: Person) -> str:
    """From *Projecten* to the code on the screen: the address behind the QR."""
    worker.tap("Projecten", role="link").tap(PROJECT, role="link", exact=False)
    worker.tap("Iets anders kiezen", role="link").tap("Probleemanalyse", role="link", exact=False)
    worker.choose(f"Samen, met {GROUP}")
    worker.tap("Begin").sees("Wat is het probleem?")
    worker.type("Wat is het probleem?", PROBLEM)
    worker.tap("Ga verder").sees(PROBLEM).sees("Nog niemand doet mee.")
    assert re.fullmatch("[A-Z]{4}", worker.page.locator(".code__letters").inner_text().strip())
    return behind_the_qr(worker)


def send(phone: Person, door: str, cards: list[tuple[str, str]]) -> None:
    phone.open(door).sees(PROBLEM).sees("Wie ziet dit?")
    phone.tap("Begin")
    for text, field in cards:
        phone.type("Waarom is dit zo, denk je?", text)
        phone.tap("Leg erbij").sees("Waar ligt dit aan?").tap(field)
    phone.sees("Jouw kaarten").tap("Klaar").sees("Dank je wel")


def well(one: Person) -> None:
    looked = one.look()
    assert not looked["sideways"]
    assert looked["clipped"] == []


@pytest.mark.parametrize("javascript", [True, False])
def test_a_group_looks_at_a_problem_together(person: Callable[..., Person], javascript: bool) -> None:
    worker = person(width=1280, javascript=javascript).sign_in("Bram")
    door = begin(worker)
    phones = [person(width=320, javascript=javascript), person(javascript=javascript)]
    send(phones[0], door, [(ALONE, "wat mensen zelf doen"), (DRAUGHT, "De groep mag kiezen")])
    send(phones[1], door, [(PRICE, "De groep mag kiezen")])
    for phone in phones:
        assert phone.taps <= MOST_TAPS_OF_TELEPHONE, phone.taps
        well(phone)
    if not javascript:
        worker.tap("Vernieuw", role="link")
        worker.taps -= 1
    worker.sees("3 kaarten")
    assert ALONE not in worker.reads(), "nobody reads a card before they are shown"
    worker.tap("Toon de kaarten").sees("Waar hoort deze kaart?")
    for text, field in ((DRAUGHT, "hoe diensten werken"), (PRICE, "hoe het geregeld is")):
        worker.page.get_by_role("group", name=text).get_by_role("button", name=field, exact=True).click()
        worker.taps += 1
        worker.settle()
    worker.sees("Alle kaarten liggen").sees("Die drie maken elkaar sterker.")
    worker.sees("Niemand zei nog iets over wat mensen overkomt.")
    well(worker)
    if javascript:
        assert worker.axe() == []
    worker.tap("Kies samen één veld", role="link").tap("Kies dit veld hoe diensten werken", role="link")
    worker.type("Wat is jullie volgende stap?", "Samen de ramen tekenen")
    worker.choose("deze maand")
    worker.tap("Bewaar en print").sees("Samen de ramen tekenen").sees(PROBLEM)
    assert worker.taps <= MOST_TAPS_OF_FACILITATOR, worker.taps
    for phone in phones:
        if not javascript:
            phone.tap("Vernieuw", role="link")
        phone.sees("Samen de ramen tekenen")
        well(phone)
        if javascript:
            assert phone.axe() == []
    phones[0].tap("Ik neem mijn kaarten terug", role="link").tap("Ja, neem ze terug").sees("Je kaarten zijn weg")
    worker.open(worker.page.url)
    assert ALONE not in worker.reads()
    for one in (worker, *phones):
        assert one.faults == []
        assert one.foreign == []


def test_with_the_keyboard_and_from_right_to_left(person: Callable[..., Person]) -> None:
    worker = person(width=1280).sign_in("Bram")
    door = begin(worker)
    phone = person(width=320, language="ar").open(door)
    assert phone.page.evaluate("document.documentElement.dir") == "rtl"
    well(phone)
    phone.page.locator("main form button").first.click()
    phone.page.locator("textarea").fill(DRAUGHT)
    phone.page.locator("main form button").first.click()
    phone.page.locator(".word").first.wait_for()
    well(phone)
    phone.page.locator("main form button").last.click()
    phone.page.locator("[name=klaar]").click()
    worker.focus("Toon de kaarten").enter().sees("Waar hoort deze kaart?")
    worker.focus("hoe diensten werken").enter().sees("Alle kaarten liggen")
    assert worker.page.locator(".board__field").nth(2).get_by_text(DRAUGHT).count() >= 1
