"""A difficult message in six steps, and who looks back: without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from krachtbron.access.domain import Actor, Role
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.reflection.domain.message import LINE_MOST, Line, check_lines, last_day, still_there
from krachtbron.reflection.policy import may_look_back


@pytest.mark.parametrize("line", list(Line))
def test_one_step_is_enough_and_none_may_be_endless(line: Line) -> None:
    assert check_lines({line: "iets"}) is None
    assert check_lines(dict.fromkeys(Line, "")) == Refused("nothing_said", "ask")
    much = {**dict.fromkeys(Line, "iets"), line: "x" * (LINE_MOST + 1)}
    assert check_lines(much) == Refused("too_long", line.value, {"most": LINE_MOST, "now": LINE_MOST + 1})


@given(some.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=some.just(UTC)))
def test_it_can_be_read_on_its_last_day_and_two_weeks_later_no_more(made: datetime) -> None:
    assert made > still_there(made + timedelta(days=13, hours=23))
    assert made <= still_there(made + timedelta(days=14))
    assert last_day(made.date()) == made.date() + timedelta(days=13)
    assert isinstance(last_day(made.date()), date)


@pytest.mark.parametrize("role", [*Role, None])
def test_who_works_with_groups_looks_back(role: Role | None) -> None:
    actor = Actor(new_id(), new_id(), role)
    assert may_look_back(actor) == (role in (Role.WORKER, Role.COACH, Role.COORDINATOR))
