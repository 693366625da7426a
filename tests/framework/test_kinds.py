"""Instruments of other kinds than the rose: content only, no new code."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from krachtbron.framework import load
from krachtbron.framework.domain import LANGUAGES
from tests.framework.library import copy, refused


def item(kind: str, **more: Any) -> dict[str, Any]:
    source = {"publication": "own", "place": "vraag 1"}
    asked = {"name": "Naam", "axis": "Lijn", "plain": "Gewoon", "question": ["Wat?"], "professional_question": ["Hoe?"]}
    return {"id": f"about_{kind}", "kind": kind, "source": source, **asked, **more}


def scan(items: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {
        "id": "scan",
        "version": 1,
        "title": "Scan",
        "plain_title": "Onze plek",
        "licence": "EUPL-1.2",
        "source": {"publication": "own", "place": "alles"},
        "publications": [
            {"id": "own", "title": "Zelf", "authors": "Wij", "publisher": "Wij", "year": 2024, "note": "Alles."}
        ],
        "subjects": ["organisation"],
        "perspectives": ["worker"],
        "missing": "three_quarters",
        "instruction": ["Kies."],
        "professional_instruction": ["Kies."],
        "repeat": ["Elk jaar."],
        "items": items,
        **more,
    }


def write(folder: Path, content: dict[str, Any]) -> None:
    for language in LANGUAGES:
        text = yaml.safe_dump({**content, "language": language}, sort_keys=False)
        (folder / "instruments" / f"scan@1.{language}.yaml").write_text(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy(tmp_path)


def test_every_kind_loads(folder: Path) -> None:
    items = [
        item("ordinal", words={1: "nee", 2: "soms", 3: "ja"}, reverse=True),
        item("two_pole", words={1: "durf", 2: "midden", 3: "rust"}, poles=["durf", "rust"]),
        item("yes_partly_no", words={1: "nee", 2: "deels", 3: "ja"}),
        item("choice", words={1: "thuis", 2: "buiten"}),
        item("choices", words={1: "thuis", 2: "buiten"}),
        item(
            "fields", words={1: "a", 2: "b", 3: "c", 4: "d"}, rows=["bereiken", "betrekken"], columns=["mens", "aanbod"]
        ),
        item("open"),
    ]
    members = ["about_ordinal", "about_two_pole"]
    more = {"evidence": "Waaraan zie je dat?", "again_after": 6}
    write(folder, scan(items, subscales=[{"id": "both", "name": "Beide", "members": members}], **more))
    definition = load.library(folder).definitions["scan@1"]
    assert [len(one.values) for one in definition.items] == [3, 3, 3, 2, 2, 4, 0]
    assert [one.many for one in definition.items] == [False] * 4 + [True, True, False]
    assert definition.items[0].reverse
    assert definition.scale["about_open"] == frozenset()
    assert definition.again_after == 6
    assert definition.in_language("en").items["about_fields"].rows == ("bereiken", "betrekken")
    assert definition.subscales[0].members == ("about_ordinal", "about_two_pole")
    assert definition.in_language("fr").subscales == {"both": "Beide"}
    assert definition.in_language("nl").items["about_choice"].anchor_pairs == ()


def test_where_one_wants_to_stand_is_asked_after_where_one_stands(folder: Path) -> None:
    poles = {"words": {1: "durf", 2: "midden", 3: "rust"}, "poles": ["durf", "rust"]}
    items = [item("two_pole", **poles), item("ordinal", words={1: "nee", 2: "ja"})]
    write(folder, scan(items, wanted=["Waar wil je staan?"], does_not_apply="past hier niet"))
    definition = load.library(folder).definitions["scan@1"]
    assert [one.id for one in definition.items] == ["about_two_pole", "about_two_pole_wanted", "about_ordinal"]
    assert [one.id for one in definition.lines] == ["about_two_pole", "about_ordinal"]
    assert definition.items[1].line == "about_two_pole"
    asked = definition.in_language("nl").items
    assert asked["about_two_pole"].question == ("Wat?",)
    assert asked["about_two_pole_wanted"].question == ("Waar wil je staan?",)
    assert asked["about_ordinal"].options == ((1, "nee"), (2, "ja"), (0, "past hier niet"))
    assert definition.scale["about_ordinal"] == {0, 1, 2}
    assert definition.items[2].values == (1, 2), "what does not apply is no place on the scale"


HALF = {"words": {1: "a", 2: "b"}}
FOUR = {1: "a", 2: "b", 3: "c", 4: "d"}
WRONG = [
    (scan([item("two_pole", **HALF)]), "precies twee poles"),
    (scan([item("ordinal", poles=["a", "b"], **HALF)]), "precies twee poles"),
    (scan([item("fields", words=FOUR, rows=["a", "b"])]), "minstens twee rows en twee columns"),
    (
        scan([item("fields", words={1: "a", 2: "b", 3: "c", 4: "d", 5: "e"}, rows=["a", "b"], columns=["a", "b"])]),
        "per veld",
    ),
    (scan([item("choice", rows=["a", "b"], **HALF)]), "haal ze weg"),
    (scan([item("yes_partly_no", words={1: "nee", 2: "deels", 3: "ja"})]), "hoort evidence"),
    (scan([item("choice", reverse=True, **HALF)]), "haal reverse weg"),
    (scan([item("choice", anchors={1: "a", 2: "b"}, **HALF)], axes=["about_choice"]), "haal axes weg"),
    (scan([{**item("open"), "id": "a_wanted"}], wanted=["Waar?"]), "andere naam"),
    (scan([item("open")], room="kelder"), "kies uit rounds, growth, reflection"),
    (scan([item("ordinal", words={1: "ja"})]), "minstens 2 woorden"),
    (scan([item("choice")]), "minstens 2 woorden"),
    (scan([item("yes_partly_no", words={1: "nee", 2: "ja"})]), "precies drie"),
    (scan([item("open", words={1: "ja", 2: "nee"})]), "geen words of anchors"),
    (scan([item("ordinal", words={1: "a", 2: "b"}, anchors={1: "Je ziet a."})]), "één zin bij elke waarde"),
    (scan([item("ordinal", words={0: "a", 1: "b"})]), "zonder gat"),
    (scan([item("ordinal", words={1: "a", 2: "b"})], axes=["about_ordinal"]), "één zin bij elke waarde"),
    (
        scan([item("open")], subscales=[{"id": "both", "name": "Beide", "members": ["about_open", "joy"]}]),
        "`joy` is geen item",
    ),
    (scan([item("open")], subscales=[{"id": "both", "name": "Beide", "members": ["about_open"]}]), "minstens 2"),
    (scan([item("open", question=["a", "b", "c"])]), "hoogstens 2"),
    (scan([item("open", reverse="ja")]), "true of false"),
]


@pytest.mark.parametrize(("content", "reason"), WRONG)
def test_what_does_not_fit_its_kind_is_refused(folder: Path, content: dict[str, Any], reason: str) -> None:
    write(folder, content)
    error = refused(folder)
    assert error.line
    assert reason in error.sentence
