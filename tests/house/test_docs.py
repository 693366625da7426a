"""What the documents say exists: commands, files, files they point to."""

import re
import sys
from pathlib import Path

import pytest

from krachtbron.config.command import parser
from tests.house.tree import ROOT

sys.path.insert(0, str(ROOT / "tools"))
import installing

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
CODE = re.compile(r"```[a-z]*\n(.*?)```|`([^`\n]+)`|^ {4,}(\S[^\n]*)$", re.S | re.M)
LINK = re.compile(r"\]\(([^)#]+)\)")


def code(page: Path) -> list[str]:
    """Every line that a reader could type."""
    return [line.strip() for both in CODE.findall(page.read_text()) for part in both for line in part.splitlines()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_exist(page: Path) -> None:
    for line in code(page):
        if match := re.match(r"make ([a-z]+)", line):
            assert match[1] in TARGETS, line
        if match := re.match(r"python3 tools/bootstrap.py ([a-z]+)(?: ([a-z]+))?", line):
            assert match[1] in installing.HELP.split(), line
            assert match[1] != "install" or match[2] in (None, *installing.LOCKS), line
        assert not re.match(r"(\.venv/bin/)?pip\b", line), "a .venv that uv made has no pip"
        if match := re.match(r"(?:\.venv/bin/)?krachtbron ([a-z].*)", line):
            words = re.split(r"\s{2,}|\s#", match[1])[0].split()
            parser().parse_args(["roos", "3", "--naar", "x.svg"] if words == ["roos"] else words)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text()):
        if not link.startswith("http"):
            assert (page.parent / link).exists(), link


def test_the_readme_says_how_to_test() -> None:
    assert "make test" in code(ROOT / "README.md")
    assert "make test" in (ROOT / ".ci/run").read_text()


def test_no_registry_is_written_down() -> None:
    locks = "".join(file.read_text() for file in (ROOT / "requirements").glob("*.txt"))
    assert "://" not in locks
    assert locks.count("--hash=sha256:") > 100
