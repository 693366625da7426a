"""Whatever somebody writes in the experience exercise, its last form takes all of it."""

from typing import Any

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from krachtbron.growth.domain.exercise import PART_MOST, Screen
from krachtbron.growth.domain.noticing import NOTICED_MOST
from krachtbron.growth.web.forms.exercise import ExerciseForm
from krachtbron.growth.web.forms.noticing import CardForm
from krachtbron.growth.web.labels.exercise import composed
from tests.cast import People
from tests.forms import submit
from tests.growth.test_pages import got, said

LETTERS = st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from("\n ")
PART = st.text(LETTERS, max_size=PART_MOST) | st.sampled_from(["é" * PART_MOST, "a\n" * (PART_MOST // 2)])


def sent(words: str) -> str:
    """As a browser sends it."""
    return words.replace("\r\n", "\n").replace("\n", "\r\n")


@given(parts=st.fixed_dictionaries({one.value: PART for one in Screen}), language=st.sampled_from(["nl", "en", "fr"]))
def test_what_the_screens_took_the_last_form_takes(parts: dict[str, str], language: str) -> None:
    with translation.override(language):
        exercise = ExerciseForm({name: sent(words) for name, words in parts.items()})
        if exercise.is_valid():
            words = composed(exercise.cleaned_data)
            assert len(words) <= NOTICED_MOST
            assert "words" not in CardForm({"words": sent(words)}).errors or not any(exercise.cleaned_data.values())


@pytest.mark.parametrize("part", ["a" * PART_MOST, "a\n" * (PART_MOST // 2 - 1) + "aa"])
def test_five_full_screens_arrive(cast: People, part: str) -> None:
    page: Any = submit(cast.bram.client, got(cast.bram, "exercise"), press="Voor mij alleen")
    for one in Screen:
        page = submit(cast.bram.client, page, press="Verder", **{one.value: part})
    page = submit(cast.bram.client, page, "ik-zag", person_id="Amina")
    assert "Verstuurd." in said(page)
    assert said(got(cast.amina, "noticed_all")).count("a") >= 5 * PART_MOST // 2
