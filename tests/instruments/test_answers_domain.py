"""Answers of every kind: one value, several, in words; what they are together, and what they do to the counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.instruments import domain
from krachtbron.instruments.domain import Mode, Pressed, Said
from krachtbron.instruments.domain.seeing import Closeness, closeness

SCALES = {"line": frozenset({0, 1, 2, 3}), "ticks": frozenset({0, 1, 2, 3}), "wish": frozenset()}
MANY = {"ticks"}


@pytest.mark.parametrize(
    ("item", "value", "code"),
    [
        ("line", 3, None),
        ("line", 0, None),
        ("line", None, None),
        ("line", 4, "unknown_value"),
        ("line", [1], "unknown_value"),
        ("ticks", [1, 3], None),
        ("ticks", [0], None),
        ("ticks", None, None),
        ("ticks", 1, "unknown_value"),
        ("ticks", [1, 9], "unknown_value"),
        ("wish", 1, None),
        ("wish", None, None),
        ("wish", 2, "unknown_value"),
        ("gone", 1, "unknown_item"),
    ],
)
def test_what_is_an_answer_there(item: str, value: domain.Answer, code: str | None) -> None:
    refused = domain.check_answer(SCALES, item, value, "", many=MANY)
    assert (refused.code if refused else None) == code


def test_in_words_the_sentence_is_the_answer() -> None:
    said = domain.give({}, {}, "wish", None, "Een bank.", opened=True)
    assert said == domain.Given({"wish": 1}, {"wish": "Een bank."})
    assert domain.give(said.answers, said.words, "wish", None, None, opened=True) == said, "left as it was"
    gone = domain.give(said.answers, said.words, "wish", None, "", opened=True)
    assert gone == domain.Given({"wish": None}, {})
    assert not domain.something_given(gone.answers)


def test_several_values_in_order_and_what_does_not_apply_only_alone() -> None:
    assert domain.several([3, 1, 3]) == [1, 3]
    assert domain.several([0, 2]) == [2]
    assert domain.several([0]) == [0]
    assert domain.several([]) is None


@pytest.mark.parametrize(
    ("pressed", "many", "opened", "said"),
    [
        (Pressed((2,)), False, False, Said(2)),
        (Pressed((2, 3)), True, False, Said([2, 3])),
        (Pressed(skipped=True), False, False, Said(None)),
        (Pressed((2,), skipped=True), True, False, Said(None)),
        (Pressed(words=" Een bank. "), False, True, Said(None, "Een bank.")),
        (Pressed(skipped=True, words="Een bank."), False, True, Said(None, "")),
        (Pressed(words="  "), False, True, "nothing_pressed"),
        (Pressed(), True, False, "nothing_pressed"),
        (Pressed(), False, False, "unknown_value"),
        (Pressed((1, 2)), False, False, "unknown_value"),
        (Pressed((None,)), True, False, "unknown_value"),
    ],
)
def test_what_was_pressed(pressed: Pressed, many: bool, opened: bool, said: Said | str) -> None:
    found = domain.said(pressed, many=many, opened=opened)
    assert getattr(found, "code", found) == said


ANSWERS = st.dictionaries(
    st.sampled_from("abc"), st.none() | st.integers(0, 5) | st.lists(st.integers(0, 5), unique=True, max_size=4)
)


@given(before=ANSWERS, after=ANSWERS)
def test_what_a_change_does_to_the_counts_is_what_counting_again_gives(
    before: domain.Answers, after: domain.Answers
) -> None:
    def counted(answers: domain.Answers) -> dict[tuple[str, int], int]:
        return {(item, value): 1 for item, answer in answers.items() for value in domain.values_of(answer)}

    was, is_ = counted(before), counted(after)
    changes = domain.tally_changes(before, after)
    assert changes == {
        place: is_.get(place, 0) - was.get(place, 0) for place in {*was, *is_} if is_.get(place, 0) != was.get(place, 0)
    }
    assert domain.something_given(after) is bool(is_)


@pytest.mark.parametrize(
    ("subjects", "perspectives", "ways"),
    [
        (["project", "group"], ["worker", "participant"], [Mode.ALONE, Mode.PERSPECTIVES, Mode.TOGETHER]),
        (["project"], ["worker", "coach"], [Mode.ALONE, Mode.PERSPECTIVES]),
        (["project"], ["worker"], [Mode.ALONE]),
        (["group"], ["participant"], [Mode.TOGETHER]),
        (["organisation"], ["worker", "participant"], []),
        (["oneself"], ["participant"], []),
    ],
)
def test_how_an_instrument_can_be_filled(subjects: list[str], perspectives: list[str], ways: list[Mode]) -> None:
    assert domain.ways(subjects, perspectives) == ways


def test_on_a_short_line_two_steps_are_far() -> None:
    assert closeness({1: 1, 2: 1}, steps=3) is Closeness.CLOSE
    assert closeness({1: 1, 3: 1}, steps=3) is Closeness.APART
    assert closeness({1: 1, 3: 1}) is Closeness.CLOSE
    assert closeness({1: 4, 3: 1}, steps=3) is Closeness.MOSTLY_CLOSE
