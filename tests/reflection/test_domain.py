"""What is decided about looking back."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from krachtbron.base.outcome import Refused
from krachtbron.reflection.domain.cycle import (
    PART_MOST,
    TOLD_MOST,
    Back,
    Part,
    check_parts,
    check_told,
    comes_back,
    may_read,
)
from krachtbron.reflection.domain.subjects import (
    LEARNT_MOST,
    SUBJECT_MOST,
    WAITING_MOST,
    SubjectState,
    check_learnt,
    check_subject,
    drawn,
)

TODAY = date(2026, 11, 22)
KEYS = [UUID(int=number) for number in range(1, 9)]


class TestCycle:
    def test_what_became_of_it_is_told_only_of_a_change(self) -> None:
        assert check_told("", "ja") == Refused("nothing_to_tell")
        assert check_told("iets", "") is None
        assert check_told("iets", "x" * TOLD_MOST) is None
        refused = check_told("iets", "x" * (TOLD_MOST + 1))
        assert refused == Refused("too_long", "told", {"most": TOLD_MOST, "now": TOLD_MOST + 1})

    @pytest.mark.parametrize("part", Part)
    def test_one_answer_is_enough(self, part: Part) -> None:
        assert check_parts({**dict.fromkeys(Part, ""), part: "x"}) is None

    def test_nothing_at_all_is_nothing(self) -> None:
        assert check_parts(dict.fromkeys(Part, "")) == Refused("nothing_said", "did")

    def test_a_long_answer_says_how_long(self) -> None:
        refused = check_parts({Part.INSIGHT: "x" * (PART_MOST + 1)})
        assert refused == Refused("too_long", "insight", {"most": PART_MOST, "now": PART_MOST + 1})

    @pytest.mark.parametrize(("back", "days"), [(Back.WEEK, 7), (Back.FORTNIGHT, 14), (Back.MONTH, 30)])
    def test_it_comes_back(self, back: Back, days: int) -> None:
        assert comes_back(back, None, TODAY, change=True) == TODAY + timedelta(days=days)
        assert comes_back(back, None, TODAY, change=False) is None, "there is nothing to ask about"

    def test_never_is_never(self) -> None:
        assert comes_back(Back.NEVER, TODAY, TODAY, change=True) is None

    @pytest.mark.parametrize(
        ("days", "code"), [(None, "day_missing"), (0, "day_past"), (-3, "day_past"), (400, "day_far")]
    )
    def test_a_day_of_ones_own(self, days: int | None, code: str) -> None:
        chosen = None if days is None else TODAY + timedelta(days=days)
        assert comes_back(Back.DAY, chosen, TODAY, change=True) == Refused(code, "day")

    def test_a_day_that_comes(self) -> None:
        chosen = TODAY + timedelta(days=1)
        assert comes_back(Back.DAY, chosen, TODAY, change=True) == chosen
        assert comes_back(Back.DAY, chosen, TODAY, change=False) is None

    def test_only_a_coach_or_a_colleague_reads_along(self) -> None:
        assert [role for role in ("worker", "coach", "partner", "expert", "participant", "") if may_read(role)] == [
            "worker",
            "coach",
        ]


class TestSubjects:
    def test_the_same_lot_draws_the_same_in_any_order(self) -> None:
        lot = UUID(int=77)
        assert drawn(KEYS, lot) == drawn(reversed(KEYS), lot)

    def test_every_subject_can_come_out(self) -> None:
        assert {drawn(KEYS, UUID(int=lot)) for lot in range(200)} == set(KEYS)

    def test_of_nothing_comes_nothing(self) -> None:
        assert drawn([], UUID(int=1)) is None

    def test_a_sentence_that_fits(self) -> None:
        assert check_subject("De huurprijs", 0) is None
        assert check_subject("", 0) == Refused("missing", "words")
        assert check_subject("x" * 201, 0) == Refused("too_long", "words", {"most": SUBJECT_MOST, "now": 201})
        assert check_subject("x", WAITING_MOST) == Refused("subjects_full", "words", {"most": WAITING_MOST})

    def test_learnt_is_said_of_what_was_talked_about(self) -> None:
        assert check_learnt(SubjectState.NOW, "") is None
        assert check_learnt(SubjectState.WAITS, "x") == Refused("not_chosen")
        assert check_learnt(SubjectState.TALKED, "x" * 301) == Refused(
            "too_long", "learnt", {"most": LEARNT_MOST, "now": 301}
        )
