"""Lines, fields and lists say what was answered: every answer a dot in its place, and the words beside say the same."""

from itertools import combinations
from math import hypot
from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from hypothesis import given, settings
from hypothesis import strategies as st

from krachtbron.ui.public import Grid, GridCell, Scale, ScaleRow, draw_dotlist, draw_grid, draw_scale

WORDS = ("heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel")
ENDS = (WORDS[0], WORDS[-1])
NARROWEST = 256
"""As wide as a line is on a telephone of 320 pixels, inside a panel."""


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    values = draw(st.integers(2, 12))
    counts = st.dictionaries(st.integers(1, values), st.integers(0, 40) | st.integers(0, 8))
    looks = st.sampled_from(["now", "wanted", "before"])
    rows = draw(st.lists(st.builds(ScaleRow, st.text("abc", min_size=1), counts, looks), max_size=4))
    marks = tuple(f"Woord {value}." for value in range(1, values + 1))
    return Scale(marks, ("links", "rechts"), draw(st.booleans()), tuple(rows))


def circles(svg: str, values: int, wide: float = NARROWEST) -> list[tuple[int, float, float, float, str]]:
    """Every dot: its value, where it lies at this width, its size and its look."""
    found = []
    for place in ElementTree.fromstring(svg).iter("svg"):
        if place.get("class") == "place":
            share = float(place.get("x").rstrip("%")) / 100
            value = round(share * values + 0.5)
            assert abs(share - (value - 0.5) / values) < 0.001
            for dot in place.iter("circle"):
                x, y = share * wide + float(dot.get("cx", 0)), float(place.get("y")) + float(dot.get("cy", 0))
                found.append((value, x, y, float(dot.get("r")), dot.get("class")))
    return found


def read(svg: str, values: int, look: str) -> dict[int, int]:
    """Counts the answers back, from dots or from the number beside a dot."""
    numbers = {}
    for place in ElementTree.fromstring(svg).iter("svg"):
        if place.get("class") == "place" and (text := place.find("text")) is not None:
            numbers[round(float(place.get("x").rstrip("%")) / 100 * values + 0.5)] = int(text.text)
    dots: dict[int, int] = {}
    for value, _, _, _, kind in circles(svg, values):
        if kind.split()[0] == look:
            dots[value] = dots.get(value, 0) + 1
    return {value: numbers.get(value, many) for value, many in dots.items()}


@settings(deadline=None)
@given(scales())
def test_every_answer_is_a_dot_in_its_place(scale: Scale) -> None:
    drawing, values = draw_scale(scale, title="Vraag"), len(scale.marks)
    drawn = [(row.svg, label.look) for row in drawing.rows for label in row.labels]
    if not scale.rows:
        assert circles(drawing.rows[0].svg, values) == []
        return
    assert len(drawn) == len(scale.rows)
    for row, (svg, look) in zip(scale.rows, drawn, strict=True):
        assert read(svg, values, look) == {value: n for value, n in row.counts.items() if n}


@settings(deadline=None)
@given(scales(), st.sampled_from([NARROWEST, 420, 700]))
def test_no_dot_leaves_the_picture_or_covers_another(scale: Scale, wide: int) -> None:
    for row in draw_scale(scale, title="Vraag").rows:
        tall = float(ElementTree.fromstring(row.svg).get("height"))
        placed = circles(row.svg, len(scale.marks), wide)
        for _, x, y, radius, _ in placed:
            assert x - radius >= -0.1
            assert x + radius <= wide + 0.1
            assert y - radius >= 0
            assert y + radius <= tall
        dots = [(x, y, radius) for _, x, y, radius, kind in placed if "open" not in kind]
        for (x, y, radius), (other_x, other_y, _) in combinations(dots, 2):
            assert hypot(x - other_x, y - other_y) >= 2 * radius


