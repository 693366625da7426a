"""Every page of the demonstration in a real Chromium, as each actor sees it: axe, reflow, touch, weight, privacy."""

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
FIRST, LATER = 60_000, 15_000
PHOTO = "/beeld/"  # what people chose to show weighs what it weighs
SKIP = (
    "/snel-weg/",
    "/afmelden/",
    "/weg/",
    ".pdf",
    ".png",
    ".svg",
    ".csv",
    ".json",
    ".txt",
    "/voorbeeld/",
    "/ik/wissen/",
)
TOO_SMALL = """[...document.querySelectorAll('a, button, summary, select, input:not([type=hidden])')].filter(one => {
    const box = one.getBoundingClientRect(), inline = getComputedStyle(one).display == 'inline'
    const least = one.matches('button, .button, .word, .chip, select') ? 44 : 24
    return box.height && box.height < least && !inline && !one.closest('label') && !one.matches('.skip')
}).map(one => one.outerHTML.slice(0, 120))"""
SPACED = """() => { const style = new CSSStyleSheet(); style.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } '
    + 'p { margin-block-end: 2em !important }'); document.adoptedStyleSheets = [style] }"""
# Pages of one shape with another text: those of the handbook are each looked at in test_handbook.
CONTENT = re.compile(r"^(/kader/boek/|/rozen/(?:nieuw|project)/\*/)(?!nieuw/)[a-z-]+/$")
# What axe sees differently in another width or other colours, where the page itself stays as it was. In forced colours
# the browser chooses them; what insists on its own is looked at among the examples of ``ui``.
COLOURS = ["color-contrast", "link-in-text-block"]
LAYOUT = ["scrollable-region-focusable", "target-size"]
LANGUAGE = ["html-has-lang", "html-lang-valid", "html-xml-lang-mismatch", "valid-lang"]


@dataclass(frozen=True)
class Look:
    """How an open page is looked at: on which screen, in which colours, by which rules of axe (None: all)."""

    width: int
    colours: dict[str, Any] = field(default_factory=dict)
    rules: list[str] | None = None
    touch: bool = False
    spaced: bool = False


LOOKS = {
    "telephone": Look(360, touch=True),
    "desk, dark": Look(1280, {"color_scheme": "dark"}, COLOURS + LAYOUT),
    "forced colours": Look(1280, {"forced_colors": "active"}, []),
    "narrow": Look(320, rules=LAYOUT, spaced=True),  # the last: its spacing stays on the page
}
FROM_RIGHT = {"telephone": Look(360, rules=[*LAYOUT, *LANGUAGE], touch=True)}
PLAIN = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}  # colours change at once


def pages_of(somebody: Person) -> Iterator[str]:
    """Every address that can be reached by links from *Vandaag*, one of each kind, in the order met."""
    waiting, met, kinds = ["/vandaag/"], {"/vandaag/"}, set[str]()
    while waiting:
        path = waiting.pop(0)
        yield path
        links = somebody.page.eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))")
        for link in links:
            path = link.partition("#")[0]
            kind = kind_of(path.partition("?")[0])
            if path.startswith("/") and path not in met and kind not in kinds and not any(no in path for no in SKIP):
                met.add(path)
                kinds.add(kind)
                waiting.append(path)


def kind_of(path: str) -> str:
    """An address without the keys in it, and without the names of pages and instruments that are content."""
    kind = "/".join("*" if len(part) > 30 else part for part in path.split("/"))
    return CONTENT.sub(r"\1*/", kind)


def noticed(somebody: Person, path: str, name: str, look: Look) -> list[str]:
    """What is wrong with the open page, looked at like this."""
    somebody.page.set_viewport_size({"width": look.width, "height": 800})
    somebody.page.emulate_media(**{**PLAIN, **look.colours})
    found = somebody.look()
    if look.spaced:
        somebody.page.evaluate(SPACED)
        found |= {"sideways": somebody.look()["sideways"] or found["sideways"], "clipped": []}
    faults = [f"{path} ({name}) {what}: {one}" for what, one in found.items() if one]
    if look.touch:
        faults += [f"{path} ({name}) small: {one}" for one in somebody.page.evaluate(TOO_SMALL)]
    if look.rules != []:
        faults += [f"{path} ({name}) axe: {one}" for one in somebody.axe(look.rules)]
    return faults


@pytest.mark.long
@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("name", ["Bram", "Amina", "Els", "Farid"])
def test_every_page_can_be_used(person: Callable[..., Person], name: str, language: str) -> None:
    somebody = person(language=language).brings_axe().sign_in(name)
    if language == "ar":
        somebody.tap("العربية")
    faults, count = list[str](), 0
    for path in pages_of(somebody):
        somebody.open(path)
        count += 1
        assert somebody.page.evaluate("document.documentElement.dir || 'ltr'") == ("rtl" if language == "ar" else "ltr")
        for called, look in (FROM_RIGHT if language == "ar" else LOOKS).items():
            faults += noticed(somebody, path, called, look)
    assert faults == []
    assert somebody.faults == []
    assert somebody.foreign == []
    assert count >= {"Bram": 18, "Els": 15}.get(name, 8)


def test_weight_and_privacy(person: Callable[..., Person]) -> None:
    somebody = person(width=360)
    asked: list[str] = []
    somebody.page.on("request", lambda request: asked.append(request.url))
    kept = set[str]()

    def weigh(path: str) -> dict[str, int]:
        """What comes over the line for a page: a file that the browser may keep for ever comes once."""
        asked.clear()
        somebody.open(path)
        came = {}
        for url in [url for url in dict.fromkeys(asked) if url not in kept and PHOTO not in url]:
            answer = somebody.context.request.get(url)
            came[url] = len(gzip.compress(answer.body()))
            if "immutable" in answer.headers.get("cache-control", ""):
                kept.add(url)
        return came

    first = weigh("/")
    assert 15_000 < sum(first.values()) <= FIRST, first
    somebody.sign_in("Bram")
    weights = {path: weigh(path) for path in pages_of(somebody)}
    assert {path: came for path, came in weights.items() if sum(came.values()) > LATER} == {}
    assert somebody.foreign == []
    somebody.page.get_by_role("link", name="Snel weg").evaluate("one => one.setAttribute('data-seen', one.href)")
    response = somebody.context.request.get(somebody.server + "/snel-weg/", max_redirects=0)
    assert response.status == 303
    assert "storage" in response.headers["clear-site-data"]
    assert somebody.open("/vandaag/").page.url.startswith(f"{somebody.server}/aanmelden/")
