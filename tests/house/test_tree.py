"""What import-linter cannot see: tables, addresses, templates, length."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps

from tests.house.tree import ROOMS, ROOT, SOURCE, below, nodes, python, room_of, short, strings, templates

MAY_READ_TABLES = re.compile(r"/(queries|actions|privacy|migrations)(/|\.py$)")
ADDRESS = re.compile(rf"({'|'.join(ROOMS)}):[a-z_]+")
IN_TEMPLATE = re.compile(rf"""{{%\s*url\s+["']({"|".join(ROOMS)}):""")
INCLUDED = re.compile(r"""{%\s*(?:include|extends)\s+["']([^"'/]+)/""")
INLINE = re.compile(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son(click|change|load|submit|input)=|javascript:", re.I)
MOST_LINES = 400


def reads_tables(file: Path) -> list[str]:
    found = []
    for node in nodes(file, ast.Attribute):
        if isinstance(node, ast.Attribute) and node.attr in ("objects", "_default_manager", "_base_manager"):
            found.append(f"{short(file)}:{node.lineno}")
    return found


@pytest.mark.parametrize("file", [pytest.param(file, id=short(file)) for file in python()])
def test_every_file_is_read_and_short_enough(file: Path) -> None:
    ast.parse(file.read_text(), str(file), feature_version=(3, 11))
    if "/migrations/" not in str(file):
        assert len(file.read_text().splitlines()) <= MOST_LINES, "over 400 lines is a fault: cut it by verb"


def test_only_queries_actions_and_privacy_read_tables() -> None:
    found = [each for file in python() if not MAY_READ_TABLES.search(str(file)) for each in reads_tables(file)]
    assert found == []


def test_the_guard_of_tables_finds_a_breach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = tmp_path / "views.py"
    planted.write_text("def page(request):\n    return Round.objects.all()\n")
    monkeypatch.setattr("tests.house.tree.SOURCE", tmp_path)
    assert reads_tables(planted) == ["views.py:2"]


def test_tables_point_down() -> None:
    wrong = []
    for model in apps.get_models():
        if not model.__module__.startswith("krachtbron."):
            continue
        for field in model._meta.get_fields():
            other = field.related_model if field.is_relation and not field.auto_created else None
            if isinstance(other, type) and other.__module__.startswith("krachtbron."):
                here, there = model.__module__.split(".")[1], other.__module__.split(".")[1]
                if not below(here, there):
                    wrong.append(f"{model.__name__}.{field.name} points up to {there}")
                if here != there and not field.remote_field.hidden:
                    wrong.append(f"{model.__name__}.{field.name} shows itself in {there}: say related_name='+'")
    assert wrong == []


def test_addresses_are_named_downwards() -> None:
    wrong = []
    for file in python():
        for words in strings(file):
            match = ADDRESS.fullmatch(words)
            if match and not below(room_of(file), match[1]):
                wrong.append(f"{short(file)} names {words}")
    for file in templates():
        names = IN_TEMPLATE.findall(file.read_text())
        wrong += [f"{short(file)} names {name}:" for name in names if not below(room_of(file), name)]
    assert wrong == []


def test_templates_include_their_own_room_and_ui_only() -> None:
    wrong = []
    for file in templates():
        for folder in INCLUDED.findall(file.read_text()):
            if folder not in (room_of(file), "ui", "components"):
                wrong.append(f"{short(file)} takes from {folder}")
    assert wrong == []


def test_no_inline_style_or_script() -> None:
    wrong = []
    for file in templates():
        for number, line in enumerate(file.read_text().splitlines(), start=1):
            if INLINE.search(line):
                wrong.append(f"{short(file)}:{number}: {line.strip()[:80]}")
    assert wrong == []


def test_no_address_of_somebody_else_is_loaded() -> None:
    """Nothing in pages, styles or scripts is fetched from a third party."""
    loads = re.compile(r"""(?:src|href)=["'](?:https?:)?//|url\(["']?(?:https?:)?//|@import|fetch\(["']https?:""", re.I)
    files = [*templates(), *SOURCE.rglob("*.css"), *SOURCE.rglob("*.js")]
    links = re.compile(r"<a\s[^>]*href=[\"']https?://[^>]*>", re.I)  # somebody may choose to follow a link
    assert [short(file) for file in files if loads.search(links.sub("", file.read_text()))] == []


def test_logical_css_only() -> None:
    """Left and right are not words of this house: in Arabic they turn around.

    Except in the rose, which is never mirrored: what stands over it is placed in percent of the drawing.
    """
    drawn = re.compile(r"\b(?:left|right): [\d.]+%;")
    sides = re.compile(
        r"(?<![-\w])(?:(?:margin|padding|border)-(?:left|right)|(?:left|right)\s*:|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right))"
    )
    wrong = []
    for file in SOURCE.rglob("*.css"):
        rules = re.sub(r"/\*.*?\*/", "", file.read_text(), flags=re.S)
        for number, line in enumerate(rules.splitlines(), start=1):
            if sides.search(drawn.sub("", line) if file.parent.name in ("rose", "fill") else line):
                wrong.append(f"{short(file)}:{number}: {line.strip()}")
    assert wrong == []


def test_tests_stand_where_one_looks_for_them() -> None:
    known = {*ROOMS, "house", "journeys"}
    folders = {path.parent.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").rglob("*/test_*.py")}
    assert folders <= known
