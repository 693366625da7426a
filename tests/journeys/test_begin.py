"""Beginning for real: one command, one link, and in a few minutes an organisation with a project, a worker, a group."""

import base64
import hashlib
import hmac
import struct
import time
from typing import Any

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey
PHRASE = "vier heel gewone woorden"


def code_of(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", "").upper())
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def set_up_second_factor(somebody: Person) -> None:
    """What every professional is asked before anything else."""
    somebody.sees("Beveiliging").open("/projecten/")
    assert somebody.page.url.endswith("/ik/beveiliging/"), "nothing else opens before the second step stands"
    somebody.tap("Stel de app in", role="link")
    secret = somebody.page.locator("main b[translate=no]").inner_text()
    somebody.page.get_by_label("code", exact=False).first.fill(code_of(secret))
    somebody.tap("Zet aan")
    somebody.page.wait_for_load_state("load")


def test_from_nothing_to_a_group(chromium: Any, own_house: tuple[str, str]) -> None:
    server, link = own_house
    els = Person(chromium, server, width=1280).open(link)
    els.sees("Jij bent de eerste hier")
    els.type("Hoe heet jullie organisatie?", "Buurthuis De Zon").type("Hoe mogen we je noemen?", "Els")
    els.type("Met welke naam meld je je aan?", "els").page.get_by_label("wachtzin", exact=False).first.fill(PHRASE)
    els.tap("Begin")
    set_up_second_factor(els)
    els.open("/vandaag/").tap("Begin een eerste project", role="link")
    els.type("Hoe heet het project?", "Samen wonen").page.locator("form.form button").last.click()
    els.sees("Samen wonen")

    els.tap("Mensen", role="link").tap("Nodig iemand uit", role="link")
    els.choose("Werker: werkt met groepen").page.locator("form.form button").last.click()
    invitation = els.page.locator("p.input").first.inner_text().strip()
    bram = Person(chromium, server, width=360).open("/" + invitation.partition("://")[2].partition("/")[2])
    bram.sees("Je komt erbij als werker.")
    bram.type("Hoe mogen we je noemen?", "Bram").type("Met welke naam meld je je aan?", "bram")
    bram.page.get_by_label("wachtzin", exact=False).first.fill(PHRASE)
    bram.tap("Doe mee")
    set_up_second_factor(bram)
    bram.open("/vandaag/").sees("Bram")

    again = Person(chromium, server).open(link)
    again.sees("uitnodiging")
    assert "Buurthuis De Zon" not in again.reads(), "a used link says nothing of whose it was"
    for somebody in (els, bram, again):
        assert somebody.faults == []
        assert somebody.foreign == []
        somebody.leave()
