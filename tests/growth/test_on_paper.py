"""The map of strengths on A4: what stands on it, and what not."""

from io import BytesIO
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader

from krachtbron.access import models as access_models
from krachtbron.access import public as access
from krachtbron.base import clock
from krachtbron.base.ids import new_id
from krachtbron.growth import actions, models
from krachtbron.growth.domain import Source
from krachtbron.growth.web.sheets import shortened
from tests.cast import People

NAMES = ("Wat ik wil", "Wat ik kan", "Wat ik durf", "Dingen en diensten", "Mensen om mij heen", "Kansen")


def write(cast: People, source: Source, words: str) -> Any:
    return actions.add_strength(cast.amina.actor, key=new_id(), source=source, words=words, at=clock.now())


def sheet(cast: People, query: str = "") -> PdfReader:
    response = cast.amina.client.get(reverse("growth:strengths_paper") + query)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="blad.pdf"', "says nothing about her"
    assert response["Cache-Control"] == "no-store"
    return PdfReader(BytesIO(response.content))


def words_on(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_an_empty_map_is_a_sheet_to_write_on(cast: People) -> None:
    reader = sheet(cast)
    said = words_on(reader)
    for words in (*NAMES, "In mij", "Rond mij", "Wat er kan, dichtbij of straks."):
        assert words in said
    assert len(reader.pages) == 1
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]


def test_her_words_and_what_ties_them(cast: People) -> None:
    cook = write(cast, Source.COMPETENCIES, "Ik kook voor twintig mensen")
    kitchen = write(cast, Source.RESOURCES, "De keuken van het buurthuis")
    actions.tie(cast.amina.actor, cook.pk, {kitchen.pk})
    said = words_on(sheet(cast))
    assert "helpt bij: Ik kook voor twintig mensen" in said
    assert "sterker door: De keuken van het buurthuis" in said
    assert "Wat je doet, weet en geleerd hebt" not in said, "an explanation only where nothing stands yet"


def test_it_is_tagged_and_in_the_language_of_the_reader(cast: People) -> None:
    reader = sheet(cast)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert reader.metadata.title == "Mijn krachten"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_other_languages(cast: People, language: str) -> None:
    cast.amina.client.cookies["django_language"] = language
    assert sheet(cast).trailer["/Root"]["/Lang"] == language


def test_her_name_only_when_she_asks(cast: People) -> None:
    assert "Amina" not in words_on(sheet(cast))
    assert "Amina" in words_on(sheet(cast, "?naam"))
    page = cast.amina.client.get(reverse("growth:strengths")).content.decode()
    assert reverse("growth:strengths_paper") + "?naam" in page


@pytest.mark.parametrize("words", ["مرحبا بالعالم", "Feest 🎉", "x" * 600, "#let a = 1 *vet* $x$", "één\ntwee"])
def test_whatever_she_writes_prints(cast: People, words: str) -> None:
    write(cast, Source.COMPETENCIES, words)
    reader = sheet(cast)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    if words.isascii():
        assert words.replace(" ", "") in "".join(words_on(reader).split()).replace("\u200b", "")


def test_much_goes_on_to_a_next_page(cast: People) -> None:
    for source in Source:
        for nth in range(4):
            write(cast, source, f"Kracht {nth}. " + "Ik zing en ik dans. " * 25)
    reader = sheet(cast)
    assert len(reader.pages) > 1
    assert words_on(reader).count("Kracht 3.") == 6


def test_a_picture_stands_beside_its_strength_with_her_words_about_it(cast: People) -> None:
    strength = write(cast, Source.COMPETENCIES, "Ik kook voor twintig mensen")
    made = BytesIO()
    Image.new("RGBA", (80, 60), (200, 90, 30, 128)).save(made, "WEBP")
    key, at = new_id(), clock.now()
    vault = access.vault_for(cast.amina.person_id, at=at)
    models.Picture.objects.create(
        pk=key,
        person_id=cast.amina.person_id,
        strength_id=strength.pk,
        content=vault.seal_bytes("growth.Picture", key, "content", made.getvalue()),
        about=vault.seal("growth.Picture", key, "about", "mijn grote soeppot"),
        made=at,
    )
    reader = sheet(cast)
    assert len(reader.pages[0].images) == 1
    assert "mijn grote soeppot".encode("utf-16-be") in alternatives(reader)


def alternatives(reader: PdfReader) -> bytes:
    """What a screen reader says for pictures."""
    found, waiting = [], [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found.append(str(node.get("/Alt", "")))
            waiting += [node["/K"]] if "/K" in node else []
    return "".join(found).encode("utf-16-be")


def test_nobody_else_gets_her_map(cast: People) -> None:
    write(cast, Source.COMPETENCIES, "Ik kook voor twintig mensen")
    theirs = cast.bram.client.get(reverse("growth:strengths_paper"))
    assert "twintig" not in words_on(PdfReader(BytesIO(theirs.content)))
    assert access_models.Look.objects.count() == 0


def test_as_many_queries_for_thirty_as_for_three(cast: People) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as one, CaptureQueriesContext(connections["keys"]) as other:
            sheet(cast)
        return len(one) + len(other)

    for nth in range(3):
        write(cast, Source.COMPETENCIES, f"Kracht {nth}")
    sheet(cast)  # the first request of a browser asks a little more
    few = count()
    for nth in range(27):
        write(cast, Source.RELATIONS, f"Mens {nth}")
    assert count() == few


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Kort.", "Kort."), ("Ik kook " * 20, "Ik kook " * 8 + "Ik …"), ("één\ntwee", "één twee")],
)
def test_what_is_named_beside_another_is_short(words: str, expected: str) -> None:
    assert shortened(words) == expected
