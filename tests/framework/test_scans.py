"""The scans we ship: built as their sources say, in short plain words of our own."""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES
from tests.framework.test_content import LONGEST, LONGEST_PROFESSIONAL, NOT_OURS, sentences, words

EASY, COMMON, ENOUGH = 80, 3.5, 6  # ease of reading; how usual a word is; words that make a sentence somebody's own
ALL = ("worker", "participant", "expert", "coach", "partner")
# Who has the publications on her own machine, as text, names their folder here.
SOURCES = sorted(Path(os.environ.get("PUBLICATIONS", "nowhere")).glob("*.txt"))

# By name: about what, by whom, looked at again after how many months; the parts its source names; how many questions.
SCANS = {
    "empowerment-barometer": (
        ("project", "group"),
        ALL,
        6,
        "strengths_based positive inclusive participatory integral relation_oriented "
        "support time_and_means competences",
        {"ordinal": 18},
    ),
    "activation-principles": (
        ("project", "organisation"),
        ALL,
        12,
        "strengths_based positive integral participatory inclusive structured coordinated",
        {"yes_partly_no": 14},
    ),
    "delft-conditions": (
        ("project", "organisation"),
        ("worker", "expert", "coach", "partner"),
        12,
        "support time_and_means competences",
        {"yes_partly_no": 9, "open": 1},
    ),
    "conditions-five-levels": (
        ("project", "organisation"),
        ALL,
        12,
        "relation organisation local_society policy experts_by_experience",
        {"yes_partly_no": 10},
    ),
    "offer-touchstone": (
        ("project", "group"),
        ALL,
        6,
        "wellbeing capacity_to_act involvement",
        {"ordinal": 6, "open": 1},
    ),
    "group-added-values": (("group", "project"), ALL, 6, "", {"ordinal": 6}),
}
EVERY = pytest.mark.parametrize("name", SCANS)
EVERYWHERE = pytest.mark.parametrize("language", LANGUAGES)


def scan(name: str):
    return framework.definition(framework.latest(name))


def plain(name: str, language: str) -> Iterator[str]:
    """What a participant reads."""
    text = scan(name).in_language(language)
    yield from (text.plain_title, text.evidence, *text.instruction, *text.repeat, *text.subscales.values())
    for item in text.items.values():
        yield from (item.plain, *item.question, *item.anchors.values(), *(word for _, word in item.options))


def professional(name: str, language: str) -> Iterator[str]:
    text = scan(name).in_language(language)
    yield from text.professional_instruction
    for item in text.items.values():
        yield from (item.name, *item.professional_question)


def letters(text: str) -> str:
    """Only the letters: a word broken off or spaced out in a publication is still that word."""
    return "".join(one for one in unicodedata.normalize("NFD", text.lower()) if one.isascii() and one.isalpha())


@EVERY
def test_built_as_its_source_says(name: str) -> None:
    subjects, perspectives, months, parts, kinds = SCANS[name]
    definition = scan(name)
    assert (definition.subjects, definition.perspectives) == (subjects, perspectives)
    assert definition.again_after == months
    assert " ".join(one.id for one in definition.subscales) == parts
    found = [item.kind for item in definition.items]
    assert {kind: found.count(kind) for kind in kinds} == kinds
    assert sum(kinds.values()) == len(found)


@EVERY
def test_every_closed_question_is_in_one_part_in_order(name: str) -> None:
    definition = scan(name)
    within = [item for part in definition.subscales for item in part.members]
    assert within in ([], [item.id for item in definition.items if item.kind != "open"])


@EVERY
def test_it_is_no_rose_and_one_may_not_know(name: str) -> None:
    definition = scan(name)
    assert not definition.rose
    assert definition.room == "rounds"
    assert all(0 in definition.scale[item.id] for item in definition.items if item.kind != "open")


@EVERY
@EVERYWHERE
def test_an_anchor_at_every_value_or_at_none(name: str, language: str) -> None:
    definition = scan(name)
    for item in definition.items:
        text = definition.in_language(language).items[item.id]
        assert len({*text.anchors.values()}) in (0, len(item.values)), item.id
        assert text.axis


