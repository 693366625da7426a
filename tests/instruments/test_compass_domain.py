"""What is strong, what is weak, and when a link fits."""

from datetime import UTC, datetime, timedelta

import pytest

from krachtbron.base.outcome import Refused
from krachtbron.instruments.domain import Facts, Mode
from krachtbron.instruments.domain.compass import (
    LINK_MOST,
    Sides,
    check_link,
    check_time,
    is_compass,
    sides,
    stands,
)

AT = datetime(2026, 5, 4, 14, tzinfo=UTC)
SCALE = {name: frozenset({0, 1, 2, 3}) for name in ("work", "health", "leisure")} | {"words": frozenset[int]()}


def code(refused: Refused | None) -> str:
    assert isinstance(refused, Refused)
    return refused.code


def test_only_ours_is_the_compass() -> None:
    assert is_compass("resource-compass@1")
    assert is_compass("resource-compass@12")
    assert not is_compass("empowerment-rose@1")
    assert not is_compass("b8e1/resource-compass@1"), "an organisation's own has its key before the name"


@pytest.mark.parametrize(
    ("counts", "settled", "place"),
    [
        ({3: 4, 1: 1}, {}, 3),
        ({3: 2, 1: 2}, {}, None),
        ({}, {}, None),
        ({0: 5, 1: 1}, {}, 1),
        ({0: 5}, {}, None),
        ({3: 0}, {}, None),
        ({3: 4}, {"work": 1}, 1),
        ({3: 4}, {"work": None}, None),
        ({3: 4}, {"work": 0}, None),
        ({3: 4}, {"health": 1}, 3),
    ],
)
def test_what_the_group_settled_on_goes_before_its_dots(
    counts: dict[int, int], settled: dict[str, int | None], place: int | None
) -> None:
    assert stands(counts, settled, "work") == place


def test_the_highest_word_is_strong_and_the_lowest_weak() -> None:
    found = sides(SCALE, {"work": {1: 3}, "health": {2: 3}, "leisure": {3: 2}, "words": {1: 3}}, {})
    assert found == Sides(strong=("leisure",), weak=("work",))
    assert sides(SCALE, {}, {}) == Sides((), ())


SIDES = Sides(strong=("leisure",), weak=("work",))


def test_a_link_goes_from_strong_to_weak_with_a_sentence() -> None:
    assert check_link(SIDES, "leisure", "work", "De club kent een baas.") is None
    assert code(check_link(SIDES, "work", "work", "Zo")) == "not_strong"
    assert code(check_link(SIDES, "leisure", "leisure", "Zo")) == "not_weak"
    assert code(check_link(SIDES, "leisure", "work", "")) == "say_how"
    assert check_link(SIDES, "leisure", "work", "a" * LINK_MOST) is None
    assert code(check_link(SIDES, "leisure", "work", "a" * (LINK_MOST + 1))) == "too_long"


def test_together_and_looking_at_the_points_also_long_after() -> None:
    shown = Facts(Mode.TOGETHER, AT, shown=AT, closed=AT)
    assert check_time(shown, AT + timedelta(days=300)) is None
    assert code(check_time(Facts(Mode.TOGETHER, AT), AT)) == "not_shown"
    assert code(check_time(Facts(Mode.TOGETHER, AT, closed=AT), AT)) == "round_closed"
    assert code(check_time(Facts(Mode.ALONE, AT, shown=AT), AT)) == "not_this_way"
