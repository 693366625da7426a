"""Somebody with a browser: taps, types, reads; and what was noticed on the way."""

from contextlib import suppress
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Error

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CLIPPED = """[...document.querySelectorAll('.rose__axis, .button, .word, .fill__name, :is(h1, h2, h3):not(.unseen)')]
    .filter(one => one.getClientRects().length && one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"""
BROKEN = """[...document.querySelectorAll('.rose__axis, .fill__name, .button, .chip, .places a')].flatMap(one => {
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), broken = []
    while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/[^\\s\\u00ad\\u2010-\\u2014/-]+/g)) {
        const range = document.createRange()
        range.setStart(texts.currentNode, word.index + (texts.currentNode.data[word.index - 1] == '\\u00ad'))
        range.setEnd(texts.currentNode, word.index + word[0].length)
        const seen = [...range.getClientRects()].filter(box => box.width > 1)
        if (new Set(seen.map(box => Math.round(box.top))).size > 1) broken.push(word[0])
    }
    return broken })"""
STOP = """(() => { const at = document.activeElement, around = at.closest('label') || at
    const seen = [at, around].map(one => getComputedStyle(one)).some(
        style => style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2)
    const called = at.getAttribute('aria-label') || at.innerText || at.labels?.[0]?.innerText || ''
    return [called.trim(), seen] })()"""
STORED = "localStorage.length + sessionStorage.length"
AXE = "asked => window.axe ? axe.run(asked).then(found => found.violations) : null"


@cache
def axe_script() -> str:
    from axe_playwright_python.sync_playwright import Axe

    return str(Axe().axe_script)


class Person:
    """One browser of one person."""

    def __init__(
        self,
        chromium: Any,
        server: str,
        *,
        width: int = 360,
        height: int = 800,
        javascript: bool = True,
        language: str = "nl",
        **look: Any,
    ) -> None:
        self.server, self.taps, self.letters, self.faults = server, 0, 0, list[str]()
        self.foreign: list[str] = []
        self.context = chromium.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            locale=language,
            bypass_csp=False,
            **look,
        )
        self.javascript = javascript
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("request", self.heard)
        self.page.on("response", self.answered)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def heard(self, request: Any) -> None:
        if urlsplit(request.url).netloc not in (urlsplit(self.server).netloc, ""):
            self.foreign.append(request.url)

    def answered(self, response: Any) -> None:
        if response.status >= 500:
            self.faults.append(f"{response.status} {response.url}")

    def open(self, path: str) -> "Person":
        self.page.goto(path if "://" in path else self.server + path)
        return self

    def tap(self, words: str, *, role: str = "button", exact: bool = True, nth: int = 0) -> "Person":
        """Press what is called ``words``, and count it."""
        self.page.get_by_role(role, name=words, exact=exact).nth(nth).click()
        self.taps += 1
        self.settle()
        return self

    def choose(self, words: str) -> "Person":
        """Tick the answer that is called ``words``."""
        self.page.get_by_label(words, exact=True).first.check()
        self.taps += 1
        return self

    def type(self, label: str, text: str) -> "Person":
        self.page.get_by_label(label).first.fill(text)
        self.letters += len(text)
        return self

    def settle(self) -> None:
        self.page.wait_for_load_state("load")

    def asks(self, script: str) -> Any:
        """What the page answers; a page on its way to the next one is asked again when that one has come."""
        for _ in range(5):
            self.settle()
            with suppress(Error):
                return self.page.evaluate(script)
        return self.page.evaluate(script)

    def sees(self, words: str) -> "Person":
        """The words stand on the page, now or in a moment."""
        self.page.get_by_text(words).first.wait_for(state="visible")
        return self

    def reads(self) -> str:
        return str(self.page.locator("body").inner_text())

    def sign_in(self, name: str) -> "Person":
        """One tap on the start page of the demonstration; not counted."""
        self.open("/")
        self.page.locator(f"form[action*='/{name.lower()}/'] button, button[value='{name.lower()}']").first.click()
        self.settle()
        return self

    def look(self) -> dict[str, Any]:
        """What a careful eye would notice on this page."""
        asked = {"sideways": f"{SIDEWAYS} > 0", "clipped": f"[...{CLIPPED}, ...{BROKEN}]"}
        if self.javascript:
            asked["stored"] = STORED
        return dict(self.asks(f"({{{', '.join(f'{name}: {script}' for name, script in asked.items())}}})"))

    def axe(self, rules: list[str] | None = None) -> list[str]:
        """The names of axe's violations on this page, by these rules or by all; axe is brought in once a page."""
        chosen = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
        asked = {"resultTypes": ["violations"], **chosen}
        if (found := self.page.evaluate(AXE, asked)) is None:
            self.page.evaluate(axe_script())
            found = self.page.evaluate(AXE, asked)
        return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]

    def brings_axe(self) -> "Person":
        """For who looks at many pages: axe comes along with each, which is quicker than bringing it in."""
        self.context.add_init_script(axe_script())
        return self

    def press(self, *keys: str) -> "Person":
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def enter(self) -> "Person":
        """Press Enter on a link or button and wait for the page behind it."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self

    def focus(self, name: str) -> "Person":
        """Tab until the stop that is called ``name``; at every stop on the way it shows where the focus is."""
        for _ in range(80):
            self.press("Tab")
            called, seen = self.page.evaluate(STOP)
            assert seen, f"no visible focus on {called!r}"
            if name.lower() in called.lower():
                return self
        raise AssertionError(f"{name!r} is no stop on the keyboard")

    def leave(self) -> None:
        self.context.close()
