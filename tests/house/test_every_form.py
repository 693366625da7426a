"""Every form of every page that somebody can reach: labelled, with a button, with its token."""

from typing import Any

import html5lib
import pytest

from tests.forms import Page, forms_of

PEOPLE = ("amina", "bram", "carla", "dirk", "els", "farid", "greet")
NOT_FOLLOWED = ("/snel-weg/", "/ui/")
MOST_PAGES = 60


def links(response: Any) -> list[str]:
    root = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    return [node.get("href", "").partition("#")[0] for node in root.iter("a")]


def walk(client: Any) -> list[tuple[str, Any]]:
    """The pages that a person comes to from the front door, by links."""
    waiting, seen, pages = ["/"], {"/"}, []
    while waiting and len(pages) < MOST_PAGES:
        address = waiting.pop(0)
        response = client.get(address, follow=True)
        assert response.status_code < 500, address
        if not response.get("Content-Type", "").startswith("text/html"):
            continue
        pages.append((address, response))
        for link in links(response):
            if link.startswith("/") and link not in seen and not link.startswith(NOT_FOLLOWED):
                seen.add(link)
                waiting.append(link)
    return pages


def faults(response: Any) -> list[str]:
    found = [f"{form.name}: {fault}" for form in forms_of(response) for fault in form.faults()]
    page = Page(response)
    ids = [node.get("id") for node in page.root.iter() if node.get("id")]
    return found + [f"the id {one} stands twice" for one in sorted({one for one in ids if ids.count(one) > 1})]


@pytest.mark.django_db
@pytest.mark.parametrize("person", PEOPLE)
def test_every_form_can_be_filled_by_a_person(cast: Any, person: str) -> None:
    pages = walk(getattr(cast, person).client)
    assert pages
    found = {address: said for address, response in pages if (said := faults(response))}
    assert found == {}
