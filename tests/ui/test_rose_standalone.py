"""A picture that goes out alone: valid, coloured by itself, with every name inside and none cut off."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from krachtbron.ui.public import Series, draw_to, standalone_svg
from krachtbron.ui.rose.measure import width, wrapped

AXES = ["Samen", "Wat mensen kunnen", "Stilstaan", "Meedoen", "Wat lukt", "Hoe we omgaan met elkaar"]
WORDS = ["heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel"]
SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    """Every text of the picture with its lines joined."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}text")
    return [" ".join(line.text or "" for line in text.iter(f"{SVG}tspan")) for text in found]


def boxes(svg: str) -> tuple[float, float, list[tuple[float, float]]]:
    """The size of the picture, and the reach of every line of text from left to right, by our own measure."""
    root, found = ElementTree.fromstring(svg), []

    def walk(element: ElementTree.Element, moved: float) -> None:
        if place := re.match(r"translate\(([-\d.]+)", element.get("transform", "")):
            moved += float(place[1])
        for line in element.findall(f"{SVG}tspan"):
            bold, size = element.get("font-weight") == "600", float(element.get("font-size"))
            wide, x = width(line.text or "", size, bold=bold), float(line.get("x")) + moved
            left = {"start": x, "middle": x - wide / 2, "end": x - wide}[element.get("text-anchor")]
            found.append((left, left + wide))
        for child in element:
            walk(child, moved)

    walk(root, 0)
    return float(root.get("width")), float(root.get("height")), found


def test_all_names_and_words_stand_in_the_picture() -> None:
    series = [Series("nu", [4] * 6), Series("in mei", [3] * 6, "before")]
    said = texts(standalone_svg(AXES, series, WORDS, title="Onze roos, mei en nu"))
    assert sorted(said) == sorted([*AXES, *WORDS, "nu", "in mei", "Onze roos, mei en nu"])


def test_it_needs_no_style_sheet() -> None:
    for content in ([Series("nu", [4, None, 2, 3, 3, 5])], [[1, 2]] * 6, []):
        svg = standalone_svg(AXES, content, WORDS, title="Onze roos", language="fr")
        assert "class=" not in svg
        assert "style=" not in svg
        root = ElementTree.fromstring(svg)
        assert root.findtext(f"{SVG}title") == "Onze roos"
        assert root.findtext(f"{SVG}desc", "").startswith("Samen")
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"


def test_background_title_and_captions_can_be_left_out() -> None:
    bare = standalone_svg(AXES, [[1]] * 6, WORDS, title="T", background="none", heading=False, captions=False)
    assert sorted(texts(bare)) == sorted(AXES)
    assert 'fill="#fffdf8"' in standalone_svg(AXES, [], WORDS, title="T", background="paper")
    with pytest.raises(ValueError, match="white, paper, none"):
        standalone_svg(AXES, [], WORDS, title="T", background="green")


@settings(deadline=None)
@given(
    st.lists(st.text(max_size=90), min_size=3, max_size=12),
    st.text(max_size=200),
    st.lists(st.text(max_size=40), min_size=2, max_size=7),
)
def test_no_text_is_cut_off(axes: list[str], title: str, words: list[str]) -> None:
    wide, _, found = boxes(standalone_svg(axes, [Series("nu", [1] * len(axes))], words, title=title))
    for left, right in found:
        assert left >= 0
        assert right <= wide


def test_long_names_wrap_between_words_and_endless_words_break() -> None:
    assert wrapped("Hoe we omgaan met elkaar", 19, 165, bold=True) == ["Hoe we", "omgaan met", "elkaar"]
    assert "".join(wrapped("x" * 99, 19, 165)) == "x" * 99
    assert all(width(line, 19) <= 165 for line in wrapped("x" * 99, 19, 165))
    assert wrapped("", 19, 165) == [""]


def test_an_empty_rose_has_a_place_for_every_answer() -> None:
    svg = standalone_svg(AXES, [], WORDS, title="Leeg")
    assert svg.count('r="7.5"') == 30
    assert set(WORDS) <= set(texts(svg))


@pytest.mark.parametrize(("name", "start"), [("roos.svg", b"<svg"), ("roos.PDF", b"%PDF"), ("roos.png", b"\x89PNG")])
def test_a_rose_is_drawn_to_a_file(tmp_path: Path, name: str, start: bytes) -> None:
    draw_to([3, 4, None, 5, 3, 4], tmp_path / name, AXES, WORDS, "Onze roos")
    assert (tmp_path / name).read_bytes().startswith(start)


def test_an_unknown_kind_of_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"roos\.doc: give a name that ends in \.svg, \.pdf or \.png"):
        draw_to([3] * 6, tmp_path / "roos.doc", AXES, WORDS, "Onze roos")
    assert not list(tmp_path.iterdir())
