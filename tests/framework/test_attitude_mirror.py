"""The mirror of the basic attitude that we ship: five elements, each with situations of our own."""

import re

import pytest

from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES

LONGEST = 18


def mirror():
    return framework.definition(framework.latest("attitude-mirror"))


def test_the_five_elements_of_the_framework_in_their_order() -> None:
    book = framework.framework().in_language("nl")
    assert [one.id for one in mirror().subscales] == [one.id for one in book.attitudes]
    asked = [item.id for item in mirror().items]
    assert asked == [item for element in mirror().subscales for item in element.members]


def test_it_is_the_workers_and_nothing_can_be_added_up() -> None:
    definition = mirror()
    assert (definition.subjects, definition.perspectives) == (("oneself",), ("worker",))
    assert {item.kind for item in definition.items} == {"open"}
    assert not any(definition.scale.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_elements_are_called_as_in_the_handbook(language: str) -> None:
    book, text = framework.framework().in_language(language), mirror().in_language(language)
    assert list(text.subscales.values()) == [one.name for one in book.attitudes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_sentences_without_a_number(language: str) -> None:
    text = mirror().in_language(language)
    for item in text.items.values():
        for line in (*item.question, *item.professional_question):
            assert not re.search(r"\d", line)
            for sentence in re.split(r"(?<=[.?])\s", line):
                assert len(sentence.split()) <= LONGEST + (2 if language == "fr" else 0), sentence
