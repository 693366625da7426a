"""What is decided about the moments of a group, without a database."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from krachtbron.base.outcome import Refused
from krachtbron.groups.domain import CIRCLES, FAR, WORDS_MOST, CircleKind, Shape
from krachtbron.groups.domain.added import Added, check_look_back
from krachtbron.groups.domain.feeds import FEEDS_MOST, check_feeds
from krachtbron.groups.domain.meetings import (
    BACK,
    CAME_MOST,
    WORKED_MOST,
    Closing,
    MeetingState,
    Next,
    check_also,
    check_circle,
    check_closing,
    check_moment,
    may_be_named,
    must_tell_back,
)

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (TODAY, None),
        (TODAY + FAR, None),
        (TODAY + FAR + DAY, "date_far"),
        (TODAY - BACK, None),
        (TODAY - BACK - DAY, "date_long_ago"),
    ],
)
def test_a_moment_lies_within_reach(day: date, code: str | None) -> None:
    assert check_moment(day, TODAY) == (Refused(code, "day") if code else None)


@pytest.mark.parametrize(("shape", "circle"), list(product(Shape, [None, *CircleKind])))
def test_only_circles_of_the_group_come_together(shape: Shape, circle: CircleKind | None) -> None:
    fits = circle is None or circle in CIRCLES[shape]
    assert (check_circle(shape, circle) is None) == fits


def test_the_small_circle_owes_a_word_where_there_is_a_broad_one() -> None:
    owing = {(shape, circle) for shape, circle in product(Shape, [None, *CircleKind]) if must_tell_back(shape, circle)}
    assert owing == {(Shape.HOURGLASS, CircleKind.CORE), (Shape.CORE, CircleKind.CORE)}


@pytest.mark.parametrize(
    ("state", "day", "closing", "refused"),
    [
        (MeetingState.PLANNED, TODAY, Closing(), None),
        (MeetingState.PLANNED, TODAY - DAY, Closing(came=0), None),
        (MeetingState.HELD, TODAY, Closing(), Refused("closed_already")),
        (MeetingState.CALLED_OFF, TODAY, Closing(), Refused("called_off")),
        (MeetingState.PLANNED, TODAY + DAY, Closing(), Refused("not_yet", "", {"day": TODAY + DAY})),
        (MeetingState.PLANNED, TODAY, Closing(next=Next.NEW), Refused("step_missing", "step")),
        (MeetingState.PLANNED, TODAY, Closing(step="bellen"), Refused("step_not_chosen", "next")),
    ],
)
def test_what_can_be_closed(state: MeetingState, day: date, closing: Closing, refused: Refused | None) -> None:
    assert check_closing(state, day, TODAY, closing) == refused


@given(some.one_of(some.none(), some.integers(-5, CAME_MOST + 5)))
def test_heads_are_counted_from_none_to_many(came: int | None) -> None:
    refused = check_closing(MeetingState.PLANNED, TODAY, TODAY, replace(Closing(), came=came))
    beside = check_also(MeetingState.HELD, came, "iets")
    fits = came is None or 0 <= came <= CAME_MOST
    assert (refused is None) == (beside is None) == fits


def test_words_stand_beside_only_what_was_told() -> None:
    assert check_also(MeetingState.PLANNED, 3, "") == Refused("not_closed")
    assert check_also(MeetingState.HELD, None, "") == Refused("nothing_told")
    long = "x" * (WORKED_MOST + 1)
    assert check_also(MeetingState.HELD, None, long) == Refused(
        "too_long", "worked", {"most": WORKED_MOST, "now": WORKED_MOST + 1}
    )
    assert check_also(MeetingState.HELD, 0, "") is None


@given(some.sets(some.integers(0, 5)), some.sets(some.integers(0, 5)))
def test_nobody_is_named_who_did_not_say_yes(present: set[int], said_yes: set[int]) -> None:
    assert may_be_named(present, said_yes) == (not present - said_yes)


def test_a_look_back_says_something() -> None:
    assert check_look_back([], "") == Refused("nothing_seen")
    assert check_look_back([Added.NETWORK], "") is None
    assert check_look_back([], "samen") is None
    long = "x" * (WORDS_MOST + 1)
    assert check_look_back([], long) == Refused("too_long", "words", {"most": WORDS_MOST, "now": WORDS_MOST + 1})


def test_a_few_calendars_are_enough() -> None:
    assert [already for already in range(8) if check_feeds(already) is None] == list(range(FEEDS_MOST))
