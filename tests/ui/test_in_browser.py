"""Every example in a real Chromium: axe finds nothing, nothing is clipped, nothing scrolls sideways, all can be hit."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from krachtbron.ui import examples
from tests.journeys.conftest import PROGRAMS
from tests.journeys.people import BROKEN

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

FLAGS = ["--no-sandbox", "--disable-background-networking"]
MODES: dict[str, dict[str, Any]] = {
    "telephone": {"width": 360},
    "dark, right to left": {"width": 1280, "color_scheme": "dark", "query": "?richting=rtl"},
    "forced colours": {"width": 1280, "forced_colors": "active"},
    "narrow, twice the text": {"width": 320, "zoom": True},
}
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
CLIPPED = """[...document.querySelectorAll('.rose__axis, .button, .word, .chip, .leave')]
    .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"""
TOO_SMALL = """[...document.querySelectorAll('a, button, summary, .word, select, input')].filter(one => {
    const box = one.getBoundingClientRect(), inline = getComputedStyle(one).display == 'inline'
    return box.height && box.height < 44 && !inline && !one.closest('label') && !one.matches('.skip')
}).map(one => one.outerHTML)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium. Where it is missing this fails, unless somebody said that it may be missing."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if not program and os.environ.get("KRACHTBRON_WITHOUT_BROWSER"):
        pytest.skip("no Chromium, and KRACHTBRON_WITHOUT_BROWSER says that this may be")
    assert program, "No Chromium found. Install it, or set KRACHTBRON_WITHOUT_BROWSER=1 to leave these tests out."
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's loop runs in this thread
        with playwright.chromium.launch(executable_path=program, args=FLAGS) as chromium:
            yield chromium


def opened(browser: Any, width: int = 360, query: str = "", zoom: bool = False, **look: Any) -> Any:
    return browser.new_context(
        viewport={"width": width, "height": 800}, locale="nl", bypass_csp=True, **look
    ).new_page()


@pytest.mark.parametrize("mode", MODES)
def test_every_example_can_be_read_and_used(browser: Any, live_server: Any, settings: Any, mode: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    settings.UI_EXAMPLES = True
    look, found = MODES[mode], []
    page = opened(browser, **look)
    for name in examples.names():
        page.goto(f"{live_server.url}/ui/{name}/{look.get('query', '')}")
        if look.get("zoom"):
            page.add_style_tag(content="html { font-size: 225% !important }")
        noticing = {"sideways": SIDEWAYS, "clipped": CLIPPED, "too small": TOO_SMALL}
        if not look.get("zoom"):  # at twice the text a long word may not fit on a whole line
            noticing["broken"] = BROKEN
        for what, script in noticing.items():
            value = page.evaluate(script)
            if value and not (what == "sideways" and value <= 0):
                found.append((name, what, value))
        found += [(name, fault["id"], fault["nodes"][0]["html"]) for fault in Axe().run(page).response["violations"]]
    page.context.close()
    assert found == []


def test_shift_three_times_leaves(browser: Any, live_server: Any, settings: Any) -> None:
    settings.UI_EXAMPLES = True
    settings.QUICK_EXIT_URL = f"{live_server.url}/kader/"  # no test leaves this machine
    page = browser.new_page()
    page.goto(f"{live_server.url}/ui/quick_exit/")
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    assert "/ui/quick_exit/" in page.url
    page.keyboard.press("Shift")
    page.wait_for_url(lambda url: "/ui/quick_exit/" not in url)
    page.close()


def test_the_browser_accepts_our_rules_and_makes_no_script_from_text(
    browser: Any, live_server: Any, settings: Any
) -> None:
    settings.UI_EXAMPLES = True
    page, said = browser.new_page(), []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live_server.url}/ui/rose/")
    assert said == []
    assert all(url.startswith(live_server.url) for url in asked)
    assert page.evaluate("[htmx.config.allowEval, htmx.config.historyCacheSize]") == [False, 0]
    made = "document.createElement('script').text = '1'"
    refused = f"(() => {{ try {{ {made}; return 'made' }} catch {{ return 'refused' }} }})()"
    assert page.evaluate(refused) == "refused"
    assert page.evaluate("document.createElement('div').innerHTML = '<b>x</b>'") == "<b>x</b>"
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.close()


def test_the_signs_left_show_only_near_the_maximum(browser: Any, live_server: Any, settings: Any) -> None:
    settings.UI_EXAMPLES = True
    page = browser.new_context(locale="nl").new_page()
    page.goto(f"{live_server.url}/ui/field/")
    field = page.locator("#leeg_why")
    field.fill("kort")
    assert page.locator(".field__near").inner_text() == ""
    field.fill("x" * 490)
    assert "10" in page.locator(".field__near").inner_text()
    field.fill("x" * 503)
    assert "3" in page.locator(".field__near").inner_text()
    assert len(field.input_value()) == 503
    page.context.close()
