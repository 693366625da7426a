"""What is decided about results."""

from datetime import date, timedelta

import pytest

from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain.planes import Plane
from krachtbron.results import domain

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("x", None),
        ("x" * 200, None),
        ("", Refused("missing", "words")),
        ("x" * 201, Refused("too_long", "words", {"most": 200, "now": 201})),
    ],
)
def test_one_short_sentence(words: str, fault: Refused | None) -> None:
    assert domain.check_words(words) == fault


@pytest.mark.parametrize(
    ("ago", "code"), [(0, ""), (-1, "day_to_come"), (3660, ""), (3661, "day_long_ago"), (700000, "day_long_ago")]
)
def test_what_worked_has_been_and_a_slip_of_the_year_is_seen(ago: int, code: str) -> None:
    fault = domain.check_day(TODAY - timedelta(days=ago), TODAY)
    assert (fault.code if fault else "") == code


def test_the_planes_are_those_of_the_framework() -> None:
    assert {one.value for one in Plane} == {one.id for one in framework.framework().in_language("nl").planes}
