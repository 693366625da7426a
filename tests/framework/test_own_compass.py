"""The compass one fills in about oneself: the same twelve as the group's, two open questions, own plain words."""

import re
from collections.abc import Iterator

import pytest

from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES
from tests.framework.test_content import LONGEST, NOT_OURS, sentences, words

OPEN = ["carry", "begin"]


def compass():
    return framework.definition(framework.latest("own-compass"))


def said(language: str) -> Iterator[str]:
    text = compass().in_language(language)
    yield from (text.plain_title, *text.instruction, *text.repeat, *text.subscales.values())
    for item in text.items.values():
        yield from (item.plain, *item.question, *item.words.values())


def test_the_same_twelve_as_the_groups_and_two_open_questions() -> None:
    mine, ours = compass(), framework.definition(framework.latest("resource-compass"))
    asked = [item.id for item in mine.items]
    assert sorted(asked[:12]) == sorted(item.id for item in ours.items)
    assert asked[12:] == OPEN
    assert [item.kind for item in mine.items] == ["ordinal"] * 12 + ["open"] * 2
    assert asked == [item for part in mine.subscales for item in part.members], "asked in that order"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_the_same_name_as_in_the_groups(language: str) -> None:
    mine = compass().in_language(language).items
    ours = framework.definition(framework.latest("resource-compass")).in_language(language).items
    assert [item for item in ours if ours[item].name != mine[item].name] == []
    assert [item for item in ours if item != "social_relations" and ours[item].plain != mine[item].plain] == []


def test_it_is_hers_and_is_not_offered_for_a_round() -> None:
    mine = compass()
    assert (mine.subjects, mine.perspectives, mine.room) == (("oneself",), ("participant",), "growth")
    assert mine.ref not in [one.ref for one in framework.catalogue(None)]
    assert "resource-compass@1" in [one.ref for one in framework.catalogue(None)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_sentences_that_score_nobody(language: str) -> None:
    assert [one for one in sentences(said(language)) if len(words(one)) > LONGEST] == []
    assert [one for one in said(language) if NOT_OURS.search(one) or re.search(r"\d", one)] == []


def test_words_that_everybody_knows() -> None:
    from wordfreq import zipf_frequency

    used = {word.lower() for one in said("nl") for word in words(one)}
    assert {word for word in used if zipf_frequency(word, "nl") < 3.5} == set()


def test_it_reads_easily() -> None:
    import textstat

    textstat.set_lang("nl")
    text = compass().in_language("nl")
    questions = " ".join(line for item in text.items.values() for line in item.question)
    assert textstat.flesch_reading_ease(questions) >= 80
    assert textstat.flesch_reading_ease(" ".join([*text.instruction, *text.repeat])) >= 80
