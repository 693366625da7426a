"""A file that is not right stops the start, with its line and what to do."""

from pathlib import Path

import pytest

from krachtbron.framework import load, queries
from tests.framework.library import ROSE, change, copy, line_of, refused

NL, EN, FR = (ROSE.format(language) for language in ("nl", "en", "fr"))
BOOK = "kader@1.nl.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy(tmp_path)


BROKEN = [
    # file, what stands there, what is written instead, words on the line that is named, words of the reason
    (NL, "kind: ordinal", "kind: percentage", "kind: percentage", "kies uit ordinal, two_pole"),
    (NL, "    plain: Samen", "    plein: Samen", "plein: Samen", "`plein` is onbekend"),
    (NL, "    plain: Samen\n", "", "id: group_work", "`plain` ontbreekt"),
    (NL, "version: 1", "version: 2", "version: 2", "`1`"),
    (NL, "missing: gap", "missing: mean", "missing: mean", "gap, three_quarters"),
    (NL, "[project, group]", "[project, planet]", "planet", "project, group, organisation, oneself"),
    (NL, "[project, group]", "[project, project]", "project, project", "twee keer"),
    (NL, "[project, group]", "[]", "subjects: []", "minstens 1"),
    (NL, "basic_attitude]", "basic_attitude, joy]", "joy]", "`joy` is geen item"),
    (NL, ", basic_attitude]", "]", "axes:", "`basic_attitude` ontbreekt"),
    (NL, "id: reflective", "id: group_work", "id: group_work", "twee keer"),
    (NL, "id: reflective", "id: Reflective!", "Reflective!", "kleine letters"),
    (NL, "  5: heel veel", "  6: heel veel", "words:", "zonder gat"),
    (NL, "  5: heel veel\n", "", "anchors:", "één zin bij elke waarde"),
    (NL, "  5: heel veel", "  vijf: heel veel", "vijf: heel veel", "geheel getal"),
    (NL, "  5: heel veel", "  5: 5", "  5: 5", "een tekst"),
    (NL, "  5: heel veel", "  4: heel veel", "  4: heel veel", "`4` staat hier twee keer"),
    (NL, "    plain: Samen", "    plain: Samen\n    plain: Weer", "plain: Weer", "`plain` staat hier twee keer"),
    (NL, "plain: Samen", "plain: ''", "plain: ''", "nog geen tekst"),
    (NL, "plain: Samen", f"plain: {'sa' * 200}", "sasasa", "te lang"),
    (NL, "plain: Samen", "plain: [Samen]", "plain: [Samen]", "een tekst"),
    (NL, "plain: Samen", 'plain: "Samen\\0"', "plain:", "stuurteken"),
    (NL, "plain: Samen", "plain: &x Samen", "plain: &x", "verwijzingen"),
    (NL, "plain: Samen", "plain: !!python/name:os.system Samen", "!!python", "soorten"),
    (NL, "plain: Samen", 'plain: "Samen', 'plain: "Samen', "YAML"),
    (NL, "title: Empowermentroos", "[a]: b\ntitle: Empowermentroos", "[a]: b", "één woord"),
    (NL, "items:", "---\nitems:", "---", "tweede document"),
    (NL, "publication: kader", "publication: boek", "publication: boek", "staat niet bij publications"),
    (FR, "id: participatory", "id: reflective_", "axes:", "`participatory` is geen item"),
    (FR, "year: 2007", "year: 2008", "year: 2008", "in het Nederlands `2007`"),
    (FR, "[project, group]", "[project]", "subjects", "hier staan er 1, in het Nederlands 2"),
    (EN, "title: Our rose", "title: Our rose\nsubscales: []", "subscales", "niet in het Nederlands"),
    (
        FR,
        "[group_work, strengths_based, reflective, participatory, results_oriented, basic_attitude]",
        "[]",
        "axes:",
        "0",
    ),
    (EN, "words:\n  1: very little\n", "words:\n", "words:", "zonder gat"),
    (EN, "missing: gap", "missing: three_quarters", "missing:", "in het Nederlands `gap`"),
    (EN, "      3: We know what a few people can do. Sometimes we use it.\n", "", "anchors:", "1, 2, 3, 4, 5"),
    (BOOK, "empowerment-rose@1", "empowerment-rose@9", "instrument:", "`empowerment-rose@9` is er niet"),
    (BOOK, "part: attitude", "part: mood", "part: mood", "principle, attitude"),
    (BOOK, "id: reflective", "id: reflection", "blocks:", "niet die van empowerment-rose@1"),
    (BOOK, "year: 2014", "year: 3014", "year: 3014", "<= 2100"),
]


@pytest.mark.parametrize(("name", "old", "new", "line", "reason"), BROKEN)
def test_a_fault_names_file_line_and_reason(
    folder: Path, name: str, old: str, new: str, line: str, reason: str
) -> None:
    change(folder, name, old, new)
    error = refused(folder)
    assert error.file == Path(name).name
    found = (folder / name).read_text().splitlines()[error.line - 1]
    assert line in found, f"line {error.line}: {found}"
    assert reason in str(error)
    assert str(error) == f"{error.file}, regel {error.line}: {error.sentence}"
    assert error.sentence.endswith(".")


