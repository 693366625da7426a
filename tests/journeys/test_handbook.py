"""Somebody who is new finds the answer to a question in two steps: types it, opens the page."""

from collections.abc import Callable

import pytest

from tests.journeys.people import Person

pytestmark = pytest.mark.journey

# As somebody types it, and what then stands on the page. The first four are those of the practice framework itself.
ANSWERS = {
    "moet dat altijd in een groep": "Dat hangt af van wat je een groep noemt.",
    "moet ik de groep versterken of de mensen": "Het einddoel is dat elk van de mensen sterker wordt.",
    "moet ik het hebben over hoe iemand doet in de groep": "Heeft de groep er last van, dan is dat gesprek jouw taak.",
    "hoe breng ik een moeilijke boodschap": "zes stappen",
    "geen tijd om te reflecteren": "Neem de laatste vijf minuten.",
    "armoede is hun eigen schuld": "Een partner zegt: eigen schuld.",
    "is eigen kracht een besparing": "Het spaart geld uit",
    "zandloper": "De zandloper",
    "mag ik mensen indelen in groepen, stigma": "De waarschuwing",
    "gaat empowerment niet gewoon over gevoelens": "Het gaat vooral over je goed voelen",
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


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_every_page_of_it_can_be_read_on_a_small_telephone(person: Callable[..., Person], language: str) -> None:
    somebody = person(width=320, language=language).brings_axe().open("/kader/boek/")
    links = somebody.page.eval_on_selector_all("main a[href]", "all => all.map(one => one.getAttribute('href'))")
    pages = [link for link in dict.fromkeys(links) if link.startswith("/kader/boek/") and not link.endswith(".pdf")]
    assert len(pages) >= 44
    faults = list[str]()
    for path in pages:
        look = somebody.open(path).look()
        faults += [f"{path} {what}: {one}" for what, one in look.items() if one]
        faults += [f"{path} axe: {one}" for one in somebody.axe()]
    assert faults == []
