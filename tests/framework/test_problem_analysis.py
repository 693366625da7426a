"""The problem analysis we ship: six fields, in short plain words of our own."""

from pathlib import Path
from typing import Any

import pytest

from krachtbron.framework import load
from krachtbron.framework import public as framework
from krachtbron.framework.domain import LANGUAGES
from tests.framework.library import copy, refused
from tests.framework.test_content import LONGEST, LONGEST_PROFESSIONAL, NOT_OURS, sentences, words
from tests.framework.test_kinds import item, scan, write

PLACES = [(level, side) for level in ("macro", "meso", "micro") for side in ("internal", "external")]
EVERYWHERE = pytest.mark.parametrize("language", LANGUAGES)


def analysis() -> Any:
    return framework.definition(framework.latest("problem-analysis"))


def plain(language: str) -> list[str]:
    text = analysis().in_language(language)
    fields = [[one.plain, one.saying, *one.question, *one.adds] for one in text.items.values()]
    return [text.plain_title, *text.instruction, *text.repeat, *(line for field in fields for line in field)]


def test_a_field_at_every_level_and_side_in_the_order_of_the_framework() -> None:
    definition = analysis()
    assert [(one.level, one.side) for one in definition.items] == PLACES
    assert definition.board
    assert not definition.rose
    assert definition.scale == {}, "nothing is answered: cards are laid"
    assert definition.subjects == ("group", "project")
    assert not framework.definition(framework.latest("empowerment-rose")).board


@EVERYWHERE
def test_short_sentences(language: str) -> None:
    longer = 2 if language == "fr" else 0
    assert [one for one in sentences(iter(plain(language))) if len(words(one)) > LONGEST + longer] == []
    text = analysis().in_language(language)
    told = [
        *text.professional_instruction,
        *(line for one in text.items.values() for line in one.professional_question),
    ]
    assert [one for one in sentences(iter(told)) if len(words(one)) > LONGEST_PROFESSIONAL + longer] == []
    assert [one for one in (*told, *plain(language)) if NOT_OURS.search(one)] == []


def test_words_that_everybody_knows() -> None:
    import textstat
    from wordfreq import zipf_frequency

    used = {word.lower() for one in plain("nl") for word in words(one)}
    assert {word for word in used if zipf_frequency(word, "nl") < 3.5} == set()
    textstat.set_lang("nl")
    assert textstat.flesch_reading_ease(" ".join(plain("nl"))) >= 80


def field(level: str, side: str, **more: Any) -> dict[str, Any]:
    said = {"level": level, "side": side, "saying": "Zo is het.", "adds": ["Je ziet meer."]}
    return {**item("cards"), "id": f"{level}_{side}", **said, **more}


SIX = [field(*place) for place in PLACES]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy(tmp_path)


def test_another_board_loads(folder: Path) -> None:
    write(folder, scan(SIX))
    definition = load.library(folder).definitions["scan@1"]
    told = definition.in_language("fr").items["micro_internal"]
    assert (told.saying, told.adds) == ("Zo is het.", ("Je ziet meer.",))
    assert (told.options, definition.items[0].values) == ((), ())


WITHOUT = {key: value for key, value in SIX[0].items() if key != "saying"}
WRONG = [
    (scan(SIX[:5]), "heeft zes velden"),
    (scan([*SIX[:5], field("macro", "internal", id="again")]), "twee keer"),
    (scan([WITHOUT, *SIX[1:]]), "vul aan"),
    (scan([*SIX, item("open")]), "alleen velden"),
    (scan([item("open", saying="Zo is het.")]), "alleen een veld voor kaarten"),
    (scan([field("macro", "internal", words={1: "a", 2: "b"}), *SIX[1:]]), "geen words of anchors"),
    (scan(SIX, does_not_apply="past niet"), "haal does_not_apply weg"),
    (scan([field("mega", "internal"), *SIX[1:]]), "kies uit micro, meso, macro"),
    (scan([field("macro", "binnen"), *SIX[1:]]), "kies uit internal, external"),
]


@pytest.mark.parametrize(("content", "reason"), WRONG)
def test_what_is_no_board_is_refused_with_line_and_way_out(folder: Path, content: dict[str, Any], reason: str) -> None:
    write(folder, content)
    error = refused(folder)
    assert error.line
    assert reason in error.sentence
