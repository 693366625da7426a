"""What is decided about rounds, answers and seeing, without a database."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import domain
from krachtbron.instruments.domain import Closeness, Facts, Mode, Move, Stage
from krachtbron.instruments.policy import INSIDE, Verb, may

NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
ITEMS = {"a": frozenset(range(1, 6)), "b": frozenset(range(1, 6))}
modes = st.sampled_from(Mode)
moments = st.none() | st.integers(-100, 100).map(lambda hours: NOON + timedelta(hours=hours))
facts = st.builds(Facts, modes, st.just(NOON - timedelta(hours=200)), moments, moments, moments)
values = st.none() | st.integers(1, 5)
counts = st.dictionaries(st.integers(1, 5), st.integers(0, 6))


def code(refused):
    return refused.code if refused else None


@given(facts)
def test_a_forgotten_round_is_closed_from_its_closing_time_on(some):
    expected = some.closed is not None or (some.closes is not None and some.closes <= NOON)
    assert (domain.stage(some, NOON) is Stage.CLOSED) == expected


@given(modes)
def test_a_round_opened_now_is_open_now_and_closed_in_a_year(mode):
    some = Facts(mode, NOON, domain.closing_time(mode, NOON))
    assert domain.stage(some, NOON) is Stage.OPEN
    assert domain.stage(some, NOON + timedelta(days=365)) is Stage.CLOSED


@given(facts)
def test_answers_stand_still_once_the_points_are_shown_and_in_a_closed_round(some):
    refused = code(domain.check_change(some, NOON))
    now = domain.stage(some, NOON)
    if now is Stage.CLOSED:
        assert refused == "round_closed"
    elif now is Stage.SHOWN and some.mode is not Mode.ALONE:
        assert refused == "already_shown"
    else:
        assert refused is None
    assert code(domain.check_join(some, NOON)) == refused


def test_nothing_is_shown_while_nobody_answered():
    some = Facts(Mode.TOGETHER, NOON, NOON + timedelta(hours=4))
    assert code(domain.check_show(some, 0, NOON)) == "nobody_answered"
    assert domain.check_show(some, 1, NOON) is None
    assert code(domain.check_show(some, 1, NOON + timedelta(hours=5))) == "round_closed"


def test_the_group_settles_only_looking_at_the_same_picture():
    later = NOON + timedelta(hours=4)
    assert code(domain.check_settle(Facts(Mode.TOGETHER, NOON, later), NOON)) == "not_shown"
    assert domain.check_settle(Facts(Mode.TOGETHER, NOON, later, shown=NOON), NOON) is None
    assert domain.check_settle(Facts(Mode.ALONE, NOON, later), NOON) is None
    assert code(domain.check_settle(Facts(Mode.TOGETHER, NOON, later, NOON, NOON), NOON)) == "round_closed"


def test_points_of_a_closed_talk_stay_as_they_are_but_ones_own_rose_can_be_unshared():
    closed = Facts(Mode.TOGETHER, NOON, None, shown=NOON, closed=NOON)
    assert code(domain.check_hide(closed, NOON)) == "round_closed"
    seen = Facts(Mode.PERSPECTIVES, NOON, None, NOON)
    assert domain.check_hide(seen, NOON) is None
    assert code(domain.check_hide(seen, NOON, of_organisation=True)) == "stays_shown"
    assert domain.check_hide(Facts(Mode.ALONE, NOON, None, NOON, NOON), NOON) is None
    assert domain.check_hide(Facts(Mode.TOGETHER, NOON, None, NOON), NOON) is None


@pytest.mark.parametrize(
    ("some", "given_", "step_open", "expected"),
    [
        (Facts(Mode.ALONE, NOON), 0, False, "nobody_answered"),
        (Facts(Mode.ALONE, NOON), 1, False, None),
        (Facts(Mode.ALONE, NOON), 1, True, "step_still_open"),
        (Facts(Mode.TOGETHER, NOON), 3, False, "not_shown"),
        (Facts(Mode.TOGETHER, NOON, shown=NOON), 3, False, None),
        (Facts(Mode.TOGETHER, NOON, shown=NOON, closed=NOON), 3, False, None),
        (Facts(Mode.TOGETHER, NOON, closed=NOON), 3, False, "round_closed"),
    ],
)
def test_one_step_at_a_time_from_a_picture_that_was_seen(some, given_, step_open, expected):
    assert code(domain.check_choice(some, given_, step_open, NOON)) == expected


def test_a_closed_round_opens_again_for_a_fortnight():
    closed = Facts(Mode.TOGETHER, NOON, NOON + timedelta(hours=4), closed=NOON)
    assert domain.check_reopen(closed, NOON + timedelta(days=14)) is None
    assert code(domain.check_reopen(closed, NOON + timedelta(days=15))) == "too_long_ago"
    assert code(domain.check_reopen(Facts(Mode.TOGETHER, NOON), NOON)) == "still_open"
    forgotten = Facts(Mode.TOGETHER, NOON, NOON + timedelta(hours=4))
    assert domain.check_reopen(forgotten, NOON + timedelta(hours=5)) is None


@pytest.mark.parametrize(
    ("item", "value", "words", "expected"),
    [
        ("a", 3, "", None),
        ("a", None, "", None),
        ("a", 0, "", "unknown_value"),
        ("a", 6, "", "unknown_value"),
        ("z", 3, "", "unknown_item"),
        ("a", 3, "x" * 500, None),
        ("a", 3, "x" * 501, "too_long"),
    ],
)
def test_only_answers_of_this_instrument_are_answers(item, value, words, expected):
    assert code(domain.check_answer(ITEMS, item, value, words)) == expected


@given(st.dictionaries(st.sampled_from("abc"), values), st.dictionaries(st.sampled_from("abc"), values))
def test_the_counts_follow_the_answers_exactly(before, after):
    changes = domain.tally_changes(before, after)
    for item in "abc":
        for value in range(1, 6):
            expected = (after.get(item) == value) - (before.get(item) == value)
            assert changes.get((item, value), 0) == expected
    assert all(changes.values())


def test_answering_again_replaces_and_an_empty_sentence_takes_it_away():
    first = domain.give({}, {}, "a", 4, "omdat")
    assert first == domain.Given({"a": 4}, {"a": "omdat"})
    assert domain.give(first.answers, first.words, "a", 2, None) == domain.Given({"a": 2}, {"a": "omdat"})
    assert domain.give(first.answers, first.words, "a", None, "") == domain.Given({"a": None}, {})
    assert domain.give({}, {}, "a", None, "") == domain.Given({"a": None}, {})


def test_klopt_wants_one_answer_and_skipping_the_rest_is_fine():
    assert code(domain.check_ready({})) == "nothing_chosen"
    assert code(domain.check_ready({"a": None})) == "nothing_chosen"
    assert domain.check_ready({"a": None, "b": 1}) is None


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], Closeness.NOBODY),
        ([4], Closeness.ONE),
        ([3, 4, 5, 4], Closeness.CLOSE),
        ([4, 4, 4, 4, 4, 1], Closeness.MOSTLY_CLOSE),
        ([1, 4, 1, 4], Closeness.APART),
        ([1, 2, 5, 4, 2, 1, 5, 2, 3, 4, 1], Closeness.FAR_APART),
    ],
)
def test_how_near_a_group_is_said_in_words(answers, expected):
    assert domain.closeness({value: answers.count(value) for value in answers}) is expected


@given(counts)
def test_closeness_never_depends_on_which_end_of_the_scale(some):
    assert domain.closeness(some) is domain.closeness({6 - value: n for value, n in some.items()})


@given(counts)
def test_the_middle_lies_between_the_answers_given(some):
    mid = domain.middle(some)
    present = [value for value, n in some.items() if n]
    if not present:
        assert mid is None
    else:
        low, high = mid
        assert min(present) <= low <= high <= max(present)
        assert {low, high} <= set(present)


def test_where_perspectives_differ_most_comes_first():
    seen = {
        "worker": {"a": {4: 1}, "b": {5: 1}},
        "participant": {"a": {2: 3, 3: 1}, "b": {1: 4, 5: 1}},
        "coach": {"a": {3: 1}},
    }
    found = domain.differences(["a", "b"], seen)
    assert [(d.item, d.low, d.high, d.gap) for d in found] == [
        ("b", "participant", "worker", 4),
        ("a", "participant", "worker", 2),
    ]
    assert domain.differences(["a"], {"worker": {"a": {4: 1}}, "coach": {"a": {5: 1}}}) == []
    assert domain.differences(["a"], {"worker": {"a": {1: 1}}, "coach": {"a": {4: 1}}})[0].low == "worker"


@given(st.dictionaries(st.sampled_from("abc"), values), st.dictionaries(st.sampled_from("abc"), values))
def test_moving_there_and_back_is_told_the_other_way_round(before, now):
    turned = {Move.HIGHER: Move.LOWER, Move.LOWER: Move.HIGHER, Move.NEW: Move.GONE, Move.GONE: Move.NEW}
    there, back = domain.moves("abc", before, now), domain.moves("abc", now, before)
    assert {item: turned.get(move, move) for item, move in there.items()} == back


@given(
    st.sampled_from(Verb), modes, st.none() | st.sampled_from(ProjectRole), st.booleans(), st.booleans(), st.booleans()
)
def test_what_is_not_seen_is_not_done_and_dots_stay_inside(verb, mode, role, opened_it, shown, coordinates):
    facts_ = {"mode": mode, "role": role, "opened_it": opened_it, "shown": shown, "coordinates": coordinates}
    if may(verb, **facts_):
        assert may(Verb.SEE, **facts_)
    if may(Verb.SEE_DOTS, **facts_) and mode is not Mode.ALONE:
        assert role in INSIDE
    if role is None and not coordinates and not (mode is Mode.ALONE and opened_it):
        assert not may(Verb.SEE, **facts_)
    if role is ProjectRole.PARTNER and mode is Mode.TOGETHER and not coordinates:
        assert not may(Verb.SEE, **facts_)


def test_a_sentence_leaves_its_answer_and_makes_a_skipped_one_where_there_was_none() -> None:
    words = {"group_work": "Zin.", "reflective": "Zin.", "participatory": "", "basic_attitude": None}
    assert domain.beside({"group_work": 4, "participatory": 2}, words) == {
        "group_work": 4,
        "reflective": None,
        "participatory": 2,
    }


def test_there_is_something_to_take_back_where_somebody_said_something() -> None:
    assert domain.something_kept({"reflective": 3}, {})
    assert domain.something_kept({"reflective": None}, {"reflective": "Zin."})
    assert not domain.something_kept({"reflective": None}, {})


def test_an_entry_that_is_renewed_keeps_its_name_and_lets_nobody_in_by_the_old_rest() -> None:
    first, again, third = "a" * 43, domain.entry_again("a" * 43, "b" * 43), domain.entry_again("b" * 43, "c" * 43)
    assert len({first, again, third}) == 3
    assert again == "a" * domain.ENTRY_NAME + "b" * (43 - domain.ENTRY_NAME)
    assert 43 - domain.ENTRY_NAME >= 21  # 126 bits and more to guess
