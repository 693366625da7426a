"""A passkey in a real Chromium, with the browser's own make-believe key: set up, sign in by it, second step, remove."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from krachtbron.demo.cast import PASSPHRASE

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page() -> Iterator[Any]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program and os.environ.get("KRACHTBRON_WITHOUT_BROWSER"):
        pytest.skip("no Chromium, and KRACHTBRON_WITHOUT_BROWSER says that this may be")
    assert program, "No Chromium found. Install it, or set KRACHTBRON_WITHOUT_BROWSER=1 to leave these tests out."
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's loop runs in this thread
        with playwright.chromium.launch(executable_path=program, args=["--no-sandbox"]) as chromium:
            opened = chromium.new_page(locale="nl", viewport={"width": 360, "height": 740})
            speaking = opened.context.new_cdp_session(opened)
            speaking.send("WebAuthn.enable")
            speaking.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
            yield opened


def use_key(page: Any, where: str) -> None:
    page.locator("[data-passkey] button").click()
    page.wait_for_url(where)


def sign_in(page: Any, url: str) -> None:
    page.goto(f"{url}/aanmelden/")
    page.get_by_label("Je naam").fill("els")
    page.get_by_label("Je wachtzin").fill(PASSPHRASE)
    page.get_by_role("button", name="Meld aan", exact=True).click()


def sign_out(page: Any, url: str) -> None:
    page.goto(f"{url}/afmelden/")
    page.get_by_role("button", name="Meld af").click()
    page.wait_for_url(f"{url}/")


def test_a_key_opens_the_door_by_itself_and_is_a_second_step(
    cast: Any, page: Any, live_server: Any, settings: Any
) -> None:
    settings.SECOND_FACTOR = True
    url = live_server.url
    errors: list[Any] = []
    page.on("pageerror", lambda error: errors.append(error))

    sign_in(page, url)
    page.goto(f"{url}/mensen/")
    assert page.url == f"{url}/ik/beveiliging/", "first a second factor, then the rest"
    page.get_by_role("link", name="Voeg een sleutel toe").click()
    page.get_by_label("Hoe noem je deze sleutel?").fill("mijn telefoon")
    use_key(page, f"{url}/ik/beveiliging/reservecodes/")
    page.goto(f"{url}/mensen/")
    assert page.url == f"{url}/mensen/"

    sign_out(page, url)
    page.goto(f"{url}/aanmelden/")
    use_key(page, f"{url}/vandaag/")
    page.goto(f"{url}/mensen/")
    assert page.url == f"{url}/mensen/", "a passkey alone is enough: it is two factors in one"

    sign_out(page, url)
    sign_in(page, url)
    page.wait_for_url(f"{url}/aanmelden/tweede-stap/")
    use_key(page, f"{url}/vandaag/")
    page.goto(f"{url}/ik/beveiliging/nog-eens/sleutel/?next=/ik/beveiliging/")
    use_key(page, f"{url}/ik/beveiliging/")

    page.get_by_role("link", name="Haal weg mijn telefoon").click()
    page.get_by_role("button", name="Haal weg").click()
    page.wait_for_url(f"{url}/ik/beveiliging/")
    page.goto(f"{url}/mensen/")
    assert page.url == f"{url}/ik/beveiliging/", "without the key the rest is closed again, at once"
    assert errors == []
