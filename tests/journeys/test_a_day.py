"""A day of a worker and of his group, in the demonstration: from the list of the morning to what he wants to learn."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.journeys.conftest import running
from tests.journeys.people import Person

pytestmark = pytest.mark.journey
WORKED, BACK = "Omar las zelf de brief voor.", "Terugvertellen aan de brede groep"
SOUP, INSIGHT = "Je had soep mee voor iedereen.", "Wie iets voorleest, wordt groter."


@pytest.fixture
def here(chromium: Any, filled: Path, tmp_path: Path) -> Iterator[Callable[..., Person]]:
    """People in a demonstration where nobody else did anything today."""
    made: list[Person] = []
    home = shutil.copytree(filled, tmp_path / "home")
    with running(home, "--demo") as address:

        def make(**how: Any) -> Person:
            made.append(Person(chromium, address, **how))
            return made[-1]

        yield make
        for one in made:
            one.leave()


def as_it_should(person: Person) -> None:
    assert person.look() == {"sideways": False, "clipped": [], **({"stored": 0} if person.javascript else {})}
    assert person.faults == []
    if person.javascript:
        assert person.axe() == []


@pytest.mark.parametrize("javascript", [True, False])
def test_a_day(here: Callable[..., Person], javascript: bool) -> None:
    bram = here(width=360, javascript=javascript).sign_in("Bram")
    amina = here(width=360, javascript=javascript).sign_in("Amina")

    # The morning: what comes, and what was promised to the broad group.
    bram.open("/vandaag/").sees("Samenkomen").sees("De huurdersgroep")
    as_it_should(bram)
    told = bram.page.locator("li", has_text=BACK).first
    told.get_by_role("button", name="gelukt").click()
    bram.settle()
    assert BACK not in bram.open("/vandaag/").reads()

    # In the group somebody names what worked; he reads it before everybody goes.
    amina.tap("Onze groep", role="link").tap("Noem iets dat lukte", role="link")
    amina.type("Wat lukte er?", WORKED).tap("Bewaar")
    amina.sees("Het staat erbij.").sees(WORKED)
    bram.open("/groepen/").tap("De huurdersgroep", role="link", exact=False)
    bram.tap("Sluit af", role="link", exact=False)
    bram.sees("Sta hier even bij stil").sees(WORKED)
    as_it_should(bram)
    bram.type("Hoeveel mensen waren er?", "9").tap("Kijk na").tap("Bewaar")
    bram.sees("Bewaard. Fijn dat jullie samen waren.").sees("Kijk hierop terug")
    meeting = bram.page.url

    # A feather, on paper and on the screen.
    amina.open("/vandaag/").tap("Onze groep", role="link").tap("Geef iemand een pluim", role="link")
    as_it_should(amina)
    amina.type("Voor wie?", "Bram").type("Waarvoor zeg je dank je wel?", SOUP)
    with amina.page.expect_download() as came:
        amina.page.get_by_role("button", name="Maak ze op papier").click()
    assert SOUP in " ".join(PdfReader(came.value.path()).pages[0].extract_text().split())
    amina.tap("Stuur de pluim").sees("ligt het daar")
    bram.open("/mijn/gezien/").sees(SOUP)
    bram.tap("Van Amina", role="link", exact=False).sees("Dank je wel")
    as_it_should(bram)

    # The evening: what he wants to do otherwise, asked again next week.
    bram.open(meeting).tap("Voor mezelf, over mijn werk", role="link")
    bram.type("Wat begrijp je nu beter?", INSIGHT).type("Wat doe je de volgende keer anders?", "Vaker laten voorlezen.")
    bram.choose("Over een week").tap("Bewaar")
    bram.sees(INSIGHT)
    as_it_should(bram)

    # All of it stands in the story of the project; his own words do not.
    amina.open("/vandaag/").tap("Onze groep", role="link").tap("Alles wat we samen deden", role="link")
    amina.sees(WORKED)
    as_it_should(amina)
    assert SOUP not in amina.reads()
    assert INSIGHT not in amina.reads()
