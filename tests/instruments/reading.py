"""How these tests read a page, and what a telephone does. No fixtures."""

import re
from collections.abc import Sequence
from typing import Any

import html5lib
from django.test import Client
from django.urls import reverse

from krachtbron.framework import public as framework
from tests.forms import forms_of, submit, text

INSTRUMENT = "empowerment-rose"
ITEMS = ("group_work", "strengths_based", "reflective", "participatory", "results_oriented", "basic_attitude")
NAMES = ("Samen", "Wat mensen kunnen", "Stilstaan", "Meedoen", "Wat lukt", "Hoe we omgaan met elkaar")
WORDS = ("heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel")
SKIP = "Dit sla ik over"
VARIED = [
    ("veel", "veel", "weinig", "heel weinig", "soms wel, soms niet", "heel veel"),
    ("veel", "heel veel", "Dit sla ik over", "heel veel", "veel", "veel"),
    ("heel veel", "veel", "weinig", "weinig", "veel", "heel veel"),
]


def url(name: str, *keys: Any) -> str:
    return reverse(f"instruments:{name}", args=keys)


def short_names() -> list[str]:
    """What professionals read beside the lines of a rose."""
    definition = framework.definition(framework.latest(INSTRUMENT))
    return [definition.in_language("nl").items[item].axis for item in ITEMS]


def sign_in(who: Any) -> None:
    """Signs her in anew, after time passed."""
    who.client.logout()
    who.client.force_login(who.member.account)


def root(response: Any) -> Any:
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


def said(response: Any) -> str:
    """The words inside ``<main>``, in one line."""
    return " ".join(text(node) for node in root(response).iter("main"))


def heading(response: Any) -> str:
    return " ".join(text(node) for node in root(response).iter("h1"))


def got(client: Client, name: str, *keys: Any, status: int = 200) -> Any:
    """A page that opens."""
    response = client.get(url(name, *keys), follow=True)
    assert response.status_code == status, (name, response.status_code)
    return response


def table(response: Any, number: int = 0) -> list[list[str]]:
    """The table beside a picture: rows of words, without its heads."""
    found = list(root(response).iter("table"))[number]
    rows = [[text(cell) for cell in row if cell.tag in ("td", "th")] for row in found.iter("tr")]
    return rows[1:]


def heads(response: Any, number: int = 0) -> list[str]:
    found = list(root(response).iter("table"))[number]
    return [text(cell) for cell in next(found.iter("tr")) if cell.tag == "th"]


def pictures(response: Any) -> list[Any]:
    """The roses on a page."""
    return [node for node in root(response).iter("figure") if "rose" in node.get("class", "").split()]


def dots_in(response: Any) -> int:
    """How many answers are drawn as a dot."""
    groups = [node for node in root(response).iter() if str(node.tag).endswith("g") and node.get("class") == "one"]
    return sum(1 for group in groups for one in group.iter() if str(one.tag).endswith("circle"))


def links(response: Any) -> list[str]:
    return [node.get("href", "") for node in root(response).iter("a")]


def code_on(response: Any) -> str:
    found = re.search(r'class="code__letters"[^>]*>([A-Z]{4})<', response.content.decode())
    assert found, "no code on the screen"
    return found.group(1)


def join(code: str, client: Client | None = None) -> tuple[Client, Any]:
    """A telephone types the code and begins; the first question stands on it."""
    phone = client or Client()
    page = submit(phone, phone.get(url("enter")), code=code)
    return phone, submit(phone, page, press="Begin")


def fill(phone: Client, page: Any, words: Sequence[str]) -> Any:
    """Six words pressed one after another; ends on the overview."""
    for word in words:
        page = submit(phone, page, press=word)
    return page


def take_part(code: str, words: Sequence[str] = ("veel",) * 6) -> Client:
    """A telephone from the code to *Klopt*."""
    phone, page = join(code)
    page = submit(phone, fill(phone, page, words), press="Klopt")
    assert heading(page) == "Dank je wel"
    return phone


def screen(cast: Any, round_: Any) -> Any:
    return got(cast.bram.client, "live", round_.pk)


def press(client: Client, page: Any, words: str) -> Any:
    """Whichever form of the page has this button."""
    number = next(
        place for place, form in enumerate(forms_of(page)) if words in [form.words(one) for one in form.buttons]
    )
    return submit(client, page, number, press=words)


def show(cast: Any, round_: Any) -> Any:
    return press(cast.bram.client, screen(cast, round_), "Toon de punten")


def settle(cast: Any, page: Any, words: list[str], client: Client | None = None) -> Any:
    """One button an axis, in order."""
    for word in words:
        page = submit(client or cast.bram.client, page, "afspreken", press=word)
    return page


def poll_of(page: Any) -> str:
    return next(one.get("hx-get") for one in root(page).iter() if "/tel/" in one.get("hx-get", ""))


def said_part(response: Any) -> str:
    return " ".join("".join(root(response).itertext()).split())
