"""Every page of the demonstration in a real Chromium, as each actor sees it: axe, reflow, touch, weight, privacy."""

import gzip
from collections.abc import Callable, Iterator
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
LOOKS: dict[str, dict[str, Any]] = {
    "telephone": {"width": 360},
    "desk, dark": {"width": 1280, "color_scheme": "dark"},
    "forced colours": {"width": 1280, "forced_colors": "active"},
    "right to left": {"width": 360, "language": "ar"},
    "narrow": {"width": 320},
}


def pages_of(somebody: Person) -> Iterator[str]:
    """Every address that can be reached by links from *Vandaag*, one of each kind, in the order met."""
    waiting, met, kinds = ["/vandaag/"], {"/vandaag/"}, set[str]()
    while waiting:
        path = waiting.pop(0)
        yield path
        links = somebody.page.eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))")
        for link in links:
            path = link.partition("#")[0]
            kind = "/".join("*" if len(part) > 30 else part for part in path.partition("?")[0].split("/"))
            if path.startswith("/") and path not in met and kind not in kinds and not any(no in path for no in SKIP):
                met.add(path)
                kinds.add(kind)
                waiting.append(path)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["Bram", "Amina", "Els", "Farid"])
def test_every_page_can_be_used(person: Callable[..., Person], name: str, look: str) -> None:
    somebody = person(**LOOKS[look]).sign_in(name)
    if look == "right to left":
        somebody.tap("العربية")
    faults, count = list[str](), 0
    for path in pages_of(somebody):
        somebody.open(path)
        count += 1
        noticed = somebody.look()
        if look == "narrow":
            somebody.page.evaluate(SPACED)
            noticed |= {"sideways": somebody.look()["sideways"] or noticed["sideways"], "clipped": []}
        faults += [f"{path} {what}: {found}" for what, found in noticed.items() if found]
        if look in ("telephone", "right to left"):
            faults += [f"{path} small: {one}" for one in somebody.page.evaluate(TOO_SMALL)]
        if look == "right to left":
            assert somebody.page.evaluate("document.documentElement.dir") == "rtl"
        faults += [f"{path} axe: {one}" for one in somebody.axe()]
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