@EVERY
@EVERYWHERE
def test_short_sentences_that_score_nobody(name: str, language: str) -> None:
    longer = 2 if language == "fr" else 0
    said, told = [*plain(name, language)], [*professional(name, language)]
    assert [one for one in sentences(iter(said)) if len(words(one)) > LONGEST] == []
    assert [one for one in sentences(iter(told)) if len(words(one)) > LONGEST_PROFESSIONAL + longer] == []
    assert [one for one in (*said, *told) if NOT_OURS.search(one)] == []


@EVERY
def test_words_that_everybody_knows(name: str) -> None:
    from wordfreq import zipf_frequency

    used = {word.lower() for one in plain(name, "nl") for word in words(one)}
    assert {word for word in used if zipf_frequency(word, "nl") < COMMON} == set()


@EVERY
def test_it_reads_easily(name: str) -> None:
    import textstat

    textstat.set_lang("nl")
    text = scan(name).in_language("nl")
    assert textstat.flesch_reading_ease(" ".join([*text.instruction, *text.repeat])) >= EASY
    for item in text.items.values():
        asked = " ".join([*item.question, *item.anchors.values()])
        assert textstat.flesch_reading_ease(asked) >= EASY, item.id


@EVERY
def test_each_question_names_where_it_comes_from(name: str) -> None:
    text = scan(name).in_language("nl")
    known = {publication.id for publication in text.publications}
    assert all(item.source.publication in known and item.source.place for item in text.items.values())
    assert known == {text.source.publication, *(item.source.publication for item in text.items.values())}


@pytest.mark.skipif(not SOURCES, reason="the publications are not here")
@EVERY
@EVERYWHERE
def test_no_words_of_the_publications(name: str, language: str) -> None:
    written = [letters(path.read_text()) for path in SOURCES]
    for text in (*plain(name, language), *professional(name, language)):
        said = [word for word in text.split() if letters(word)]
        runs = (letters(" ".join(said[at : at + ENOUGH])) for at in range(len(said) - ENOUGH + 1))
        assert not [run for run in runs if any(run in whole for whole in written)], text


@EVERYWHERE
def test_the_barometer_says_that_it_is_based_on_another(language: str) -> None:
    text = scan("empowerment-barometer").in_language(language)
    based, own = {
        "nl": ("gebaseerd op", r"\b[Dd]e vragen van de barometer zelf hadden we niet"),
        "en": ("based on", r"\bdid not have the barometer’s own questions"),
        "fr": ("inspiré de", r"\bn’avions pas les questions du baromètre"),
    }[language]
    assert based in text.title
    assert any(re.search(own, publication.note) for publication in text.publications)
    blocks = {item.id for item in framework.definition(framework.latest("empowerment-rose")).items}
    assert not blocks & {*text.items}, "the two lists of six are not the same"


@EVERY
@EVERYWHERE
def test_yes_and_no_ask_what_shows_it(name: str, language: str) -> None:
    kinds = {item.kind for item in scan(name).items}
    assert bool(scan(name).in_language(language).evidence) == ("yes_partly_no" in kinds)


def test_what_a_group_adds_is_asked_in_the_order_of_the_framework() -> None:
    asked = [item.id for item in scan("group-added-values").items]
    assert asked == ["network", "modelling", "exchange", "practice_place", "collectivising", "multiplier"]


@EVERYWHERE
def test_the_touchstone_goes_from_less_choice_to_more(language: str) -> None:
    less, more = {"nl": ("minder", "meer"), "en": ("less", "more"), "fr": ("moins", "plus")}[language]
    for item in scan("offer-touchstone").in_language(language).items.values():
        said = [word for value, word in item.options if value]
        assert not said or (less in said[0] and more in said[-1] and len(said) == 5)
    assert scan("offer-touchstone").items[-1].kind == "open"
