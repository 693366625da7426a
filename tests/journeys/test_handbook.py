"""Somebody who is new finds the answer to a question in two steps: types it, opens the page."""

from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey

# As somebody types it, and what then stands on the page. The first four are those of the practice framework itself.
ANSWERS = {
    "moet dat altijd in een groep": "Dat hangt af van wat je een groep noemt.",
    "moet ik de groep versterken of de mensen": "Het einddoel is dat elk van de mensen sterker wordt.",
    "geen tijd om te reflecteren": "Wat werkers vragen",
    "wat als ik niet weet hoe ik moet reflecteren": "Wat werkers vragen",
    "is empowerment hetzelfde als zelfredzaamheid": "zelfredzaamheid",
    "armoede is hun eigen schuld": "Een partner zegt: eigen schuld.",
    "hoe breng ik een moeilijke boodschap": "Een kleine oefening",
    "zandloper": "zandloper",
    "mag ik mensen indelen in groepen, stigma": "De waarschuwing",
    "hoe ver ga je door als iemand niet wil": "Wat werkers vragen",
}


@pytest.mark.parametrize("javascript", [True, False])
def test_ten_questions_in_two_steps(person: Callable[..., Person], javascript: bool) -> None:
    somebody = person(width=360, javascript=javascript)
    for typed, answer in ANSWERS.items():
        somebody.open("/kader/boek/")
        somebody.taps = 0
        somebody.type("Waar wil je iets over weten?", typed).tap("Zoek")
        somebody.page.locator("main section").first.get_by_role("link").first.click()
        somebody.settle()
        somebody.sees(answer)
    assert somebody.look()["sideways"] is False
    assert somebody.faults == []
    if javascript:
        assert somebody.axe() == []


def test_the_question_mark_leads_to_the_page_and_works_without_javascript(person: Callable[..., Person]) -> None:
    bram = person(width=360, javascript=False).sign_in("Bram").open("/op-pad/")
    bram.page.locator(".help > summary").click()
    bram.sees("Je houdt vol zonder te duwen.").tap("Lees meer", role="link", exact=False)
    bram.sees("Een kleine oefening")
