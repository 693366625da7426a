"""What people wrote is kept as they meant it, and tidying it again changes nothing."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from krachtbron.base.text import tidy, tidy_lines

JOINERS = "\u200c\u200d"
TURNED = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
# Signs that come by chance too seldom: breaks, blanks, controls, direction, joiners, an accent, half a pair.
ODD = st.text(st.sampled_from(BREAKS + TURNED + JOINERS + "\t\x00\x1f\x7f\u00a0\u2000\u200b\ufeff\u0301\ud800 ae"))
TEXTS = st.one_of(st.text(), ODD, st.builds("".join, st.lists(st.one_of(st.text(max_size=3), ODD), max_size=6)))


@pytest.mark.parametrize("tidied", [tidy, tidy_lines])
@given(text=TEXTS)
@example(text="e\x00\u0301")
@example(text="\u200b\n a\x1f")
@example(text="een\x1ctwee\x85drie\u2028vier")
def test_what_is_tidy_stays_as_it_is(tidied: Callable[[str], str], text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once
    assert once == once.strip()


@given(TEXTS)
def test_nothing_is_left_that_nobody_sees_or_that_turns_the_line_around(text: str) -> None:
    for said, kept in ((tidy(text), JOINERS), (tidy_lines(text), JOINERS + "\n")):
        assert not set(said) & set(TURNED)
        assert not [sign for sign in said if unicodedata.category(sign) in ("Cc", "Cf", "Cs") and sign not in kept]


@given(TEXTS)
def test_a_line_is_one_line_with_single_spaces(text: str) -> None:
    said = tidy(text)
    assert len(said.splitlines()) <= 1
    assert "  " not in said


@given(TEXTS)
def test_letters_and_signs_that_one_sees_are_all_kept(text: str) -> None:
    def letters(said: str) -> list[str]:
        return sorted(one for one in unicodedata.normalize("NFD", said) if unicodedata.category(one)[0] in "LMNPS")

    seen = letters("".join(sign for sign in text if unicodedata.category(sign)[0] in "LMNPS"))
    assert letters(tidy(text)) == seen
    assert letters(tidy_lines(text)) == seen


@pytest.mark.parametrize("sign", ["\r\n", *BREAKS])
def test_lines_stay_lines_whatever_broke_them(sign: str) -> None:
    assert tidy_lines(f"  durven {sign}vragen\t\n") == "durven\nvragen"
    assert tidy(f"durven {sign}vragen") == "durven vragen"


def test_letters_that_belong_together_stay_together() -> None:
    assert tidy(" می‌خواهم  ") == tidy_lines(" می‌خواهم  ") == "می‌خواهم"
    assert tidy("\u202eanima") == "anima"


def test_an_accent_finds_its_letter() -> None:
    assert tidy("Zoe\u200b\u0308") == "Zoë"
