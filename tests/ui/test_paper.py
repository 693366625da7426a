"""Paper: one sheet to fill in, one to hang up, both to be read aloud too."""

from dataclasses import replace
from io import BytesIO
from struct import unpack

import pytest
from pypdf import PdfReader

from krachtbron.ui.public import (
    EmptyRose,
    FilledRose,
    PaperEntry,
    PaperQuestion,
    PaperStep,
    Series,
    pdf,
    png,
    standalone_svg,
)

AXES = ["Samen", "Wat mensen kunnen", "Stilstaan", "Meedoen", "Wat lukt", "Hoe we omgaan met elkaar"]
WORDS = ["heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel"]
EMPTY = EmptyRose(
    language="nl",
    title="Onze roos",
    axes=AXES,
    ring_words=WORDS,
    questions_heading="Zes vragen",
    questions=[PaperQuestion(name=axis, lines=["Beslissen wij hier mee?", "Ook over wat echt telt?"]) for axis in AXES],
    skip="Dit sla ik over",
    step_heading="Kies één lijn",
    step_labels=["Onze lijn", "Wat", "Wie", "Wanneer"],
    lead=["Kleur op elke lijn één bolletje."],
    blanks=["Project", "Datum: 3 mei"],
    who_sees=("Wie ziet dit?", "De groep ziet een punt."),
    entry=PaperEntry(lead="Typ het hier in", url="https://bron.example/mee/ROOS", address="bron.example/mee"),
    closing="Zet hier geen naam op.",
)
FILLED = FilledRose(
    language="nl",
    title="Onze roos, mei en nu",
    axes=AXES,
    ring_words=WORDS,
    content=[Series("nu", [4, 4, 2, 3, 3, 5]), Series("in mei", [3, 4, None, 1, 3, 4], "before")],
    project="Huurders aan het woord",
    date="3 mei 2025",
    step=PaperStep(heading="Wij kozen", axis="Meedoen", rows=[("Wat", "Zelf de agenda maken"), ("Nu", "bezig")]),
)
GROUP = replace(
    FILLED,
    content=[[4, 4, 5, 3]] * 6,
    agreed=[4, None, 4, None, None, 5],
    differences_heading="Wij zien het anders",
    differences=[("Meedoen", "Wie nieuw is, hoort het pas achteraf.")],
)


def opened(made: bytes) -> PdfReader:
    return PdfReader(BytesIO(made))


def words(made: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in opened(made).pages).split())


@pytest.mark.parametrize(("sheet", "pages"), [(EMPTY, 2), (FILLED, 1), (GROUP, 1)])
@pytest.mark.parametrize("language", ["nl", "en", "fr", "nl-be"])
def test_a_sheet_is_tagged_a4_in_its_language(sheet: EmptyRose | FilledRose, pages: int, language: str) -> None:
    name = "empty-rose" if sheet is EMPTY else "filled-rose"
    reader = opened(pdf(name, replace(sheet, language=language)))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == language[:2]
    assert reader.metadata.title == sheet.title
    assert len(reader.pages) == pages
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]


def test_the_empty_rose_asks_every_question_and_leaves_room() -> None:
    said = words(pdf("empty-rose", EMPTY))
    assert said.count("Beslissen wij hier mee?") == 6
    assert said.count("Dit sla ik over") == 6
    assert said.count("soms wel, soms niet") == 7, "on the rose, and under each question"
    for text in ("Onze lijn", "Wanneer", "bron.example/mee", "Wie ziet dit?", "Datum: 3 mei", "Zet hier geen naam op."):
        assert text in said


def test_an_empty_rose_needs_no_door_to_the_web() -> None:
    assert "Onze roos" in words(pdf("empty-rose", replace(EMPTY, entry=None, who_sees=None, blanks=(), closing="")))


def test_the_filled_rose_holds_the_values_and_the_step() -> None:
    said = words(pdf("filled-rose", FILLED)).replace("\u00a0", " ")
    for text in ("Huurders aan het woord", "3 mei 2025", "in mei", "overgeslagen", "heel weinig (1)", "Wij kozen"):
        assert text in said
    assert "Zelf de agenda maken" in said


def test_the_group_sees_its_counts_and_its_differences() -> None:
    said = words(pdf("filled-rose", GROUP))
    for text in ("samen gekozen", "Wij zien het anders", "Wie nieuw is, hoort het pas achteraf."):
        assert text in said
    assert "Samen 0 0 1 2 1 veel (4)" in said


@pytest.mark.parametrize("text", ['*vet* _x_ #let a = 1 $x$ @wie <b> // niets \\ `c` "q"', "Cœur, dès l’été: één ë"])
def test_what_people_write_prints_as_typed(text: str) -> None:
    step = PaperStep(heading=text, axis="Meedoen", rows=[("Wat", text)])
    assert words(pdf("filled-rose", replace(FILLED, step=step, project=text))).count(text) == 3


@pytest.mark.parametrize(
    "text", ["Een heel lange zin. " * 60, "x" * 700, "Feest 🎉 🌹", "مرحبا بالعالم", "\x00\ud800\x1b"]
)
def test_no_sentence_breaks_the_paper(text: str) -> None:
    step = PaperStep(heading=text, axis=text, rows=[("Wat", text)])
    reader = opened(pdf("filled-rose", replace(GROUP, step=step, differences=[("Meedoen", text)])))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_long_sentences_still_fit_on_one_page() -> None:
    step = PaperStep(heading="Wij kozen", axis="Meedoen", rows=[("Wat", "Samen naar de schepen gaan. " * 10)])
    sheet = replace(GROUP, step=step, differences=[(axis, "Wij zien het anders omdat. " * 6) for axis in AXES])
    assert len(opened(pdf("filled-rose", sheet)).pages) == 1


def test_a_sheet_goes_with_its_own_data() -> None:
    with pytest.raises(ValueError, match="no sheet for FilledRose"):
        pdf("empty-rose", FILLED)


def test_a_picture_as_png_is_1600_wide() -> None:
    made = png(standalone_svg(AXES, [[4, 4, 5, 3]] * 6, WORDS, title="Onze roos"))
    assert made.startswith(b"\x89PNG")
    assert unpack(">I", made[16:20])[0] == 1600
