"""What a response adds to the counts."""

from krachtbron.instruments.domain.recounting import came_of, chosen, counts_of


def test_each_value_once_skipped_nowhere_and_does_not_apply_as_itself() -> None:
    assert chosen({"a": 3, "b": None, "c": 0, "d": [1, 4, 1], "e": []}) == {("a", 3), ("c", 0), ("d", 1), ("d", 4)}


def test_responses_are_counted_apart_by_who_speaks() -> None:
    said = [("worker", {"a": 3}), ("participant", {"a": 3, "b": [1, 2]}), ("participant", {"b": [2]})]
    assert counts_of(said) == {
        ("worker", "a", 3): 1,
        ("participant", "a", 3): 1,
        ("participant", "b", 1): 1,
        ("participant", "b", 2): 2,
    }


def test_who_answered_is_counted_once_and_paper_apart() -> None:
    came = [
        ("worker", "web", True),
        ("worker", "paper", True),
        ("participant", "tablet", True),
        ("coach", "web", False),
    ]
    assert came_of(came) == {"worker": (2, 1), "participant": (1, 0)}
