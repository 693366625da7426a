"""Looking at the organisation and at one's own work, in a browser: wide and narrow."""

import os
from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
SHOTS = os.environ.get("SHOTS", "")


def looked_at(somebody: Person, name: str) -> None:
    """A careful eye, and axe."""
    if SHOTS:
        somebody.page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)
    assert somebody.look()["sideways"] is False, name
    assert somebody.axe() == [], name


@pytest.mark.parametrize("width", [360, 1280])
def test_the_organisation(person: Callable[..., Person], width: int) -> None:
    els = person(width=width).sign_in("Els").open("/rozen/")
    looked_at(els, f"list-{width}")
    els.open("/rozen/onze-organisatie/").sees("Onze organisatie")
    looked_at(els, f"organisation-{width}")
    els.page.locator(".rows--rounds a", has_text="op orde").first.click()
    els.settle()
    els.sees("Onze stap")
    looked_at(els, f"organisation-round-{width}")
    els.open("/rozen/kiezen/onze-organisatie/")
    looked_at(els, f"organisation-catalogue-{width}")
    els.tap("Zes spanningen uit Delft", role="link")
    els.page.get_by_label("Ieder vult in", exact=False).check()
    looked_at(els, f"organisation-begin-{width}")
    els.tap("Begin").sees("Nog niemand vulde in.")
    looked_at(els, f"organisation-asked-{width}")
    els.tap("Vul in", role="link").sees("minder dan drie")
    looked_at(els, f"organisation-fill-{width}")


@pytest.mark.parametrize("width", [360, 1280])
def test_oneself(person: Callable[..., Person], width: int) -> None:
    bram = person(width=width).sign_in("Bram").open("/rozen/")
    bram.tap("Kijk naar jezelf", role="link")
    looked_at(bram, f"oneself-{width}")
    bram.page.locator(".rows--rounds a", has_text="spanningen").first.click()
    bram.settle()
    bram.sees("Mijn stap")
    looked_at(bram, f"oneself-round-{width}")
    bram.open("/rozen/nieuw/jezelf/neighbourhood-balances/")
    looked_at(bram, f"oneself-begin-{width}")
    bram.tap("Begin").sees("Alleen jij.")
    looked_at(bram, f"oneself-fill-{width}")
