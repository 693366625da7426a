"""The mirror we ship: nine statements and three open questions, in own plain words, from no scale."""

import re
from collections.abc import Iterator

import pytest

from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES
from tests.framework.test_content import LONGEST, NOT_OURS, sentences, words


def mirror():
    return framework.definition(framework.latest("own-mirror"))


def said(language: str) -> Iterator[str]:
    text = mirror().in_language(language)
    yield from (text.plain_title, *text.instruction, *text.repeat, *text.subscales.values())
    for item in text.items.values():
        yield from (item.plain, *item.question, *item.words.values())


def test_three_components_of_three_statements_and_one_open_question() -> None:
    definition = mirror()
    kinds = {item.id: item.kind for item in definition.items}
    assert [one.id for one in definition.subscales] == ["self_experience", "critical_awareness", "behaviour"]
    for component in definition.subscales:
        assert [kinds[item] for item in component.members] == ["ordinal", "ordinal", "ordinal", "open"]
    asked = [item.id for item in definition.items]
    assert asked == [item for component in definition.subscales for item in component.members], "asked in that order"


def test_it_is_hers_and_never_drawn() -> None:
    definition = mirror()
    assert (definition.subjects, definition.perspectives, definition.missing) == (("oneself",), ("participant",), "gap")
    assert all(not text.anchors for text in definition.in_language("nl").items.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_words_at_every_statement(language: str) -> None:
    text = mirror().in_language(language)
    assert list(text.subscales) == ["self_experience", "critical_awareness", "behaviour"]
    for item in mirror().items:
        options = text.items[item.id].options
        assert len({word for _, word in options}) == (5 if item.kind == "ordinal" else 0)


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
    text = mirror().in_language("nl")
    statements = " ".join(line for item in text.items.values() for line in item.question)
    assert textstat.flesch_reading_ease(statements) >= 80
    assert textstat.flesch_reading_ease(" ".join([*text.instruction, *text.repeat])) >= 80
