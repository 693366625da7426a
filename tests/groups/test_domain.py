"""Decisions about texts, moments, circles and promises."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.base.outcome import Refused
from krachtbron.groups import domain
from krachtbron.groups.domain import CircleKind, PartOfDay, PromiseState, Shape, Term, When

DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))


@given(st.text(max_size=12), st.integers(0, 10), st.booleans())
def test_a_text_is_refused_when_missing_or_too_long(text: str, most: int, needed: bool) -> None:
    fault = domain.text_fault("name", text, most, needed=needed)
    if needed and not text:
        assert fault == Refused("missing", "name")
    elif len(text) > most:
        assert fault == Refused("too_long", "name", {"most": most, "now": len(text)})
    else:
        assert fault is None


def test_a_period_ends_after_it_begins() -> None:
    day = date(2026, 3, 1)
    assert domain.period_fault(day, None) is None
    assert domain.period_fault(day, day) is None
    assert domain.period_fault(day, day - timedelta(1)) == Refused("ends_before_start", "ends")


def test_the_last_day_of_a_project_counts() -> None:
    day = date(2026, 3, 1)
    assert domain.running(None, day)
    assert domain.running(day, day)
    assert not domain.running(day, day + timedelta(1))


@given(DAYS, st.one_of(st.none(), DAYS), DAYS)
def test_a_project_can_be_ended_or_reopened_never_both(starts: date, ends: date | None, today: date) -> None:
    assert not (domain.can_end(starts, ends, today) and domain.can_reopen(ends, today))
    last = domain.last_day(starts, today)
    assert domain.period_fault(starts, last) is None
    assert not domain.can_end(starts, last, today)
    if starts <= today:
        assert domain.can_end(starts, ends, today) or domain.can_reopen(ends, today)
        assert domain.can_reopen(last, today)


@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize("wanted", [None, *CircleKind])
def test_everybody_enters_a_circle_that_the_shape_has(shape: Shape, wanted: CircleKind | None) -> None:
    entered = domain.circle_for(shape, wanted)
    assert entered in domain.CIRCLES[shape]
    assert entered == wanted or wanted not in domain.CIRCLES[shape]


@given(DAYS, st.sampled_from(Term), st.one_of(st.none(), DAYS))
def test_the_last_day_of_a_term(today: date, term: Term, chosen: date | None) -> None:
    last = domain.due(term, today, chosen)
    if term is Term.THIS_WEEK:
        assert isinstance(last, date)
        assert last.isocalendar()[:2] == today.isocalendar()[:2]
        assert last.weekday() == 6
    elif term is Term.THIS_MONTH:
        assert isinstance(last, date)
        assert (last.year, last.month) == (today.year, today.month)
        assert (last + timedelta(1)).day == 1
    elif term is Term.NEXT_TIME:
        assert last is None
    elif chosen is None:
        assert last == Refused("date_missing", "due")
    elif chosen < today:
        assert last == Refused("date_past", "due")
    else:
        assert last == (Refused("date_far", "due") if chosen - today > domain.FAR else chosen)


@given(DAYS, st.sampled_from(Term), st.integers(-40, 400))
def test_a_moment_is_said_as_it_is_today(today: date, term: Term, days: int) -> None:
    said = domain.when(term, today + timedelta(days), today)
    if days < 0:
        assert said is When.PAST
    elif term is Term.THIS_WEEK:
        assert said is When.THIS_WEEK
    elif term is Term.THIS_MONTH:
        assert said is When.THIS_MONTH
    else:
        assert said is {0: When.TODAY, 1: When.TOMORROW}.get(days, When.WEEKDAY if days < 7 else When.LATER)


def test_next_time_has_no_day() -> None:
    assert domain.when(Term.NEXT_TIME, None, date(2026, 3, 1)) is When.NEXT_TIME


@pytest.mark.parametrize("now", list(PromiseState))
@pytest.mark.parametrize("told", list(PromiseState))
def test_what_can_be_told_about_a_promise(now: PromiseState, told: PromiseState) -> None:
    fault = domain.report_fault(now, told)
    if told is PromiseState.OPEN:
        assert fault == Refused("state_unknown", "state")
    elif {now, told} == {PromiseState.DONE, PromiseState.LET_GO}:
        assert fault == Refused("take_up_first", "state")
    else:
        assert fault is None


@pytest.mark.parametrize("now", list(PromiseState))
def test_every_telling_can_be_undone(now: PromiseState) -> None:
    assert domain.report_fault(now, PromiseState.BUSY) is None


@given(st.integers(0, 23))
def test_the_hello_fits_the_hour(hour: int) -> None:
    part = domain.part_of_day(hour)
    assert (part is PartOfDay.MORNING) == (5 <= hour < 12)
    assert (part is PartOfDay.AFTERNOON) == (12 <= hour < 18)
