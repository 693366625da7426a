"""The import contracts hold, and each of them really finds a breach."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

BREACHES = {
    "Rooms call down only": ("groups/events.py", "from krachtbron.instruments import domain"),
    "Inside a room": ("instruments/queries/planted.py", "from krachtbron.instruments.web import urls"),
    "Rules are free of Django": ("access/events.py", "from django.utils import timezone"),
    "Rooms meet at the door": ("instruments/actions/planted.py", "from krachtbron.groups.models import Project"),
    "Pages never touch tables": ("groups/web/planted.py", "from krachtbron.groups.models import Project"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--config", folder / "pyproject.toml"]
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "200"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_contract_finds_its_breach(copy: Path) -> None:
    for name, line in BREACHES.values():
        file = copy / "src/krachtbron" / name
        with file.open("a") as handle:
            handle.write(f"\n{line}\n")
    done = lint(copy)
    found = set(re.findall(r"^(.+?) BROKEN", done.stdout, re.M))
    assert found == set(BREACHES), done.stdout + done.stderr


def test_a_room_that_nobody_placed_is_found(copy: Path) -> None:
    new = copy / "src/krachtbron/shed"
    new.mkdir()
    (new / "__init__.py").touch()
    done = lint(copy)
    assert done.returncode != 0
    assert "shed" in done.stdout + done.stderr
