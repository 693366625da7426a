"""Tensions, balances, kinds of taking part and the resource compass: the lines of their sources, in own plain words."""

import re
from collections.abc import Iterator

import pytest

from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES, Definition
from tests.framework.test_content import LONGEST, LONGEST_PROFESSIONAL, NOT_OURS, sentences, words

TWO_SIDED = {
    "delft-tensions": (
        *("drive_skills", "challenge_safety", "dreams_deeds"),
        *("strength_power", "must_want", "room_limits"),
    ),
    "neighbourhood-balances": (
        *("help_self_steering", "near_aside", "expert_resident", "individual_categorial", "categorial_territorial"),
        *("work_other_resources", "simple_organisation", "paternalism_self_direction", "empowerment_enforcement"),
    ),
    "participation-profile": ("co_production", "tailored", "many_kinds", "embedded", "core_matters"),
}
RESOURCES = (
    *("education", "work", "health", "social_security", "dwelling", "living_environment"),
    *("neighbourhood_facilities", "safety", "social_relations", "religion_meaning", "arts_culture", "leisure"),
)
ALL = (*TWO_SIDED, "participation-breadth-depth", "resource-compass")
EVERYONE = ("worker", "participant", "expert", "coach", "partner")
EASY, COMMON = 80, 3.5


def of(name: str) -> Definition:
    return framework.definition(framework.latest(name))


def for_participants(name: str, language: str) -> Iterator[str]:
    text = of(name).in_language(language)
    yield from (text.plain_title, *text.instruction, *text.repeat)
    for item in text.items.values():
        yield from (item.plain, *item.question, *item.words.values(), *item.anchors.values())
        yield from (*item.poles, *item.rows, *item.columns)


def for_professionals(name: str, language: str) -> Iterator[str]:
    text = of(name).in_language(language)
    yield from (text.title, *text.professional_instruction)
    for item in text.items.values():
        yield from (item.name, *item.professional_question)


@pytest.mark.parametrize("name", ALL)
def test_it_is_there_for_everyone_in_three_languages(name: str) -> None:
    definition = of(name)
    assert definition.languages == ("nl", "en", "fr")
    assert definition.perspectives == EVERYONE
    assert (definition.room, definition.rose, definition.missing) == ("rounds", False, "gap")
    assert definition.subscales == (), "nothing is added up"


@pytest.mark.parametrize(("name", "subjects", "months"), [
    ("delft-tensions", ("project", "group", "organisation", "oneself"), 6),
    ("neighbourhood-balances", ("project", "group", "organisation", "oneself"), 12),
    ("participation-profile", ("project", "group", "organisation"), 6),
    ("participation-breadth-depth", ("project", "group"), 6),
    ("resource-compass", ("group", "project"), 12),
])  # fmt: skip
def test_what_it_is_about_and_when_to_look_again(name: str, subjects: tuple[str, ...], months: int) -> None:
    assert (of(name).subjects, of(name).again_after) == (subjects, months)


@pytest.mark.parametrize("name", TWO_SIDED)
def test_the_pairs_of_the_source_each_asked_twice(name: str) -> None:
    definition = of(name)
    assert tuple(item.id for item in definition.lines) == TWO_SIDED[name]
    asked = [(item.id, item.kind, item.values) for item in definition.items]
    five = ("two_pole", (1, 2, 3, 4, 5))
    assert asked == [(one, *five) for line in TWO_SIDED[name] for one in (line, f"{line}_wanted")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TWO_SIDED)
def test_five_positions_named_after_their_own_poles(name: str, language: str) -> None:
    for item in of(name).in_language(language).items.values():
        left, right = item.poles
        said = [word for value, word in item.options if value]
        assert len(set(said)) == 5
        assert left in said[0], item.id
        assert right in said[4], item.id
        assert not {left, right} & set(said), "a pole is a direction, a position is a place on the way"
        assert item.options[-1][0] == 0, "one may say that it does not fit, or that one does not know"


def test_the_poles_of_delft() -> None:
    poles = [item.poles for item in of("delft-tensions").in_language("en").items.values()]
    assert poles[::2] == [
        ("fire", "skill"),
        ("challenge", "safety"),
        ("dreaming", "doing"),
        ("strength", "power"),
        ("must", "want"),
        ("room", "limits"),
    ]


