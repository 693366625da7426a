"""A worker alone: fill the rose, see it, choose one line and one step, tell how it went, choose again."""

from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
PROJECT = "Drempels weg"


def start_alone(worker: Person) -> None:
    worker.tap("Projecten", role="link").tap(PROJECT, role="link", exact=False)
    worker.tap("Een nieuwe roos", role="link").choose("Ik vul mijn eigen roos in").tap("Begin")


def fill_on_a_telephone(worker: Person, words: list[str]) -> None:
    worker.tap("Begin", role="link")
    for number, word in enumerate(words, 1):
        worker.sees(f"Vraag {number} van 6")
        worker.tap(word)
    worker.sees("Klopt dit?")
    worker.page.get_by_text("Ik wil er iets bij schrijven").click()
    worker.type("Een zin bij Reflectief werken", "We <b>hollen</b> van overleg naar overleg 😅 مرحبا")
    worker.tap("Klopt")


def fill_on_a_wide_screen(worker: Person, points: dict[str, str]) -> None:
    for axis, point in points.items():
        group = worker.page.get_by_role("group", name=axis)
        group.get_by_label(point).check()
        worker.taps += 1
    worker.page.get_by_text("Ik wil er iets bij schrijven").click()
    worker.type("Een zin bij Reflectief werken", "We <b>hollen</b> van overleg naar overleg 😅 مرحبا")
    worker.tap("Klopt")


@pytest.mark.parametrize(("width", "javascript"), [(1280, True), (1280, False), (360, True), (360, False)])
def test_a_worker_looks_chooses_and_comes_back(person: Callable[..., Person], width: int, javascript: bool) -> None:
    worker = person(width=width, javascript=javascript).sign_in("Carla")
    start_alone(worker)
    if width < 600:
        fill_on_a_telephone(worker, ["veel", "veel", "weinig", "Dit sla ik over", "veel", "heel veel"])
    else:
        fill_on_a_wide_screen(
            worker,
            {
                "Groepsmatig werken": "4, veel",
                "Krachtgericht werken": "4, veel",
                "Reflectief werken": "2, weinig",
                "Participatief werken": "Dit sla ik over",
                "Resultaatsgericht werken": "4, veel",
                "Empowerende basishouding": "5, heel veel",
            },
        )
    worker.sees("Mijn roos").sees("We <b>hollen</b> van overleg naar overleg 😅 مرحبا")
    assert worker.page.locator(".rose svg .now-dot").count() == 5, "a skipped axis has no dot"
    worker.page.get_by_text("Bekijk als tabel").first.click()
    table = worker.page.locator(".rose table").inner_text()
    assert table.count("veel") == 4
    assert "weinig" in table
    worker.sees("Alleen jij.")

    worker.tap("Kies één lijn en één stap", role="link").tap("Kies deze lijn Reflectief werken", role="link")
    worker.type("Wat ga je concreet doen?", "Elke vrijdag een half uur terugkijken").choose("deze week").tap("Bewaar")
    worker.sees("Elke vrijdag een half uur terugkijken")
    assert worker.page.get_by_role("link", name="Kies een volgende stap").count() == 0

    worker.tap("Vertel hoe het ging", role="link")
    worker.page.get_by_label("zin", exact=False).first.fill("De eerste vrijdag lukte.")
    worker.tap("gelukt", exact=False)
    worker.tap("Rozen", role="link").tap(PROJECT, role="link", exact=False)
    worker.sees("De eerste vrijdag lukte.").tap("Kies een volgende stap", role="link").sees("Kies één lijn")
    body = worker.reads().lower()
    assert not any(word in body for word in ("gemiddeld", "totaal", "score", "norm "))
    assert worker.faults == []
    assert worker.foreign == []


def test_alone_with_the_keyboard(person: Callable[..., Person]) -> None:
    worker = person(width=1280).sign_in("Carla")
    for stop in ("Projecten", "De volle kar", "Een nieuwe roos"):
        worker.focus(stop).enter()
    worker.focus("Ik vul mijn eigen roos in").press("Space").focus("Begin").enter()
    worker.sees("De empowermentroos")
    for _ in range(6):
        worker.focus("1, heel weinig").press("Space", "ArrowDown", "ArrowDown")
    worker.focus("Klopt").enter().sees("Mijn roos")
    assert worker.page.locator(".rose svg .now-dot").count() == 6
    worker.focus("Kies één lijn en één stap").enter().sees("Kies één lijn")
    worker.focus("Kies deze lijn").enter().sees("Eén klein stapje verder")
    if worker.page.evaluate("document.activeElement.name") != "what":
        worker.focus("Wat ga je concreet doen?")
    worker.page.keyboard.type("Een stap met het toetsenbord")
    worker.focus("Bewaar").enter().sees("Een stap met het toetsenbord")
