"""Her picture of what weighs and what carries: a dot dragged with a finger or a mouse, or moved by buttons."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
HERE = "/mijn/draagkracht/"
DRAG = """([from, to]) => {
    const dot = document.querySelector(`[data-form="${from}"] .rings__body`).getBoundingClientRect()
    const ground = document.querySelector(`[data-ground="${to}"]`), length = ground.getTotalLength()
    const edge = [0, 1, 2, 3, 4, 5].map(part => ground.getPointAtLength(length * part / 6))
    const middle = ["x", "y"].map(axis => edge.reduce((sum, one) => sum + one[axis] / 6, 0))
    const at = new DOMPoint(...middle).matrixTransform(ground.getScreenCTM())
    return [dot.x + dot.width / 2, dot.y + dot.height / 2, at.x, at.y] }"""


def put(somebody: Person, what: str, words: str, near: str = "dichtbij") -> str:
    """One thing on the picture; the id of its form."""
    somebody.open(HERE).tap(what, role="link").type("In jouw woorden", words).tap("Zet het op de tekening").tap(near)
    return str(somebody.page.locator("li", has_text=words).locator("form").get_attribute("id"))


def drag(somebody: Person, form: str, to: str) -> None:
    somebody.page.locator(".rings__pic").evaluate("picture => picture.scrollIntoView({ block: 'center' })")
    x, y, there_x, there_y = somebody.page.evaluate(DRAG, [form, to])
    mouse = somebody.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move((x + there_x) / 2, (y + there_y) / 2, steps=4)
    mouse.move(there_x, there_y, steps=4)
    mouse.up()


def told(somebody: Person, words: str) -> None:
    """What is said under the picture, now or in a moment."""
    somebody.page.locator("[data-rings-said]", has_text=words).wait_for()


def place(somebody: Person, form: str) -> Any:
    return somebody.page.locator(f"[data-form='{form}']").get_attribute("data-place")


def test_without_javascript_buttons_move_it(person: Callable[..., Person]) -> None:
    farid = person(javascript=False, width=320).sign_in("Farid")
    form = put(farid, "Weegt op mij", "Te veel vergaderingen")
    farid.page.locator(f"li:has(#{form}) summary").click()
    farid.page.locator(f"#{form}").get_by_role("button", name="verder weg").click()
    farid.sees("Bewaard. Zo staat het nu.")
    assert place(farid, form) == "weighs-beside"
    farid.tap("Te veel vergaderingen", role="link").tap("draagt mij").sees("draagt mij, ernaast")
    assert farid.open(HERE).look() == {"sideways": False, "clipped": []}
    assert farid.faults == []


@pytest.mark.parametrize("look", [{"width": 360}, {"width": 1280, "color_scheme": "dark"}])
def test_a_dot_is_dragged_and_stays_where_she_put_it(person: Callable[..., Person], look: dict[str, Any]) -> None:
    els = person(**look).sign_in("Els")
    words = f"Het jaarverslag {look['width']}"
    form = put(els, "Weegt op mij", words)
    drag(els, form, "carries-far")
    told(els, f"{words}: Draagt mij, verder weg")
    assert place(els.open(HERE), form) == "carries-far"
    assert els.axe() == []
    assert els.look() == {"sideways": False, "clipped": [], "stored": 0}
    assert els.faults == []
    assert els.foreign == []


def test_a_finger_moves_the_dot_and_not_the_page(person: Callable[..., Person]) -> None:
    amina = person(has_touch=True, is_mobile=True).sign_in("Amina")
    form = put(amina, "Helpt mij", "De fiets van mijn neef")
    amina.page.locator(".rings__pic").evaluate("picture => picture.scrollIntoView({ block: 'center' })")
    x, y, there_x, there_y = amina.page.evaluate(DRAG, [form, "carries-far"])
    before, finger = amina.page.evaluate("scrollY"), amina.context.new_cdp_session(amina.page)
    for part in (0, 0.25, 0.5, 0.75, 1):
        at = {"x": x + (there_x - x) * part, "y": y + (there_y - y) * part}
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove" if part else "touchStart", "touchPoints": [at]})
    assert amina.page.evaluate("scrollY") == before
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    told(amina, "De fiets van mijn neef: Draagt mij, verder weg")
    assert place(amina.open(HERE), form) == "carries-far"


def test_two_moves_on_a_slow_network_both_hold(person: Callable[..., Person]) -> None:
    greet = person().sign_in("Greet")
    forms = [put(greet, "Draagt mij", words) for words in ("Zwemmen", "De koffie van acht uur")]
    greet.page.route("**/zet/", lambda route: (greet.page.wait_for_timeout(300), route.continue_()))
    drag(greet, forms[0], "helps-far")
    drag(greet, forms[1], "helps-close")
    told(greet, "De koffie van acht uur: Helpt mij, dichtbij")
    assert [place(greet, form) for form in forms] == ["helps-far", "helps-close"]
    greet.open(HERE)
    assert [place(greet, form) for form in forms] == ["helps-far", "helps-close"]


def test_what_did_not_arrive_is_put_back_and_said(person: Callable[..., Person]) -> None:
    bram = person().sign_in("Bram")
    form = put(bram, "Weegt op mij", "De wachtlijst")
    stood = bram.page.locator(f"[data-form='{form}']").get_attribute("transform")
    bram.page.route("**/zet/", lambda route: route.abort())
    drag(bram, form, "helps-far")
    told(bram, "Er kwam geen antwoord.")
    assert bram.page.locator(f"[data-form='{form}']").get_attribute("transform") == stood
    bram.page.unroute("**/zet/")
    drag(bram, form, "hinders-close")
    told(bram, "De wachtlijst: Houdt mij tegen, dichtbij")
    assert place(bram.open(HERE), form) == "hinders-close"
