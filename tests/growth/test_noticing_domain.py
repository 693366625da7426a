"""Decisions about noticing each other and the experience exercise."""

from uuid import UUID

import pytest

from krachtbron.growth.domain.exercise import BEGIN, NAMING, Screen, step
from krachtbron.growth.domain.noticing import MOST_A_DAY, check_often, only_one

AMINA, NELLY, OTHER = (UUID(int=number) for number in (1, 2, 3))


def test_five_a_day_and_then_it_waits() -> None:
    assert check_often(MOST_A_DAY - 1) is None
    refused = check_often(MOST_A_DAY)
    assert refused is not None
    assert refused.code == "often_enough"


@pytest.mark.parametrize("said", ["Amina", " amina ", "AMINA"])
def test_a_name_is_found_as_it_sounds(said: str) -> None:
    assert only_one(said, [(AMINA, "Amina"), (NELLY, "Nelly")]) == AMINA


def test_of_two_with_one_name_it_is_not_clear_who_is_meant() -> None:
    assert only_one("Amina", [(AMINA, "Amina"), (OTHER, "amina")]) is None
    assert only_one("Amina", [(AMINA, "Amina"), (AMINA, "Amina")]) == AMINA, "the same person in two groups is one"


@pytest.mark.parametrize("said", ["", "  ", "Zoë"])
def test_nobody_is_called_so(said: str) -> None:
    assert only_one(said, [(AMINA, "Amina"), (NELLY, "")]) is None


def test_the_five_screens_and_the_two_ends() -> None:
    assert [one.value for one in Screen] == ["recall", "see", "hear", "feel", "more"]
    assert [step(str(number)) for number in range(7)] == list(range(7))
    assert (step("6"), step("7"), step("-1"), step("x"), step("")) == (NAMING, BEGIN, BEGIN, BEGIN, BEGIN)
