"""Rings: every dot inside the picture, none over another, its number and words the same everywhere."""

import re
from itertools import combinations
from math import dist

from hypothesis import given, settings
from hypothesis import strategies as st

from krachtbron.ui.components.rings.draw import RingDot, draw_rings
from krachtbron.ui.components.rings.geometry import DOT, QUARTERS, RINGS, WIDE, lay_out

CELLS = [(quarter, ring) for quarter in range(len(QUARTERS)) for ring in range(RINGS)]
SAID = {
    "title": "Tekening",
    "names": [("Boven", ""), ("Rechts", "van buiten"), ("Onder", ""), ("Rechts onder", "")],
    "rings": ["dichtbij", "ernaast", "verder weg"],
    "middle": "ik",
}


@settings(deadline=None)
@given(st.lists(st.sampled_from(CELLS), max_size=24))
def test_any_set_lies_inside_and_no_two_dots_touch(cells: list[tuple[int, int]]) -> None:
    layout = lay_out({cell: cells.count(cell) for cell in cells})
    spots = [spot for found in layout.spots.values() for spot in found]
    assert len(spots) == len(cells)
    for x, y in spots:
        assert DOT <= x <= WIDE - DOT
        assert DOT <= y <= layout.tall - DOT
    assert all(dist(one, other) > 2 * DOT for one, other in combinations(spots, 2))


@settings(deadline=None)
@given(st.lists(st.sampled_from(CELLS), max_size=60))
def test_every_dot_lies_in_its_own_quarter_and_ring(cells: list[tuple[int, int]]) -> None:
    layout = lay_out({cell: cells.count(cell) for cell in cells})
    for (quarter, ring), spots in layout.spots.items():
        across, down = QUARTERS[quarter]
        for spot in spots:
            assert (spot.x - layout.middle.x) * across >= DOT
            assert (spot.y - layout.middle.y) * down >= DOT
            far = dist(spot, layout.middle)
            assert far + DOT <= layout.radii[ring]
            assert ring == 0 or far - DOT >= layout.radii[ring - 1]


def test_a_few_things_make_a_whole_circle() -> None:
    layout = lay_out({(0, 0): 5, (3, 1): 4, (2, 2): 6})
    assert layout.radii[-1] <= WIDE / 2


def test_the_picture_says_all_it_shows() -> None:
    drawn = draw_rings([RingDot(1, "De huur & <b>", (0, 0)), RingDot(2, "Mijn zus", (2, 2))], **SAID)
    description = re.search(r"<desc[^>]*>(.*?)</desc>", drawn)
    assert description
    assert description[1] == "1. De huur &amp; &lt;b&gt;: Boven, dichtbij. 2. Mijn zus: Onder, verder weg"
    assert drawn.count("<circle") - drawn.count("rings__ring") - drawn.count("ring-icon") >= 4
    assert "data-rings" not in drawn, "a picture without places is not moved"
    assert 'role="img"' in drawn
    assert "style=" not in drawn


def test_a_picture_that_moves_knows_every_place() -> None:
    places = {cell: f"plek-{cell[0]}-{cell[1]}" for cell in CELLS}
    dots = [RingDot(1, "De huur", (1, 2), "zet-1")]
    drawn = draw_rings(dots, places=places, part="tekening", lost="Weg.", **SAID)
    assert sorted(re.findall(r'data-ground="([^"]+)"', drawn)) == sorted(places.values())
    assert 'data-form="zet-1" data-place="plek-1-2"' in drawn
    assert 'data-rings="tekening" data-lost="Weg."' in drawn