@settings(deadline=None)
@given(scales())
def test_table_and_description_say_what_the_picture_says(scale: Scale) -> None:
    drawing = draw_scale(scale, title="Vraag")
    assert drawing.table.headers == ("Antwoord", *[row.label for row in scale.rows])
    for value, line in enumerate(drawing.table.rows, start=1):
        assert line[0] == scale.said(value)
        assert line[1:] == tuple(str(row.counts.get(value, 0)) for row in scale.rows)
    said = [ElementTree.fromstring(row.svg).findtext("desc") for row in drawing.rows]
    assert " ".join(said) == drawing.description
    for row in scale.rows:
        for value, n in row.counts.items():
            assert (f"{n} × {scale.said(value)}" in drawing.description) or n < 2


def test_a_row_stays_low() -> None:
    for dots in range(9):
        row = draw_scale(Scale(WORDS, ENDS, False, (ScaleRow("a", {4: dots}),)), title="Vraag").rows[0]
        assert 28 <= float(ElementTree.fromstring(row.svg).get("height")) <= 56


def test_one_person_stands_and_wants_to_stand_on_one_line() -> None:
    scale = Scale(WORDS, ("zij", "wij"), True, (ScaleRow("nu", {2: 1}), ScaleRow("straks", {4: 1}, "wanted")))
    (row,) = draw_scale(scale, title="Wie beslist?").rows
    assert [(label.text, label.said) for label in row.labels] == [("nu", "weinig"), ("straks", "veel")]
    assert [(value, look) for value, _, _, _, look in circles(row.svg, 5)] == [(2, "now"), (4, "wanted")]
    assert 'class="between"' in row.svg
    assert ">nu: weinig. straks: veel.<" in row.svg
    assert row.svg.count('class="middle"') == 1


def test_where_both_are_the_same_both_are_seen() -> None:
    scale = Scale(WORDS, ENDS, True, (ScaleRow("nu", {3: 1}), ScaleRow("straks", {3: 1}, "wanted")))
    (row,) = draw_scale(scale, title="Wie beslist?").rows
    sizes = {look: radius for _, _, _, radius, look in circles(row.svg, 5)}
    assert sizes["wanted open"] > sizes["now"] + 3
    assert 'class="between"' not in row.svg


def test_more_than_eight_are_a_number_everywhere_in_the_drawing() -> None:
    scale = Scale(WORDS, ENDS, False, (ScaleRow("a", {2: 9}), ScaleRow("b", {2: 3})))
    first, second = draw_scale(scale, title="Vraag").rows
    assert ">9</text>" in first.svg
    assert ">3</text>" in second.svg
    assert first.svg.count("<circle") == second.svg.count("<circle") == 1


def test_what_does_not_apply_is_said_and_not_on_the_line() -> None:
    scale = Scale(WORDS, ENDS, False, (ScaleRow("wij", {0: 2, 4: 3}),), "niet van toepassing")
    drawing = draw_scale(scale, title="Vraag")
    assert drawing.rows[0].labels[0].said == "2 × niet van toepassing"
    assert drawing.table.rows[-1] == ("niet van toepassing", "2")
    assert "2 × niet van toepassing, 3 × veel (4)." in drawing.description
    assert drawing.rows[0].svg.count("<circle") == 3


def test_nobody_yet_is_an_empty_line() -> None:
    drawing = draw_scale(Scale(WORDS, ENDS, False), title="Vraag")
    assert drawing.rows[0].labels[0].said == "geen antwoorden"
    assert drawing.description == "geen antwoorden."
    assert "<circle" not in drawing.rows[0].svg


def test_the_picture_is_an_image_with_a_name_and_no_stops() -> None:
    scale = Scale(WORDS, ENDS, False, (ScaleRow("Bewoners", {1: 2, 4: 5, 5: 1}),))
    first, second = (draw_scale(scale, title="Beslissen <wij> & mee").rows[0].svg for _ in range(2))
    picture = ElementTree.fromstring(first)
    assert picture.get("role") == "img"
    title, description = picture.get("aria-labelledby").split()
    assert picture.find(f"*[@id='{title}']").text == "Beslissen <wij> & mee: Bewoners"
    assert picture.find(f"*[@id='{description}']").text == (
        "Bewoners: 2 × heel weinig (1), 5 × veel (4), 1 × heel veel (5)."
    )
    assert first != second, "ids are counted"
    assert not any(wrong in first for wrong in ("style=", "tabindex", "href", "<script"))
    assert len(first) < 1600


