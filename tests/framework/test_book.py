"""The handbook as somebody reads it: page after page, or from a question to its answer."""

import shutil
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from krachtbron.framework import queries
from krachtbron.framework.domain import LANGUAGES
from krachtbron.framework.pages import FOLDER, shelves
from krachtbron.framework.reading import ContentError

pytestmark = pytest.mark.django_db
SLUGS = list(queries.book("nl").pages)


def read(path: str, language: str = "nl") -> str:
    with CaptureQueriesContext(connection) as asked:
        answer = Client(headers={"accept-language": language}).get(path)
    assert answer.status_code == 200
    assert len(asked) == 0, "a page of the book asks the database nothing"
    html = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(html)
    return html.replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_lead_to_every_page(language: str) -> None:
    html = read("/kader/boek/", language)
    for slug, page in queries.book(language).pages.items():
        assert f'<a href="{reverse("framework:page", args=[slug])}">{page.head.title}</a>' in html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_every_page_can_be_read(slug: str, language: str) -> None:
    html = read(f"/kader/boek/{slug}/", language)
    page = queries.book(language).pages[slug]
    assert f"<h1>{page.head.title}</h1>" in html
    assert page.head.plain in html
    for source in page.head.sources:
        assert source.place in html
    for other in page.head.seealso:
        assert reverse("framework:page", args=[other]) in html
    assert "##" not in html
    assert "**" not in html


def test_one_turns_from_the_first_page_to_the_last() -> None:
    for slug, after in pairwise(SLUGS):
        assert f'<a href="{reverse("framework:page", args=[after])}" rel="next">' in read(f"/kader/boek/{slug}/")
    assert 'rel="next"' not in read(f"/kader/boek/{SLUGS[-1]}/")
    assert 'rel="prev"' not in read(f"/kader/boek/{SLUGS[0]}/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_that_a_page_answers_leads_to_it(language: str) -> None:
    """Typed as it stands, the page is among the first three."""
    book, found = queries.book(language), queries.book_index(language)
    lost = [(slug, ask) for slug, one in book.pages.items() for ask in one.head.asks if slug not in found.find(ask)[:3]]
    assert lost == []


def test_from_a_question_to_its_answer() -> None:
    html = read("/kader/boek/?zoek=iemand+wil+niet+in+een+groep")
    assert html.index(reverse("framework:page", args=["group-work"])) < html.index("<h2>Waar het om gaat")
    assert "Wat als iemand niet in een groep wil?" in html


def test_what_is_not_there_is_said_kindly() -> None:
    html = read("/kader/boek/?zoek=zwembadkoorts")
    assert "Niets gevonden." in html
    assert 'value="zwembadkoorts"' in html
    assert read("/kader/boek/?zoek=" + "x" * 5000)
    assert "<b>" not in read("/kader/boek/?zoek=<b>").partition("</form>")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_of_it_on_paper(language: str) -> None:
    answer = Client(headers={"accept-language": language}).get("/kader/boek/handboek.pdf")
    made = PdfReader(BytesIO(answer.content))
    root: Any = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    words = " ".join(" ".join(sheet.extract_text() for sheet in made.pages).split())
    for page in queries.book(language).pages.values():
        assert page.head.plain.split()[0] in words
    assert len(made.pages) > len(SLUGS)


def test_a_page_that_does_not_exist(client: Client) -> None:
    assert client.get("/kader/boek/nergens/").status_code == 404


class TestWhatIsNotRight:
    """A file that somebody changed by hand is refused with its name and its line."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return Path(shutil.copytree(FOLDER, tmp_path / "handbook"))

    def change(self, folder: Path, name: str, old: str, new: str) -> str:
        file = folder / name
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new, 1))
        with pytest.raises(ContentError) as caught:
            shelves(folder)
        assert caught.value.file == name
        return str(caught.value)

    def test_the_book_as_it_is(self, folder: Path) -> None:
        assert list(shelves(folder)) == list(LANGUAGES)

    def test_a_link_to_nowhere(self, folder: Path) -> None:
        assert "regel " in self.change(folder, "group-work.nl.md", "(shapes-of-groups)", "(vormen)")

    def test_a_page_nobody_named(self, folder: Path) -> None:
        (folder / "extra.nl.md").write_text("---\n")
        with pytest.raises(ContentError, match=r"staat niet in order\.yaml"):
            shelves(folder)

    def test_a_page_that_is_missing(self, folder: Path) -> None:
        (folder / "group-work.fr.md").unlink()
        with pytest.raises(ContentError, match=r"group-work\.fr\.md"):
            shelves(folder)

    def test_html(self, folder: Path) -> None:
        assert "HTML" in self.change(folder, "group-work.nl.md", "Een probleem dat", "<b>Een</b> probleem dat")

    def test_a_heading_of_another_kind(self, folder: Path) -> None:
        assert "kop" in self.change(folder, "group-work.nl.md", "## Wat het oplevert", "# Wat het oplevert")

    def test_a_publication_that_is_unknown(self, folder: Path) -> None:
        assert "publicaties" in self.change(folder, "group-work.nl.md", "publication: kader", "publication: elders")

    def test_another_shape_in_another_language(self, folder: Path) -> None:
        words = (folder / "group-work.en.md").read_text().split("## ")[1].split("\n")[0]
        assert "gelijk" in self.change(folder, "group-work.en.md", f"## {words}", words)

    def test_two_short_lines(self, folder: Path) -> None:
        text = (folder / "group-work.nl.md").read_text()
        line = text.split("short:\n")[1].split("\n")[0]
        assert "regel " in self.change(folder, "group-work.nl.md", f"{line}\n", "")

    @pytest.mark.parametrize("text", ["", "zonder iets", "---\ntitle: x\n", "---\ntitle: [\n---\nx"])
    def test_a_page_that_is_no_page(self, folder: Path, text: str) -> None:
        (folder / "group-work.nl.md").write_text(text)
        with pytest.raises(ContentError, match=r"group-work\.nl\.md"):
            shelves(folder)

    def test_a_page_twice(self, folder: Path) -> None:
        assert "twee keer" in self.change(folder, "order.yaml", "      - group-work\n", "      - group-work\n" * 2)

    def test_a_part_without_a_name(self, folder: Path) -> None:
        assert "ontbreekt" in self.change(folder, "parts.nl.yaml", "aim:", "doel:")