def test_the_line_is_the_line_of_the_value(folder: Path) -> None:
    change(folder, FR, "      4: Nous faisons les plans ensemble. On peut parler ou agir.", "      4: [non]")
    assert refused(folder).line == line_of(folder, FR, "4: [non]")


def test_a_missing_language_is_named(folder: Path) -> None:
    (folder / FR).unlink()
    assert str(refused(folder)) == "empowerment-rose@1.fr.yaml: dit bestand ontbreekt; zet het erbij."


def test_a_missing_framework_is_named(folder: Path) -> None:
    for file in folder.glob("kader@1.*.yaml"):
        file.unlink()
    assert str(refused(folder)) == "kader@1.nl.yaml: dit bestand ontbreekt; zet het erbij."


@pytest.mark.parametrize("name", ["rose.yaml", "rose@1.yaml", "Rose@1.nl.yaml", "rose@0.nl.yaml", "rose@1.nl.old.yaml"])
def test_a_strange_name_is_refused(folder: Path, name: str) -> None:
    (folder / "instruments" / name).write_text("id: rose\n")
    assert str(refused(folder)).startswith(f"{name}: deze naam kan niet")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (b"", "velden met een naam"),
        (b"- a\n- b\n", "velden met een naam"),
        (b"just words", "velden met een naam"),
        (b"\nid: rose\n\xff\xfe: x", "geen UTF-8"),
        (b"id: " + b"x" * 200_000, "te groot"),
        (b"id: " + b"[" * 5000, "te diep"),
        (b"a: &a [x]\nb: [*a, *a]", "verwijzingen"),
        (b"id: \x07", "YAML"),
    ],
)
def test_nonsense_is_refused(folder: Path, written: bytes, reason: str) -> None:
    (folder / NL).write_bytes(written)
    error = refused(folder)
    assert error.file == "empowerment-rose@1.nl.yaml"
    assert error.line
    assert reason in error.sentence


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / NL).unlink()
    (folder / NL).mkdir()
    assert "kan niet gelezen worden" in str(refused(folder))


def test_an_unfinished_other_language_is_not_offered(folder: Path) -> None:
    arabic = (folder / NL).read_text().replace("language: nl", "language: ar")
    (folder / ROSE.format("ar")).write_text(arabic)
    assert load.library(folder).definitions["empowerment-rose@1"].languages == ("nl", "en", "fr", "ar")
    (folder / ROSE.format("ar")).write_text(arabic.replace("plain: Samen", "plain:"))
    definition = load.library(folder).definitions["empowerment-rose@1"]
    assert definition.languages == ("nl", "en", "fr")
    assert definition.in_language("ar").language == "nl"


def test_another_language_must_still_be_built_alike(folder: Path) -> None:
    arabic = (
        (folder / NL).read_text().replace("language: nl", "language: ar").replace("  - Overslaan mag altijd.\n", "")
    )
    (folder / ROSE.format("ar")).write_text(arabic)
    error = refused(folder)
    assert error.file == "empowerment-rose@1.ar.yaml"
    assert "maak ze gelijk" in error.sentence


def test_a_translation_leaves_nothing_out(folder: Path) -> None:
    for language in ("nl", "en"):
        change(folder, ROSE.format(language), "    plain: ", "    reverse: true\n    plain: ")
    error = refused(folder)
    assert (error.file, error.line) == ("empowerment-rose@1.fr.yaml", line_of(folder, FR, "id: group_work"))
    assert "hier ontbreekt `reverse`" in error.sentence


def test_older_versions_stay(folder: Path) -> None:
    for name in (NL, EN, FR):
        text = (folder / name).read_text().replace("version: 1", "version: 10")
        (folder / name.replace("@1", "@10")).write_text(text)
    loaded = load.library(folder)
    assert {"empowerment-rose@1", "empowerment-rose@10"} <= set(loaded.definitions)
    assert loaded.newest["empowerment-rose"] == "empowerment-rose@10"


def test_the_axes_decide_the_order(folder: Path) -> None:
    for name in (NL, EN, FR):
        change(folder, name, "[group_work, strengths_based,", "[strengths_based, group_work,")
    for language in ("nl", "en", "fr"):
        file = f"kader@1.{language}.yaml"
        text = (folder / file).read_text()
        one, two = text.index("  - id: group_work"), text.index("  - id: strengths_based")
        three = text.index("  - id: reflective")
        (folder / file).write_text(text[:one] + text[two:three] + text[one:two] + text[three:])
    definition = load.library(folder).definitions["empowerment-rose@1"]
    assert [item.id for item in definition.items][:2] == ["strengths_based", "group_work"]
    assert list(definition.in_language("fr").items)[:2] == ["strengths_based", "group_work"]


def test_everything_is_read_once() -> None:
    assert queries.shelf() is queries.shelf()
    assert queries.definition("empowerment-rose@1") is queries.definition("empowerment-rose@1")
