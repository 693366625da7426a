"""Where cards lie, and what that says; what may be written and laid."""

from datetime import UTC, datetime, timedelta

import pytest

from krachtbron.base.outcome import Refused
from krachtbron.instruments.domain import (
    Facts,
    Lean,
    Leaning,
    Mode,
    check_field,
    check_lay,
    check_more,
    check_words,
    empty_fields,
    leaning,
    ways,
)

AT = datetime(2026, 3, 5, 14, tzinfo=UTC)
P, PX = ("micro", "internal"), ("micro", "external")
S, SX = ("meso", "internal"), ("meso", "external")
M, MX = ("macro", "internal"), ("macro", "external")


@pytest.mark.parametrize(
    ("laid", "told"),
    [
        ({}, Leaning(Lean.NOTHING)),
        ({P: 1}, Leaning(Lean.NOTHING)),  # one card says nothing of the whole
        ({P: 2}, Leaning(Lean.PEOPLE, True)),
        ({P: 2, M: 1}, Leaning(Lean.PEOPLE)),
        ({S: 3}, Leaning(Lean.SERVICES, True)),
        ({S: 4, PX: 1}, Leaning(Lean.SERVICES)),
        ({M: 5, S: 1}, Leaning(Lean.SOCIETY)),
        ({PX: 1, SX: 1, MX: 1}, Leaning(Lean.MISHAP, True)),
        ({PX: 1, MX: 1, P: 1}, Leaning(Lean.MISHAP)),
        ({P: 1, S: 1, M: 1}, Leaning(Lean.ALL_LEVELS)),
        ({P: 2, S: 1, M: 1, PX: 1}, Leaning(Lean.ALL_LEVELS)),
        ({P: 1, S: 1}, Leaning(Lean.SPREAD)),
        ({P: 2, PX: 2}, Leaning(Lean.SPREAD)),
    ],
)
def test_where_the_cards_lie(laid: dict[tuple[str, str], int], told: Leaning) -> None:
    assert leaning(laid) == told


def test_empty_fields_are_questions_once_something_lies() -> None:
    assert empty_fields(["a", "b", "c"], {"b"}) == ["a", "c"]
    assert empty_fields(["a", "b"], {"a", "b"}) == []
    assert empty_fields(["a", "b"], set()) == []


def test_words_and_fields() -> None:
    assert check_words("De huur stijgt.", 200, "text") is None
    assert check_words("", 200, "text") == Refused("nothing_written", "text")
    assert check_words("x" * 201, 200, "text") == Refused("too_long", "text", {"longest": 200, "length": 201})
    assert check_field(["a"], "a") is None
    assert check_field(["a"], "") is None, "a card may lie nowhere yet"
    assert check_field(["a"], "b") == Refused("unknown_field", "item")


def test_until_when() -> None:
    open_ = Facts(Mode.TOGETHER, AT)
    shown = Facts(Mode.TOGETHER, AT, shown=AT)
    over = Facts(Mode.TOGETHER, AT, shown=AT, closed=AT)
    later = AT + timedelta(minutes=1)
    assert check_lay(open_, later) is check_lay(shown, later) is None
    assert check_lay(over, later) == Refused("round_closed")
    assert check_more(open_, 11, later) is None
    assert check_more(open_, 12, later) == Refused("enough_cards", "", {"most": 12})
    assert check_more(shown, 0, later) == Refused("already_shown")


def test_a_board_is_one_for_all() -> None:
    asked = (["project", "group"], ["worker", "participant"])
    assert ways(*asked, board=True) == [Mode.ALONE, Mode.TOGETHER]
    assert Mode.PERSPECTIVES in ways(*asked)
