"""The rose says what was answered: the dots lie where the values say, and the words beside it say the same."""

import re
from itertools import pairwise
from math import atan2, degrees, hypot
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.ui.public import Drawing, Series, draw_rose

AXES = ["Samen", "Wat mensen kunnen", "Stilstaan", "Meedoen", "Wat lukt", "Hoe we omgaan met elkaar"]
WORDS = ["heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel"]


@st.composite
def roses(draw: st.DrawFn) -> tuple[int, int, list[Series]]:
    axes, values = draw(st.integers(3, 12)), draw(st.integers(2, 10))
    answers = st.lists(st.none() | st.integers(1, values), min_size=axes, max_size=axes)
    series = [Series("nu", draw(answers))]
    if draw(st.booleans()):
        series.append(Series("in mei", draw(answers), "before"))
    return axes, values, series


def names(many: int, word: str) -> list[str]:
    return [f"{word} {number}." for number in range(1, many + 1)]


def drawn(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(drawing.svg)


def place(x: str, y: str, size: float) -> tuple[float, float]:
    """Distance from the centre, and degrees with the clock from the top."""
    right, down = float(x) - size / 2, float(y) - size / 2
    return hypot(right, down), (degrees(atan2(down, right)) + 90) % 360


def dots(drawing: Drawing, kind: str, axes: int, values: int) -> list[int | None]:
    """Reads the values back from where the dots lie."""
    picture = drawn(drawing)
    size, edge = (
        float(picture.get("viewBox").split()[2]),
        float(picture.find(".//*[@class='ring ring--edge']").get("r")),
    )
    found: list[int | None] = [None] * axes
    for dot in picture.iter("circle"):
        if dot.get("class") == kind:
            far, turn = place(dot.get("cx"), dot.get("cy"), size)
            axis, value = turn / 360 * axes, far / edge * (values + 1) - 1
            assert abs(axis - round(axis)) < 0.02
            assert abs(value - round(value)) < 0.02
            assert found[round(axis) % axes] is None
            found[round(axis) % axes] = round(value)
    return found


@given(roses(), st.booleans())
def test_every_dot_lies_where_its_value_says(rose: tuple[int, int, list[Series]], small: bool) -> None:
    axes, values, series = rose
    drawing = draw_rose(names(axes, "Lijn"), series, names(values, "Ring"), small=small)
    for one in series:
        assert dots(drawing, f"{one.kind}-dot", axes, values) == one.values


@given(roses())
def test_a_line_joins_neighbours_and_leaves_a_gap(rose: tuple[int, int, list[Series]]) -> None:
    axes, values, series = rose
    drawing = draw_rose(names(axes, "Lijn"), series, names(values, "Ring"))
    for one in series:
        joined = set()
        for line in drawn(drawing).iter():
            if line.get("class") == one.kind and line.tag in ("polygon", "polyline"):
                points = [place(*point.split(","), 500)[1] / 360 * axes for point in line.get("points").split()]
                stops = [round(point) % axes for point in points]
                pairs = list(pairwise(stops))
                joined |= {*pairs, (stops[-1], stops[0])} if line.tag == "polygon" else set(pairs)
        assert joined == {
            (axis, (axis + 1) % axes)
            for axis in range(axes)
            if one.values[axis] is not None and one.values[(axis + 1) % axes] is not None
        }


@given(roses())
def test_table_and_description_say_what_the_picture_says(rose: tuple[int, int, list[Series]]) -> None:
    axes, values, series = rose
    lines, rings = names(axes, "Lijn"), names(values, "Ring")
    drawing = draw_rose(lines, series, rings)
    assert drawing.table.headers[1:] == tuple(one.name for one in series)
    assert [row[0] for row in drawing.table.rows] == lines
    for column, one in enumerate(series, start=1):
        said = [f"{rings[value - 1]} ({value})" if value else "overgeslagen" for value in one.values]
        assert [row[column] for row in drawing.table.rows] == said
    sentences = re.split(r" (?=Lijn \d)", drawing.description)
    assert len(sentences) == axes
    for row, sentence in zip(drawing.table.rows, sentences, strict=True):
        assert all(cell in sentence for cell in row)
    assert drawn(drawing).findtext("desc") == drawing.description


def test_one_is_on_the_second_ring_and_five_on_the_edge() -> None:
    drawing = draw_rose(AXES, [Series("nu", [1, 5, 1, 5, 1, 5])], WORDS)
    rings = [float(ring.get("r")) for ring in drawn(drawing).iter("circle") if "ring" in ring.get("class")]
    assert rings == [76.7, 115, 153.3, 191.7, 230]
    assert [label.text for label in drawing.ring_labels] == WORDS
    assert [label.down for label in drawing.ring_labels] == [34.7, 27.0, 19.3, 11.7, 4.0]


def test_the_same_value_twice_shows_both_dots() -> None:
    drawing = draw_rose(AXES, [Series("nu", [3] * 6), Series("in mei", [3] * 6, "before")], WORDS)
    sizes = {dot.get("class"): float(dot.get("r")) for dot in drawn(drawing).iter("circle") if dot.get("class")}
    assert sizes["before-dot"] > sizes["now-dot"] + 2


def test_labels_stand_around_in_the_order_of_the_axes() -> None:
    drawing = draw_rose(AXES, [Series("", [1] * 6)], WORDS)
    assert drawing.labels == tuple(zip(("n", "ne", "se", "s", "sw", "nw"), AXES, strict=True))
    assert draw_rose(AXES[:4], [], WORDS).labels[1].position == "angle-90"
    assert drawing.legend == ()
    assert drawing.table.headers == ("Lijn", "Antwoord")


def test_the_picture_is_one_image_with_a_name_and_no_stops() -> None:
    first, second = (draw_rose(AXES, [Series("nu", [4] * 6)], WORDS, title="Onze <roos> & ik") for _ in range(2))
    picture = drawn(first)
    assert picture.get("role") == "img"
    title, description = picture.get("aria-labelledby").split()
    assert picture.find(f"*[@id='{title}']").text == "Onze <roos> & ik"
    assert picture.find(f"*[@id='{description}']").text == first.description
    assert not set(re.findall(r' id="([^"]+)"', first.svg)) & set(re.findall(r' id="([^"]+)"', second.svg))
    assert not re.search(r"style=|tabindex|href|<text|<script", first.svg)
    assert len(first.svg) < 2048


@pytest.mark.parametrize("text", ["</svg><script>x</script>", '" onload="x', "\x00\ud800", "وردتنا 🌹"])
def test_any_text_stays_text(text: str) -> None:
    drawing = draw_rose([text] * 6, [Series(text, [1] * 6)], [text] * 5, title=text, name=text)
    picture = drawn(drawing)
    assert {element.tag for element in picture.iter()} == {"svg", "title", "desc", "g", "circle", "path", "polygon"}
    assert not picture.get("onload")


def test_two_roses_with_a_name_of_their_own_are_the_same_text() -> None:
    assert draw_rose(AXES, [], WORDS, name="mei").svg == draw_rose(AXES, [], WORDS, name="mei").svg


@pytest.mark.parametrize(
    ("axes", "series", "says"),
    [
        (AXES, [Series(str(number), [1] * 6) for number in range(3)], "small multiples"),
        (AXES, [Series("a", [1] * 6), Series("b", [1] * 6)], "'before'"),
        (AXES, [Series("a", [1] * 5)], "5 values for 6 axes"),
        (AXES, [Series("a", [0] * 6)], "0 is no value"),
        (AXES, [Series("a", [6] * 6)], "6 is no value"),
        (AXES[:2], [], "3 to 12 axes"),
        ([str(number) for number in range(13)], [], "3 to 12 axes"),
    ],
)
def test_what_cannot_be_drawn_is_said(axes: list[str], series: list[Series], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        draw_rose(axes, series, WORDS)
