"""An instrument on paper: to fill in by hand, and filled; every question and answer can be read back."""

from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from krachtbron.ui.public import (
    EmptyLines,
    FilledLines,
    Grid,
    GridCell,
    PaperDrawing,
    PaperEntry,
    PaperLine,
    PaperSection,
    PaperStep,
    Scale,
    ScaleRow,
    lines_pdf,
    print_scale,
)
from tests.ui.test_lines import scales
from tests.ui.test_rose_standalone import boxes, texts

SVG = "{http://www.w3.org/2000/svg}"
WORDS = ("heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel")
STEPS = ("helemaal hier", "eerder hier", "in het midden", "eerder daar", "helemaal daar")
POLES = ("Wij beslissen voor mensen", "Mensen beslissen zelf")
ITEMS = [
    PaperLine(kind="ordinal", name="Meebeslissen", lines=["Beslissen wij hier mee?"], words=WORDS, section="Samen"),
    PaperLine(
        kind="two_pole", name="Macht", lines=["Wie beslist er?"], words=STEPS, poles=POLES, wanted=True, section="Samen"
    ),
    PaperLine(
        kind="yes_partly_no",
        name="Onthaal",
        lines=["Is er iemand die je welkom heet?"],
        words=("nee", "deels", "ja"),
        evidence="Waaraan zie je dat?",
        apart="niet van toepassing",
        section="De plek",
    ),
    PaperLine(
        kind="choice", name="Tijd", lines=["Wanneer kom je?"], words=("overdag", "in de avond"), section="De plek"
    ),
    PaperLine(
        kind="choices", name="Thema", lines=["Waarover gaat het?"], words=("wonen", "werk", "geld"), section="De plek"
    ),
    PaperLine(
        kind="fields",
        name="Plekken",
        lines=["Waar ben je graag?"],
        words=("een praatje", "een uitstap", "een boek", "een wandeling"),
        rows=("Met anderen", "Alleen"),
        columns=("Dichtbij", "Verder weg"),
        section="De plek",
    ),
    PaperLine(kind="open", name="Nog iets", lines=["Wat wil je nog zeggen?"], section="De plek"),
]
EMPTY = EmptyLines(
    language="nl",
    title="Kijk naar je werking",
    instruction=["Kruis aan wat past.", "Er is geen goed of fout antwoord."],
    items=ITEMS,
    entry=PaperEntry(lead="Typ het hier in", url="https://bron.example/mee/LIJN", address="bron.example/mee"),
    blanks=["Project", "Datum: 3 mei"],
    who_sees=("Wie ziet dit?", "De groep ziet een punt."),
    step_heading="Kies één lijn",
    step_labels=["Wat", "Wie"],
    closing="Zet hier geen naam op.",
)
VOICES = Scale(
    WORDS, (WORDS[0], WORDS[-1]), False, (ScaleRow("Bewoners", {1: 1, 4: 6, 5: 1}), ScaleRow("Werkers", {3: 1, 4: 3}))
)
STAND = Scale(
    STEPS, POLES, True, (ScaleRow("Waar staan we", {2: 1}), ScaleRow("Waar willen we staan", {4: 1}, "wanted"))
)
FIELDS = Grid(
    ("Met anderen", "Alleen"),
    ("Dichtbij", "Verder weg"),
    {(0, 0): GridCell("een praatje", 5), (1, 1): GridCell("lopen", 0, True)},
)
FILLED = FilledLines(
    language="nl",
    title="Zo kijken wij naar onze werking",
    project="Huurders aan het woord",
    date="3 mei 2025",
    lead=["Elk punt is één antwoord."],
    sections=[
        PaperSection(
            heading="Samen",
            drawings=[
                PaperDrawing(title="Meebeslissen", content=VOICES, said=["De agenda hangt er vooraf."]),
                PaperDrawing(title="Macht", content=STAND),
            ],
        ),
        PaperSection(
            heading="De plek",
            drawings=[
                PaperDrawing(title="Thema", content=[("wonen", 12), ("werk", 3), ("geld", 0)]),
                PaperDrawing(title="Plekken", content=FIELDS),
                PaperDrawing(title="Nog iets", said=["Wij willen een bank aan de deur.", "مرحبا بالجميع"]),
            ],
        ),
    ],
    step=PaperStep(heading="Wij kozen", axis="Meebeslissen", rows=[("Wat", "Zelf de agenda maken"), ("Wie", "Amina")]),
    closing="Samen besproken.",
)


def opened(made: bytes) -> PdfReader:
    return PdfReader(BytesIO(made))


def words(made: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in opened(made).pages).split())


@pytest.mark.parametrize("sheet", [EMPTY, FILLED], ids=["empty", "filled"])
@pytest.mark.parametrize("language", ["nl", "en", "fr", "nl-be"])
def test_a_sheet_is_tagged_a4_in_its_language(sheet: EmptyLines | FilledLines, language: str) -> None:
    reader = opened(lines_pdf(replace(sheet, language=language)))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == language[:2]
    assert "pdfuaid" in root["/Metadata"].get_data().decode()
    assert reader.metadata.title == sheet.title
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in reader.pages} == {(595, 842)}


