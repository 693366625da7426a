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
        item("two_pole", words={1: "durf", 2: "midden", 3: "rust"}),
        item("yes_partly_no", words={1: "nee", 2: "deels", 3: "ja"}),
        item("choice", words={1: "thuis", 2: "buiten"}),
        item("open"),
    ]
    members = ["about_ordinal", "about_two_pole"]
    write(folder, scan(items, subscales=[{"id": "both", "name": "Beide", "members": members}]))
    definition = load.library(folder).definitions["scan@1"]
    assert [len(one.values) for one in definition.items] == [3, 3, 3, 2, 0]
    assert definition.items[0].reverse
    assert definition.scale["about_open"] == frozenset()
    assert definition.subscales[0].members == ("about_ordinal", "about_two_pole")
    assert definition.in_language("fr").subscales == {"both": "Beide"}
    assert definition.in_language("nl").items["about_choice"].anchor_pairs == ()


WRONG = [
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
