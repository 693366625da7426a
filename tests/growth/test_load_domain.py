"""Where things stand on the picture, and where a button brings them."""

import pytest

from krachtbron.growth.domain.load import PLACES, Near, Place, Weighs, moves


def test_every_place_has_one_name() -> None:
    assert len(PLACES) == len(Weighs) * len(Near)
    assert all(PLACES[str(place)] == place for place in PLACES.values())


@pytest.mark.parametrize("place", PLACES.values())
def test_a_button_moves_one_ring_or_to_the_other_side(place: Place) -> None:
    rings = list(Near)
    for way, to in moves(place).items():
        assert to != place
        if way == "otherwise":
            assert to.near == place.near
            assert moves(to)["otherwise"] == place, "and back again"
        else:
            assert to.weighs == place.weighs
            assert rings.index(to.near) - rings.index(place.near) == {"nearer": -1, "further": 1}[way]


def test_at_the_edge_there_is_no_way_further() -> None:
    assert "nearer" not in moves(Place(Weighs.WEIGHS, Near.CLOSE))
    assert "further" not in moves(Place(Weighs.HELPS, Near.FAR))


def test_what_comes_from_outside_stays_outside() -> None:
    assert moves(Place(Weighs.HINDERS, Near.FAR))["otherwise"].weighs == Weighs.HELPS
    assert moves(Place(Weighs.WEIGHS, Near.FAR))["otherwise"].weighs == Weighs.CARRIES