def test_all_questions_and_words_stand_on_the_empty_sheet() -> None:
    said = words(lines_pdf(EMPTY))
    for at, item in enumerate(ITEMS, start=1):
        assert f"{at}. {item.name}" in said
        for line in (*item.lines, *item.rows, *item.columns, *(item.poles or ()), item.evidence, item.apart):
            assert line in said
        if item.kind != "two_pole":
            assert all(word in said for word in item.words)
    for line in (
        *EMPTY.instruction,
        "Samen",
        "De plek",
        "Typ het hier in",
        "bron.example/mee",
        "Datum: 3 mei",
        *EMPTY.who_sees,
    ):
        assert line in said
    assert said.count("Dit sla ik over") == 6, "everywhere but where one writes freely"
    assert said.count("Waar willen we staan?") == 1
    assert "Je mag er meer kiezen." in said
    assert "Zet hier geen naam op." in said


def test_a_long_instrument_takes_more_pages_with_their_number() -> None:
    items = [replace(ITEMS[at % 7], name=f"Vraag {at}x", section=f"Deel {at // 6}") for at in range(36)]
    reader = opened(lines_pdf(replace(EMPTY, items=items)))
    many = len(reader.pages)
    assert 5 <= many <= 14
    assert f"2 / {many}" in reader.pages[1].extract_text()
    said = words(lines_pdf(replace(EMPTY, items=items)))
    assert all(f"{at + 1}. Vraag {at}x" in said for at in range(36))


def test_a_short_instrument_is_one_page() -> None:
    reader = opened(lines_pdf(replace(EMPTY, items=ITEMS[:3], step_heading="")))
    assert len(reader.pages) == 1
    assert "1 / 1" not in reader.pages[0].extract_text()


def test_the_filled_sheet_says_all_that_it_draws() -> None:
    said = words(lines_pdf(FILLED))
    for text in (
        "Bewoners: 1 × heel weinig (1), 6 × veel (4), 1 × heel veel (5).",
        "Werkers: 1 × soms wel, soms niet (3), 3 × veel (4).",
        "Waar staan we: eerder hier. Waar willen we staan: eerder daar.",
        *POLES,
        "De agenda hangt er vooraf.",
        "12 ×",
        "5 ×",
        "lopen gekozen",
        "Wij willen een bank aan de deur.",
        "Zelf de agenda maken",
        "Huurders aan het woord",
        "Samen besproken.",
    ):
        assert text in said, text


@pytest.mark.parametrize(
    "text",
    ["Een heel lange zin. " * 40, "x" * 700, "Feest 🎉 🌹", "مرحبا بالعالم", "\x00\ud800\x1b", "*vet* #let $x$ <b>"],
)
def test_no_sentence_breaks_the_paper(text: str) -> None:
    scale = Scale((text,) * 5, (text, text), False, (ScaleRow(text, {1: 1}),))
    drawings = [PaperDrawing(title=text, content=scale, said=[text]), PaperDrawing(title=text, content=[(text, 3)])]
    assert opened(lines_pdf(replace(FILLED, sections=[PaperSection(drawings=drawings, heading=text)]))).pages
    item = replace(ITEMS[5], name=text, lines=[text], words=[text] * 4, evidence=text, section=text)
    assert opened(lines_pdf(replace(EMPTY, items=[item, replace(ITEMS[1], poles=(text, text))]))).pages


def test_an_empty_result_is_still_a_sheet() -> None:
    drawing = PaperDrawing(title="Meebeslissen", content=replace(VOICES, rows=()))
    made = lines_pdf(replace(FILLED, sections=[PaperSection(drawings=[drawing])], step=None))
    assert "geen antwoorden" in words(made)


def test_a_printed_line_needs_no_style_sheet_and_holds_its_words() -> None:
    svg = print_scale(VOICES, title="Beslissen wij mee?")
    assert "class=" not in svg
    assert "style=" not in svg
    assert texts(svg) == ["Beslissen wij mee?", "Bewoners", "Werkers", "heel weinig", "heel veel"]
    root = ElementTree.fromstring(svg)
    assert root.findtext(f"{SVG}title") == "Beslissen wij mee?"
    assert root.findtext(f"{SVG}desc", "").startswith("Bewoners: 1 × heel weinig (1)")
    assert print_scale(VOICES, title="Weg", heading=False).count("Weg") == 1


@settings(deadline=None)
@given(scales())
def test_a_printed_line_draws_every_dot_inside(scale: Scale) -> None:
    svg = print_scale(scale, title="Vraag")
    wide, tall, lines = boxes(svg)
    assert all(left >= 0 and right <= wide for left, right in lines)
    dots, numbers = [], []

    def walk(element: ElementTree.Element, x: float, y: float) -> None:
        if moved := element.get("transform", ""):
            right, down = moved.removeprefix("translate(").removesuffix(")").split()
            x, y = x + float(right), y + float(down)
        if element.tag == f"{SVG}circle" and element.get("r") != "6.5":
            dots.append((x + float(element.get("cx", 0)), y + float(element.get("cy", 0)), float(element.get("r"))))
        if element.tag == f"{SVG}text" and element.get("font-size") == "17":
            numbers.append(int(element.text))
        for child in element:
            walk(child, x, y)

    walk(ElementTree.fromstring(svg), 0, 0)
    counts = [n for row in scale.rows for n in row.counts.values() if n]
    assert len(dots) == (len(counts) if numbers else sum(counts))
    assert not numbers or sorted(numbers) == sorted(counts)
    for x, y, radius in dots:
        assert radius <= x <= wide - radius
        assert radius <= y <= tall - radius
