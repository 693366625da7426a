"""Of a group every answer is a dot: as many as people, each on its own ring and axis, none over another."""

from itertools import combinations
from math import atan2, degrees, hypot
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from krachtbron.ui.public import Drawing, draw_dots

AXES = ["Samen", "Wat mensen kunnen", "Stilstaan", "Meedoen", "Wat lukt", "Hoe we omgaan met elkaar"]
WORDS = ["heel weinig", "weinig", "soms wel, soms niet", "veel", "heel veel"]


@st.composite
def crowds(draw: st.DrawFn) -> list[list[int]]:
    """A group of up to forty on three to twelve axes: of one mind, or scattered; some skip."""
    axes, people = draw(st.sampled_from([3, 5, 6, 8, 12])), draw(st.integers(1, 40))
    one_mind = st.integers(1, 5).map(lambda value: [value] * people)
    scattered = st.lists(st.integers(1, 5), max_size=people)
    return [draw(one_mind | scattered) for _ in range(axes)]


def dots(drawing: Drawing) -> list[tuple[float, float, float]]:
    group = ElementTree.fromstring(drawing.svg).find("g[@class='one']")
    return [tuple(float(dot.get(name)) for name in ("cx", "cy", "r")) for dot in group]


def read(drawing: Drawing, axes: int, edge: float = 230, size: float = 500) -> list[list[int]]:
    """Reads the answers back: the nearest axis and the nearest ring."""
    found: list[list[int]] = [[] for _ in range(axes)]
    for x, y, _ in dots(drawing):
        right, down = x - size / 2, y - size / 2
        axis = round(((degrees(atan2(down, right)) + 90) % 360) / 360 * axes) % axes
        found[axis].append(round(hypot(right, down) / edge * 6 - 1))
    return [sorted(values) for values in found]


@settings(deadline=None, max_examples=60)
@given(crowds())
def test_every_answer_is_a_dot_on_its_ring_and_axis(answers: list[list[int]]) -> None:
    drawing = draw_dots([str(axis) for axis in range(len(answers))], answers, WORDS)
    assert read(drawing, len(answers)) == [sorted(values) for values in answers]


@settings(deadline=None, max_examples=40)
@given(crowds(), st.booleans())
def test_no_dot_covers_another_or_leaves_the_picture(answers: list[list[int]], small: bool) -> None:
    drawing = draw_dots([str(axis) for axis in range(len(answers))], answers, WORDS, small=small)
    size, placed = (240 if small else 500), dots(drawing)
    assert len({radius for _, _, radius in placed}) <= 1, "each person's dot is as large as any other's"
    for x, y, radius in placed:
        assert radius <= min(x, y, size - x, size - y)
    for (x, y, radius), (other_x, other_y, _) in combinations(placed, 2):
        assert hypot(x - other_x, y - other_y) >= 1.5 * radius


@pytest.mark.parametrize(("people", "least"), [(3, 8.5), (12, 6.5), (30, 4)])
def test_a_group_stays_readable(people: int, least: float) -> None:
    answers = [[1 + (person * (axis + 3) // 2) % 5 for person in range(people)] for axis in range(6)]
    answers[5] = [4] * people
    assert dots(draw_dots(AXES, answers, WORDS))[0][2] >= least


def test_table_and_description_count_the_dots() -> None:
    answers = [[4, 4, 5], [], [1, 2, 2], [3], [5, 5, 5], [2]]
    drawing = draw_dots(AXES, answers, WORDS, agreed=[4, None, 2, None, None, None])
    said = [f"{word} ({value})" for value, word in enumerate(WORDS, start=1)]
    assert drawing.table.headers == ("Lijn", *said, "samen gekozen")
    assert drawing.table.rows[0] == ("Samen", "0", "0", "0", "2", "1", "veel (4)")
    assert drawing.table.rows[1] == ("Wat mensen kunnen", "0", "0", "0", "0", "0", "–")
    assert drawing.description.startswith("Samen: 2 × veel (4), 1 × heel veel (5); samen gekozen: veel (4). Wat")
    assert "Wat mensen kunnen: geen antwoorden." in drawing.description
    assert "Meedoen: 1 × soms wel, soms niet (3)." in drawing.description
    assert [item.kind for item in drawing.legend] == ["one", "agreed"]


def test_an_agreement_is_a_line_around_and_nothing_is_forced() -> None:
    def marks(*agreed: int | None) -> int:
        return draw_dots(AXES, [[4]] * 6, WORDS, agreed=agreed).svg.count('class="agreed"')

    assert marks(4, None, 2, None, None, 1) == 3
    assert marks(*[None] * 6) == 0
    without = draw_dots(AXES, [[4]] * 6, WORDS, agreed=[None] * 6)
    assert "samen gekozen" not in without.description
    assert without.table.headers[-1] == "heel veel (5)"
    assert [item.kind for item in without.legend] == ["one"]


def test_nobody_answered_is_an_empty_web() -> None:
    assert dots(draw_dots(AXES, [[]] * 6, WORDS)) == []


@pytest.mark.parametrize(
    ("answers", "agreed", "says"),
    [([[1]] * 5, (), "all 6 axes"), ([[1]] * 6, [1], "all 6 axes"), ([[0]] * 6, (), "0 is no value"),
     ([[1]] * 6, [9] * 6, "9 is no value")],
)  # fmt: skip
def test_what_cannot_be_drawn_is_said(answers: list[list[int]], agreed: list[int], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        draw_dots(AXES, answers, WORDS, agreed=agreed)
