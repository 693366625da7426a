"""What an organisation may say with an example."""

import pytest

from krachtbron.instruments.domain.examples import NAME_MOST, TEXT_MOST, check_example

ITEMS = ["work", "health", "leisure"]
RIGHT = {"name": "Mensen in één straat", "strong": ["leisure"], "weak": ["work"], "text": "Zo."}


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"name": ""}, "say_it", "name"),
        ({"name": "a" * (NAME_MOST + 1)}, "too_long", "name"),
        ({"text": ""}, "say_it", "text"),
        ({"text": "a" * (TEXT_MOST + 1)}, "too_long", "text"),
        ({"strong": []}, "choose_one", "strong"),
        ({"weak": ["fame"]}, "choose_one", "weak"),
        ({"weak": ["work", "leisure"]}, "both", "weak"),
    ],
)
def test_what_does_not_fit(wrong: dict[str, object], code: str, field: str) -> None:
    refused = check_example(ITEMS, **{**RIGHT, **wrong})  # type: ignore[arg-type]
    assert refused is not None
    assert (refused.code, refused.field) == (code, field)


def test_a_name_a_strong_one_a_weak_one_and_how() -> None:
    assert check_example(ITEMS, **RIGHT) is None  # type: ignore[arg-type]
