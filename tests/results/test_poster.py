"""The timeline on paper, to hang up: read back as a reader and a screen reader would."""

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cast import People, Somebody
from tests.results.test_pages import opened, said, url
from tests.results.test_timeline import meet, name_on


def poster(somebody: Somebody, cast: People) -> PdfReader:
    return PdfReader(BytesIO(opened(somebody, "poster", cast.project.pk).content))


def words(made: PdfReader) -> str:
    """What stands on it, in the order of reading; a word broken at the end of a line is one again."""
    return " ".join(" ".join(page.extract_text() for page in made.pages).replace("-\n", "").split())


def test_it_is_one_tagged_a3_with_what_happened(cast: People, at: datetime) -> None:
    name_on(cast, at, "De folder ligt overal.", 40)
    meet(cast, at, "Iedereen sprak.", 3)
    made = poster(cast.bram, cast)
    root: Any = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert len(made.pages) == 1
    assert [round(float(side) / 72 * 25.4) for side in made.pages[0].mediabox[2:]] == [297, 420]
    told = words(made)
    for part in ("Wat we samen deden", cast.project.name, "De folder ligt overal.", "Iedereen sprak.", "Dit lukte"):
        assert part in told, part
    assert told.index("Iedereen sprak.") < told.index("De folder ligt overal.")


def test_the_latest_fit_on_one_page(cast: People, at: datetime) -> None:
    for number in range(40):
        name_on(cast, at, f"Nummer {number:02}: we kwamen samen een stap verder dan de vorige keer.", number)
    made = poster(cast.bram, cast)
    assert len(made.pages) == 1
    told = words(made)
    assert "Nummer 00" in told
    assert "Nummer 23" in told
    assert "Nummer 24" not in told


def test_who_sees_less_gets_less_on_it(cast: People, at: datetime) -> None:
    name_on(cast, at, "Van de groep.", 1)
    page = cast.farid.client.get(url("poster", cast.project.pk), follow=True)
    assert "Voor een poster moet er eerst iets staan." in said(page)
    assert cast.carla.client.get(url("poster", cast.project.pk)).status_code == 404


def test_the_page_says_what_stands_on_it(cast: People, at: datetime) -> None:
    assert "Maak de poster" not in said(opened(cast.amina, "timeline", cast.project.pk))
    name_on(cast, at, "Van de groep.", 1)
    page = said(opened(cast.amina, "timeline", cast.project.pk))
    assert "Op de poster staat wat jij hier ziet." in page
    assert url("poster", cast.project.pk) in page


@pytest.mark.parametrize("words_", ["صار عندنا بيت دافئ", "x" * 200, "<b>#emph[hoi]</b> $x$ \\ @a"])
def test_any_words_stand_as_they_were_written(cast: People, at: datetime, words_: str) -> None:
    name_on(cast, at, words_, 1)
    assert len(poster(cast.amina, cast).pages) == 1
