"""The tools that judge are judged: each finds what it must find."""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.house.tree import ROOT


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"tool_{name}", ROOT / f"tools/{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def testing(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    for name in ("CI", "KRACHTBRON_WITHOUT_BROWSER", "KRACHTBRON_BROWSER"):
        monkeypatch.delenv(name, raising=False)
    return tool("test")


@pytest.fixture
def translating(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool on a tree of two files."""
    module = tool("translations")
    monkeypatch.setattr(module, "SOURCE", tmp_path)
    monkeypatch.setattr(module, "LANGUAGES", ("fr",))
    for function in (module.path, module.write):
        monkeypatch.setattr(function, "__defaults__", (tmp_path / "locale",))
    (tmp_path / "words.py").write_text('_("Hallo %(name)s")\nngettext("één roos", "%d rozen", 2)\n')
    (tmp_path / "page.html").write_text(
        '<p title=\'it"s\'>{% translate "Dag" %} {% blocktranslate %}<b>{{ n }}</b> keer{% endblocktranslate %}'
    )
    return module


def test_a_rule_that_was_not_run_is_found(testing: ModuleType, tmp_path: Path) -> None:
    whole, half = {"missing_lines": [], "missing_branches": []}, {"missing_lines": [3], "missing_branches": [[3, 4]]}
    files = {
        "src/krachtbron/groups/domain.py": whole,
        "src/krachtbron/instruments/domain/answers.py": half,
        "src/krachtbron/groups/policy.py": half,
        "src/krachtbron/access/web/views.py": half,
        "src/krachtbron/groups/web/views.py": half,
        "src/krachtbron/access/migrations/0001_initial.py": half,
    }
    report = tmp_path / "coverage.json"
    report.write_text(json.dumps({"files": files}))
    found = testing.uncovered(report)
    assert [words.split()[2].rsplit("krachtbron/")[1] for words in found] == [
        *("instruments/domain/answers.py", "groups/policy.py", "access/web/views.py"),
    ]
    assert "3->4" in found[0]
    assert testing.uncovered(tmp_path / "none.json") == ["no coverage was measured"]


@pytest.fixture
def no_browser(testing: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(testing, "find_browser", lambda: None)
    monkeypatch.setattr(testing, "install_browser", lambda: None)
    return testing


def test_journeys_that_could_not_run_are_a_fault(no_browser: ModuleType) -> None:
    assert "apt install chromium" in no_browser.journeys(Counter())[0]


def test_one_may_accept_that_at_home_but_not_in_ci(
    no_browser: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("KRACHTBRON_WITHOUT_BROWSER", "1")
    assert no_browser.journeys(Counter()) == []
    assert "did not run" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    assert no_browser.journeys(Counter())


def test_a_skipped_journey_is_a_fault(testing: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def skipping(name: str, words: list[str], counts: Counter[str], more: object) -> list[str]:
        counts["skipped"] += 1  # one among the many, and the one that runs alone
        return []

    monkeypatch.setattr(testing, "find_browser", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(testing, "suite", skipping)
    assert testing.journeys(Counter()) == ["2 journeys were skipped"]


def test_texts_of_code_and_templates_are_found(translating: ModuleType) -> None:
    ids = {message.id for message in translating.texts() if message.id}
    assert ids == {"Hallo %(name)s", ("één roos", "%d rozen"), "Dag", "<b>%(n)s</b> keer"}


def test_a_text_without_translation_is_found(translating: ModuleType) -> None:
    assert len(list(translating.faults("fr"))) == 5  # four texts, and no compiled file
    translating.main(["update"])
    assert all("not translated" in fault for fault in translating.faults("fr"))


def translated(module: ModuleType, said: dict[Any, Any]) -> list[str]:
    """The faults after somebody filled in ``said`` and compiled."""
    module.main(["update"])
    catalog = module.written("fr")
    for message in catalog:
        if message.id:
            message.string = said[message.id]
    module.write(catalog)
    return list(module.faults("fr"))


SAID = {"Hallo %(name)s": "Bonjour %(name)s", ("één roos", "%d rozen"): ("une rose", "%d roses"), "Dag": "Salut"}
SAID["<b>%(n)s</b> keer"] = "<b>%(n)s</b> fois"


def test_a_whole_catalogue_has_no_faults_and_stays_the_same(translating: ModuleType) -> None:
    assert translated(translating, SAID) == []
    before = translating.path("fr", "po").read_bytes(), translating.path("fr", "mo").read_bytes()
    translating.main(["update"])
    assert (translating.path("fr", "po").read_bytes(), translating.path("fr", "mo").read_bytes()) == before


@pytest.mark.parametrize("wrong", ["Bonjour", "Bonjour %(nom)s", "<b>Bonjour %(name)s"])
def test_unequal_placeholders_and_tags_are_found(translating: ModuleType, wrong: str) -> None:
    assert translated(translating, {**SAID, "Hallo %(name)s": wrong}) == [
        "fr: placeholders or tags differ: 'Hallo %(name)s'"
    ]


def test_doubtful_superfluous_and_stale_are_found(translating: ModuleType) -> None:
    translated(translating, SAID)
    file = translating.path("fr", "po")
    file.write_text(file.read_text().replace('msgid "Dag"', '#, fuzzy\nmsgid "Dag"').replace("Bonjour", "Allô"))
    (translating.SOURCE / "words.py").write_text('_("Hallo %(name)s")')
    said = " ".join(translating.faults("fr"))
    for words in ("doubtful: 'Dag'", "no longer in the source: ('één roos'", "not the compile"):
        assert words in said


def test_pseudo_is_arabic_longer_and_keeps_what_is_filled_in(translating: ModuleType, tmp_path: Path) -> None:
    said = translating.pseudo_text("Hallo <b>%(name)s</b>, dag {x}")
    assert "%(name)s" in said
    assert "<b>" in said
    assert "{x}" in said
    assert said.startswith("هاللو")
    assert len(said) >= 1.3 * len("Hallo <b>%(name)s</b>, dag {x}") - 1
    translating.main(["pseudo", str(tmp_path / "pseudo")])
    assert translating.path("ar", "mo", tmp_path / "pseudo").stat().st_size > 200