@pytest.mark.parametrize("name", ["delft-tensions", "neighbourhood-balances"])
def test_neither_side_is_better(name: str) -> None:
    assert any("Geen van be" in line for line in of(name).in_language("nl").professional_instruction)
    assert any(re.search("goed|allebei", line) for line in of(name).in_language("nl").instruction)


def test_every_balance_of_chapter_six_is_asked() -> None:
    places = [item.source.place for item in of("neighbourhood-balances").in_language("nl").items.values()]
    assert {place[13] for place in places if place.startswith("Hoofdstuk 6, ")} == set("1234567")
    assert places[-1].startswith("Hoofdstuk 4, "), "support and rules come from another chapter"


def test_wide_deep_and_four_fields() -> None:
    definition = of("participation-breadth-depth")
    kinds = {item.id: item.kind for item in definition.items}
    assert list(kinds) == [
        *("breadth_subjects", "breadth_plan", "depth_tailored", "depth_structural", "depth_real"),
        *("four_fields", "still_want"),
    ]
    assert list(kinds.values()) == ["choices", "choices", "two_pole", "two_pole", "two_pole", "fields", "open"]
    asked = definition.in_language("nl").items
    parts = [word.partition(":")[0] for word in asked["breadth_plan"].words.values()]
    assert parts[:4] == ["het doel", "de planning", "de aanpak", "het werk zelf"]
    assert (asked["four_fields"].rows, asked["four_fields"].columns) == (
        ("bereiken", "betrekken"),
        ("mensen", "diensten"),
    )
    assert asked["still_want"].question[0] == "Waarover zou jij nog mee willen beslissen?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_twelve_resources_with_what_one_would_see(language: str) -> None:
    definition = of("resource-compass")
    assert tuple(item.id for item in definition.items) == RESOURCES
    text = definition.in_language(language)
    seen = [anchor for item in text.items.values() for anchor in item.anchors.values()]
    assert len(seen) == len(set(seen)) == 36
    assert all(list(item.words) == [1, 2, 3, 0] for item in text.items.values())


def test_the_compass_is_never_about_one_person() -> None:
    text = of("resource-compass").in_language("nl")
    assert "Het gaat nooit over één mens." in text.instruction
    assert "Over mensen die er niet bij zijn, vullen we niets in." in text.instruction
    assert any("stigma" in line for line in text.professional_instruction)
    said = [line for item in text.items.values() for line in (*item.question, *item.anchors.values())]
    assert [line for line in said if re.search(r"\b(ik|mij|mijn)\b", line, re.I)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_sentences_are_short_and_score_nobody(name: str, language: str) -> None:
    theirs, ours = list(for_participants(name, language)), list(for_professionals(name, language))
    assert [one for one in sentences(theirs) if len(words(one)) > LONGEST] == []
    assert [one for one in sentences(ours) if len(words(one)) > LONGEST_PROFESSIONAL] == []
    assert [one for one in (*theirs, *ours) if NOT_OURS.search(one) or re.search(r"\d", one)] == []


@pytest.mark.parametrize("name", ALL)
def test_words_that_everybody_knows(name: str) -> None:
    from wordfreq import zipf_frequency

    said = {word.lower() for one in for_participants(name, "nl") for word in words(one)}
    assert {word for word in said if zipf_frequency(word, "nl") < COMMON} == set()


@pytest.mark.parametrize("name", ALL)
def test_it_reads_easily(name: str) -> None:
    import textstat

    textstat.set_lang("nl")
    text = of(name).in_language("nl")
    assert textstat.flesch_reading_ease(" ".join([*text.instruction, *text.repeat])) >= EASY
    for item in text.items.values():
        assert textstat.flesch_reading_ease(" ".join([*item.question, *item.anchors.values()])) >= EASY, item.id


@pytest.mark.parametrize("name", ALL)
def test_every_line_says_where_it_comes_from(name: str) -> None:
    for language in LANGUAGES:
        text = of(name).in_language(language)
        known = {publication.id for publication in text.publications}
        assert {text.source.publication, *(item.source.publication for item in text.items.values())} <= known
        assert all(item.source.place for item in text.items.values())
