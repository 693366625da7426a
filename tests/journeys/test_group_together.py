"""Journey 3 of three: one shared screen, telephones without account or name, six axes, one line, one step."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
MOST_TAPS_OF_FACILITATOR, MOST_TAPS_OF_TELEPHONE = 15, 10
GROUP = "De warme ploeg"


def begin_together(worker: Person, group: str = GROUP) -> tuple[str, str]:
    """From *Vandaag* to the code on the screen: (code, address behind the QR)."""
    worker.tap("Groepen", role="link").tap(group, role="link", exact=False).tap("Samen een roos")
    worker.sees("Hoe zien wij onze plek?")
    code = worker.page.locator(".code__letters").inner_text().strip()
    assert re.fullmatch("[A-Z]{4}", code)
    return code, behind_the_qr(worker)


def behind_the_qr(worker: Person) -> str:
    return urlsplit(worker.page.locator(".code__qr").get_attribute("data-url")).path


def answer_all(phone: Person, door: str, words: list[str]) -> None:
    """What somebody does with the QR: begin, six words, klopt."""
    phone.open(door).sees("Wie ziet dit?")
    phone.tap("Begin")
    for number, word in enumerate(words, 1):
        phone.sees(f"Vraag {number} van 6")
        phone.tap(word)
    phone.sees("Klopt dit?").tap("Klopt")
    phone.sees("Dank je wel")


ANSWERS = [
    ["veel", "veel", "weinig", "heel weinig", "soms wel, soms niet", "heel veel"],
    ["veel", "heel veel", "Dit sla ik over", "heel veel", "veel", "veel"],
    ["heel veel", "veel", "weinig", "weinig", "veel", "heel veel"],
]


@pytest.mark.parametrize(("width", "javascript"), [(1280, True), (1280, False), (360, True), (360, False)])
def test_a_group_makes_its_rose_and_takes_one_step(person: Callable[..., Person], width: int, javascript: bool) -> None:
    worker = person(width=width, javascript=javascript).sign_in("Bram")
    code, door = begin_together(worker)
    phones = [person(javascript=javascript) for _ in ANSWERS]
    for phone, words in zip(phones, ANSWERS, strict=True):
        answer_all(phone, door, words)
        assert phone.taps <= MOST_TAPS_OF_TELEPHONE
        assert phone.letters == 0
    if javascript:
        worker.sees("van 3 klaar")
    else:
        worker.tap("Vernieuw", role="link").sees("van 3 klaar")
        worker.taps -= 1  # looking again is no step of the journey
    assert worker.page.locator("svg .one").count() == 0, "nobody sees dots before they are shown"

    worker.tap("Toon de punten").sees("Zo zien wij onze plek")
    assert worker.page.locator(".rose svg .one circle").count() == 17
    for word in ("veel", "veel", "weinig", "we zien het anders", "veel", "heel veel"):
        worker.tap(word)
    worker.sees("Kies samen één lijn").tap("Kies deze lijn Meedoen", role="link")
    worker.type("Wat is jullie volgende stap?", "De agenda hangt een week vooraf op")
    worker.choose("deze maand")
    worker.tap("Bewaar en print")
    worker.sees("De agenda hangt een week vooraf op")
    assert worker.taps <= MOST_TAPS_OF_FACILITATOR, worker.taps

    for phone in phones:
        if not javascript:
            phone.tap("Vernieuw", role="link")
        phone.sees("Onze stap").sees("De agenda hangt een week vooraf op")
    for one in (worker, *phones):
        assert one.faults == []
        assert one.foreign == []
    late = person().open("/mee/")
    late.type("Code", code).tap("Ga verder").sees("Deze code werkt niet")


def test_a_late_telephone_types_the_code_and_someone_who_left_comes_back(person: Callable[..., Person]) -> None:
    worker = person(width=1280).sign_in("Bram")
    code, _ = begin_together(worker)
    phone = person().open("/mee/")
    phone.type("Code", code.lower()).tap("Ga verder").tap("Begin").tap("veel").tap("weinig")
    phone.sees("Vraag 3 van 6")
    phone.open("/").open("/mee/").type("Code", code).tap("Ga verder").tap("Ga verder").sees("Vraag 3 van 6")
    for _ in range(4):
        phone.tap("Dit sla ik over")
    phone.sees("Klopt dit?").tap("Klopt").sees("Dank je wel")
    phone.tap("Mijn antwoorden wijzigen", role="link").tap("Wijzig Samen", role="link").tap("weinig")
    worker.tap("Toon de punten").sees("Zo zien wij onze plek")
    phone.sees("Zo zien wij onze plek")
    late = person().open("/mee/").type("Code", code).tap("Ga verder")
    late.sees("De punten staan er al")
    phone.tap("Ik neem mijn antwoorden terug", role="link").tap("Ja, neem ze terug").sees("Je antwoorden zijn weg")
    worker.open(worker.page.url)
    assert worker.page.locator(".rose svg .one circle").count() == 0


def test_a_tablet_goes_round_and_forgets(person: Callable[..., Person]) -> None:
    """Who leads gives it on, and is signed out on it; the shared screen stands on another device."""
    worker = person(width=1280).sign_in("Bram")
    begin_together(worker)
    tablet = person(width=820).sign_in("Bram").open(worker.page.url)
    tablet.page.get_by_text("Iemand zonder telefoon?").click()
    tablet.tap("Geef dit toestel door", role="link").sees("Je wordt hier afgemeld.")
    tablet.tap("Meld me af en geef door").sees("Wie ziet dit?")
    assert "Afspraken" not in tablet.reads()
    door = tablet.page.url
    tablet.open("/afspraken/")
    assert "/aanmelden/" in tablet.page.url
    tablet.open(door)
    for _ in range(2):
        tablet.tap("Begin")
        for _ in range(6):
            tablet.tap("veel")
        tablet.tap("Klopt").tap("Volgende persoon").sees("Wie ziet dit?")
        assert "Wijzig" not in tablet.reads()
    worker.sees("van 2 klaar")


def test_the_workers_telephone_dies_and_another_screen_goes_on(person: Callable[..., Person]) -> None:
    first = person(width=1280).sign_in("Bram")
    _, door = begin_together(first)
    answer_all(person(), door, ANSWERS[0])
    first.leave()
    second = person(width=360).sign_in("Bram")
    second.tap("Rozen", role="link").tap("Warm wonen · De warme ploeg", role="link", exact=False)
    second.tap("Naar het gedeelde scherm", role="link").tap("Toon de punten").sees("Zo zien wij onze plek")
    third = person(width=1280).sign_in("Bram").open(second.page.url)
    second.tap("veel")
    third.sees("Op een ander scherm is iets gekozen.")
    assert second.faults == third.faults == []


def test_a_screen_whose_session_ended_goes_to_sign_in_and_back(person: Callable[..., Person]) -> None:
    """The poll is answered with the way to sign in: the whole page goes there, not the corner that counts."""
    worker = person(width=1280).sign_in("Bram")
    begin_together(worker)
    screen = urlsplit(worker.page.url).path
    worker.context.clear_cookies()
    worker.page.wait_for_url("**/aanmelden/**")
    assert parse_qs(urlsplit(worker.page.url).query) == {"next": [screen]}
    assert worker.faults == []


def test_together_with_the_keyboard(person: Callable[..., Person]) -> None:
    worker = person(width=1280).sign_in("Bram")
    worker.focus("Groepen").enter().focus(GROUP).enter().focus("Samen een roos").enter().sees("Hoe zien wij onze plek?")
    door = behind_the_qr(worker)
    phone = person().open(door).focus("Begin").enter()
    for word in ANSWERS[1]:
        phone.focus(word).enter()
    phone.focus("Klopt").enter().sees("Dank je wel")
    worker.focus("Toon de punten").enter().sees("Zo zien wij onze plek")
    for _ in range(6):
        worker.focus("soms wel, soms niet").enter()
    worker.sees("Kies samen één lijn").focus("Kies deze lijn").enter()
    if worker.page.evaluate("document.activeElement.name") != "what":
        worker.focus("Wat is jullie volgende stap?")
    worker.page.keyboard.type("Samen naar het loket")
    worker.focus("Bewaar en print").enter().sees("Samen naar het loket")


@pytest.mark.parametrize("width", [360, 1280])
def test_together_from_right_to_left(person: Callable[..., Person], width: int) -> None:
    """In Arabic direction: the words turn, the rose does not, nothing is cut off."""
    worker = person(width=width).sign_in("Bram")
    _, door = begin_together(worker)
    phone = person(width=width, language="ar").open(door)
    assert phone.page.evaluate("document.documentElement.dir") == "rtl"
    phone.page.locator("main form button").click()
    for number in (3, 4, 2, 0, 3, 4):
        looked = phone.look()
        assert not looked["sideways"]
        assert looked["clipped"] == []
        phone.page.locator(".word").nth(number).click()
    phone.page.locator("main form button").click()
    worker.tap("العربية").page.locator("button[value=tonen]").click()
    worker.page.locator(".rose svg .one circle").first.wait_for()
    phone.page.locator(".rose svg .one circle").first.wait_for()
    assert not phone.look()["sideways"]
    first = worker.page.locator(".rose svg .one circle").first
    assert float(first.get_attribute("cx")) == 250, "the first axis still points up"
    names = phone.page.locator(".rose__axis--ne").first.bounding_box(), phone.page.locator(".rose__pic").bounding_box()
    assert names[0]["x"] > names[1]["x"] + names[1]["width"] / 3, "the second axis stays on the right"
    assert worker.faults == phone.faults == []
