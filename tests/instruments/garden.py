"""An instrument that only tests know: every kind of question, as one content file a language."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from krachtbron.framework import load, queries
from krachtbron.framework.domain import LANGUAGES
from tests.framework.library import copy

NAME = "garden-scan"
SOURCE = {"publication": "own", "place": "Alles"}
POLES = ["vooral durf", "iets meer durf", "in het midden", "iets meer rust", "vooral rust"]


def numbered(words: list[str]) -> dict[int, str]:
    return dict(enumerate(words, 1))


def item(name: str, kind: str, plain: str, question: str, **more: Any) -> dict[str, Any]:
    asked = {"question": [question], "professional_question": [f"{question} (vakwoord)"]}
    return {"id": name, "kind": kind, "name": f"{plain} (vak)", "plain": plain, "source": SOURCE, **asked, **more}


ITEMS = [
    item("soil", "ordinal", "De grond", "Is de grond goed?", words=numbered(["schraal", "gewoon", "rijk"])),
    item("pace", "two_pole", "Hoe snel", "Waar staan wij?", poles=["durf", "rust"], words=numbered(POLES)),
    item("open_gate", "yes_partly_no", "De poort", "Staat de poort open?", words=numbered(["nee", "deels", "ja"])),
    item("season", "choice", "Wanneer", "Wanneer komen jullie?", words=numbered(["lente", "zomer", "herfst"])),
    item("crops", "choices", "Wat groeit", "Wat groeit hier?", words=numbered(["sla", "bonen", "prei"])),
    item(
        "who",
        "fields",
        "Wie en wat",
        "Wie doet wat?",
        words=numbered(["mensen komen langs", "het aanbod gaat rond", "mensen beslissen", "het aanbod groeit mee"]),
        rows=["bereiken", "betrekken"],
        columns=["mensen", "aanbod"],
    ),
    item("wish", "open", "Een wens", "Wat wens je de tuin?"),
]
CONTENT = {
    "id": NAME,
    "version": 1,
    "title": "Tuinscan",
    "plain_title": "Onze tuin",
    "licence": "Alleen voor tests.",
    "source": SOURCE,
    "publications": [
        {"id": "own", "title": "Zelf", "authors": "Wij", "publisher": "Wij", "year": 2026, "note": "Alles."}
    ],
    "subjects": ["project", "group"],
    "perspectives": ["worker", "participant", "coach", "partner"],
    "missing": "gap",
    "instruction": ["Dit gaat over de tuin.", "Overslaan mag altijd."],
    "professional_instruction": ["Kijk naar de tuin, niet naar wie erin werkt."],
    "repeat": ["Doe het elk seizoen."],
    "subscales": [{"id": "ground", "name": "De plek", "members": ["soil", "pace", "open_gate"]}],
    "wanted": ["Waar wil je staan?"],
    "does_not_apply": "past hier niet",
    "evidence": "Waaraan zie je dat?",
    "items": ITEMS,
}
QUESTIONS = 8  # the one with two poles is asked twice


def by_number(written: dict[str, Any]) -> dict[Any, Any]:
    return {int(key) if key.isdigit() else key: value for key, value in written.items()}


def planted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library as it would be with these files among ours. Nothing else knows of them."""
    copy(folder)
    for language in LANGUAGES:
        plain = json.loads(json.dumps(CONTENT), object_hook=by_number)  # the same source twice would become an alias
        text = yaml.safe_dump({**plain, "language": language}, sort_keys=False, allow_unicode=True)
        (folder / "instruments" / f"{NAME}@1.{language}.yaml").write_text(text)
    library = load.library(folder)
    monkeypatch.setattr(queries, "shelf", lambda: library)
