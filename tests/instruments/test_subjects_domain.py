"""Which rows colleagues stand in: nobody is known by her answer."""

from datetime import date

import pytest

from krachtbron.access.domain import Role
from krachtbron.base.outcome import Refused
from krachtbron.groups.domain import Term
from krachtbron.instruments.domain import Mode, OwnStep, Subject, own_step, perspective_of, rows_shown, ways_about

BOTH = ("worker", "coach")


@pytest.mark.parametrize(
    ("workers", "coaches", "rows"),
    [
        (0, 0, []),
        (1, 1, []),
        (2, 0, []),
        (2, 1, [BOTH]),
        (2, 2, [BOTH]),
        (9, 1, [BOTH]),
        (3, 0, [("worker",)]),
        (0, 3, [("coach",)]),
        (3, 3, [("worker",), ("coach",)]),
    ],
)
def test_a_row_holds_three_people_at_least(workers: int, coaches: int, rows: list[tuple[str, ...]]) -> None:
    assert rows_shown({"worker": workers, "coach": coaches}) == rows


def test_who_looks_from_where() -> None:
    sides = {role: perspective_of(role) for role in Role}
    assert {role.value: side.value for role, side in sides.items() if side} == {
        "worker": "worker",
        "coach": "coach",
        "coordinator": "coach",
    }


def test_ways() -> None:
    subjects, asked = ("organisation", "oneself"), ("worker", "coach", "partner")
    assert ways_about(Subject.ORGANISATION, subjects, asked, Role.COORDINATOR) == [Mode.ALONE, Mode.PERSPECTIVES]
    assert ways_about(Subject.ONESELF, subjects, asked, Role.WORKER) == [Mode.ALONE]
    assert ways_about(Subject.ORGANISATION, ("project",), asked, Role.COORDINATOR) == []
    assert ways_about(Subject.ONESELF, subjects, ("participant",), Role.WORKER) == []
    assert ways_about(Subject.ONESELF, subjects, asked, Role.PARTICIPANT) == []


def test_a_step_names_nobody() -> None:
    today = date(2026, 5, 4)
    refused = own_step(Subject.ORGANISATION, "We praten.", "Bram", Term.NEXT_TIME, None, today)
    assert isinstance(refused, Refused)
    assert refused.code == "unknown_doer"
    mine = own_step(Subject.ONESELF, " Ik  bel. ", "Bram", Term.THIS_WEEK, None, today)
    assert mine == OwnStep("Ik bel.", "", Term.THIS_WEEK, date(2026, 5, 10))


def test_a_step_without_words_or_with_a_day_that_was_is_refused() -> None:
    today = date(2026, 5, 4)
    for what, term, day, code in (
        ("  ", Term.NEXT_TIME, None, "missing"),
        ("Ik bel.", Term.ON_DATE, None, "date_missing"),
        ("Ik bel.", Term.ON_DATE, date(2026, 5, 3), "date_past"),
    ):
        refused = own_step(Subject.ONESELF, what, "", term, day, today)
        assert isinstance(refused, Refused)
        assert refused.code == code