@pytest.mark.parametrize("text", ["</svg><script>x</script>", '" onload="x', "\x00\ud800", "وردتنا 🌹"])
def test_any_text_stays_text(text: str) -> None:
    scale = Scale((text,) * 5, (text, text), False, (ScaleRow(text, {1: 1}),))
    picture = ElementTree.fromstring(draw_scale(scale, title=text, name=text).rows[0].svg)
    assert {element.tag for element in picture.iter()} == {"svg", "title", "desc", "line", "circle"}
    assert not picture.get("onload")


@given(st.lists(st.tuples(st.text("abc", min_size=1), st.integers(0, 30)), max_size=6))
def test_a_list_draws_every_answer_beside_its_word(rows: list[tuple[str, int]]) -> None:
    drawing = draw_dotlist(rows, title="Waarover?")
    assert drawing.table.rows == tuple((word, str(n)) for word, n in rows)
    numbered = any(n > 8 for _, n in rows)
    for (word, n), (said, dots) in zip(rows, drawing.rows, strict=True):
        assert said == word
        assert dots.svg.count("<circle") == (min(n, 1) if numbered else n)
        assert dots.many == (str(n) if numbered and n else "")
        assert (f'aria-label="{n} antwoord' in dots.svg) == (n > 0)


def test_fields_say_their_word_their_dots_and_what_was_chosen() -> None:
    grid = Grid(
        ("samen", "alleen"), ("hier", "daar"), {(0, 0): GridCell("praten", 3), (1, 1): GridCell("gaan", 0, True)}
    )
    drawing = draw_grid(grid, title="Wat doe je?")
    (_, (talk, _)), (_, (empty, walk)) = drawing.rows
    assert talk.dots.svg.count("<circle") == 3
    assert (walk.word, walk.chosen, walk.dots.svg) == ("gaan", "gekozen", "")
    assert empty.word == ""
    assert drawing.table.rows[0] == ("samen", "praten: 3 ×", "–")
    assert drawing.table.rows[1] == ("alleen", "–", "gaan: gekozen")
    assert drawing.description == "samen: praten: 3 ×; –. alleen: –; gaan: gekozen."


@pytest.mark.parametrize(
    ("draw", "says"),
    [
        (lambda: draw_scale(Scale(WORDS, ENDS, False, (ScaleRow("a", {6: 1}),)), title="V"), "6 is no value"),
        (lambda: draw_scale(Scale(WORDS, ENDS, False, (ScaleRow("a", {0: 1}),)), title="V"), "0 is no value"),
        (lambda: draw_scale(Scale(WORDS, ENDS, False, (ScaleRow("a", {1: -1}),)), title="V"), "0 or more"),
        (lambda: draw_scale(Scale(WORDS[:1], ENDS, False), title="V"), "two values"),
        (lambda: draw_grid(Grid(("a",), ("b",), {(1, 0): GridCell("x")}), title="V"), "no field"),
        (lambda: draw_dotlist([("a", -1)], title="V"), "0 or more"),
    ],
)
def test_what_cannot_be_drawn_is_said(draw: object, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        draw()


def test_a_long_page_has_its_tables_in_one_place() -> None:
    drawings = [
        draw_scale(Scale(WORDS, ENDS, False, (ScaleRow("wij", {at: at}),)), title=f"Vraag {at}") for at in (1, 2)
    ]
    page = Template("{% for one in drawings %}{% scale one table=False %}{% endfor %}{% tables drawings %}")
    html = page.render(Context({"drawings": drawings}))
    assert html.count("<details") == 1
    assert html.count("<table") == 2
    assert "<caption>Vraag 1</caption>" in html
    assert Template("{% scale one %}").render(Context({"one": drawings[0]})).count("<table") == 1
