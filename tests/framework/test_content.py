"""The content we ship: complete in every language, in plain words."""

import re
from collections.abc import Iterator

import msgspec
import pytest

from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES

ROSE = ("group_work", "strengths_based", "reflective", "participatory", "results_oriented", "basic_attitude")
LONGEST, LONGEST_PROFESSIONAL = 12, 18  # words a sentence
NOT_OURS = re.compile(r"\b(score|gemiddeld|norm|totaal|doelgroep|average|target group|moyenne|groupe cible)\w*", re.I)


def rose():
    return framework.definition(framework.latest("empowerment-rose"))


def sentences(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        yield from (sentence for sentence in re.split(r"(?<=[.?!])\s+", text) if sentence)


def words(sentence: str) -> list[str]:
    return re.findall(r"[\w’'-]+", sentence)


def for_participants(language: str) -> Iterator[str]:
    text = rose().in_language(language)
    yield from (text.plain_title, *text.instruction, *text.repeat)
    for item in text.items.values():
        yield from (item.plain, *item.question, *item.anchors.values(), *item.words.values())


def leaves(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in ("id", "part", "publication", "publications", "place"):
                yield from leaves(value)
    elif isinstance(data, list):
        for value in data:
            yield from leaves(value)


def for_professionals(language: str) -> Iterator[str]:
    text = rose().in_language(language)
    yield from text.professional_instruction
    for item in text.items.values():
        yield from item.professional_question
    yield from leaves(msgspec.to_builtins(framework.framework().in_language(language)))


def test_the_rose_has_its_six_lines_in_order() -> None:
    definition = rose()
    assert definition.ref == "empowerment-rose@1"
    assert tuple(item.id for item in definition.items) == ROSE
    assert all(item.kind == "ordinal" and item.values == (1, 2, 3, 4, 5) for item in definition.items)
    assert definition.scale["participatory"] == frozenset({1, 2, 3, 4, 5})
    assert definition.missing == "gap"
    assert set(definition.perspectives) == {"worker", "participant", "expert", "coach", "partner"}


def test_the_settled_words() -> None:
    items = rose().in_language("nl").items
    assert [item.plain for item in items.values()] == [
        "Samen",
        "Wat mensen kunnen",
        "Stilstaan",
        "Meedoen",
        "Wat lukt",
        "Hoe we omgaan met elkaar",
    ]
    assert items["participatory"].question == ("Beslissen wij hier mee?", "Ook over wat echt telt?")
    assert items["participatory"].options == (
        (1, "heel weinig"),
        (2, "weinig"),
        (3, "soms wel, soms niet"),
        (4, "veel"),
        (5, "heel veel"),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_axis_says_what_one_sees_at_every_value(language: str) -> None:
    for item in rose().in_language(language).items.values():
        assert list(item.anchors) == [1, 2, 3, 4, 5]
        assert len({*item.anchors.values()}) == 5
        assert [word for word, _ in item.anchor_pairs] == [word for _, word in item.options]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_framework_is_whole(language: str) -> None:
    book = framework.framework().in_language(language)
    assert book.language == language
    assert [plane.id for plane in book.planes] == ["resilience", "critical_awareness", "participation"]
    assert [block.id for block in book.blocks] == list(ROSE)
    assert [block.part for block in book.blocks] == ["principle"] * 5 + ["attitude"]
    assert [one.id for one in book.attitudes] == ["involvement", "equality", "openness", "authenticity", "respect"]
    names = rose().in_language(language).items
    assert [(one.name, one.plain) for one in book.blocks] == [(names[i].name, names[i].plain) for i in ROSE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_for_participants_are_short(language: str) -> None:
    assert [one for one in sentences(for_participants(language)) if len(words(one)) > LONGEST] == []


def test_sentences_for_workers_are_short() -> None:
    assert [one for one in sentences(for_professionals("nl")) if len(words(one)) > LONGEST_PROFESSIONAL] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_scored(language: str) -> None:
    said = [*for_participants(language), *for_professionals(language)]
    assert [one for one in said if NOT_OURS.search(one)] == []


def test_participants_read_words_that_everybody_knows() -> None:
    from wordfreq import zipf_frequency

    said = {word.lower() for one in for_participants("nl") for word in words(one)}
    assert {word for word in said if zipf_frequency(word, "nl") < 3.5} == set()


def test_a_question_reads_easily() -> None:
    import textstat

    textstat.set_lang("nl")
    for item in rose().in_language("nl").items.values():
        assert textstat.flesch_reading_ease(" ".join([*item.question, *item.anchors.values()])) >= 80, item.id


def test_every_source_names_a_publication() -> None:
    text = rose().in_language("nl")
    known = {publication.id for publication in text.publications}
    assert {text.source.publication, *(item.source.publication for item in text.items.values())} <= known


def test_other_languages_read_dutch() -> None:
    assert rose().in_language("xx").language == "nl"
    assert framework.framework().in_language("xx").language == "nl"
    assert rose().languages == framework.framework().languages == ("nl", "en", "fr")


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=r"empowerment-rose@99.*empowerment-rose@1"):
        framework.definition("empowerment-rose@99")
    with pytest.raises(KeyError, match="nothing"):
        framework.latest("nothing")
