"""The first command on a fresh machine: what it says, and that it mends what was cut off."""

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import ROOT

sys.path.insert(0, str(ROOT / "tools"))
import bootstrap
import installing


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in place of the project."""
    venv = tmp_path / ".venv"
    for name, value in {
        **{"ROOT": tmp_path, "VENV": venv, "STAMP": venv / "krachtbron.json", "LOG": venv / "install.log"},
        **{"PYTHON": venv / "bin/python", "LOCKS": {name: tmp_path / f"{name}.txt" for name in installing.LOCKS}},
    }.items():
        monkeypatch.setattr(installing, name, value)
    (tmp_path / "run.txt").write_text("a")
    (tmp_path / "postgres.txt").write_text("a p")
    (tmp_path / "dev.txt").write_text("a p b")
    return tmp_path


@pytest.fixture
def steps(house: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would be done, without doing it."""
    done: list[str] = []

    def new_venv() -> None:
        done.append("venv")
        (house / ".venv/bin").mkdir(parents=True, exist_ok=True)
        (house / ".venv/lib/python3.11/site-packages").mkdir(parents=True, exist_ok=True)
        (house / ".venv/bin/python").touch()

    monkeypatch.setattr(installing, "new_venv", new_venv)
    monkeypatch.setattr(installing, "packages", lambda lock: done.append(lock.name))
    return done


def test_old_pythons_can_read_the_first_file() -> None:
    ast.parse((ROOT / "tools/bootstrap.py").read_text(), feature_version=(3, 4))
    assert 'f"' not in (ROOT / "tools/bootstrap.py").read_text()


def test_an_old_python_without_a_newer_one_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is 3\.8"):
        bootstrap.main()


def test_an_old_python_hands_over_to_a_newer_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shim = tmp_path / "python3.13"
    shim.write_text("#!/bin/sh\nexit 127\n")  # a name without a Python behind it
    shim.chmod(0o755)
    (tmp_path / "python3.12").symlink_to(sys.executable)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert bootstrap.newer() == str(tmp_path / "python3.12")


def test_a_second_time_does_nothing(steps: list[str]) -> None:
    installing.install("run")
    installing.install("run")
    assert steps == ["venv", "run.txt"]


def test_builders_things_are_added_and_contain_the_rest(steps: list[str]) -> None:
    installing.install("run")
    installing.install("dev")
    installing.install("run")
    installing.install("postgres")
    assert steps == ["venv", "run.txt", "dev.txt"]


def test_a_driver_is_added_to_what_stands(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installing.os, "chdir", lambda _: None)
    assert installing.main(["install"]) == 0
    assert installing.main(["install", "postgres"]) == 0
    assert installing.main(["install", "fiets"]) == 2
    assert steps == ["venv", "run.txt", "postgres.txt"]


def test_a_changed_list_is_installed_into_what_stands(steps: list[str], house: Path) -> None:
    installing.install("run")
    (house / "run.txt").write_text("a2")
    installing.install("run")
    assert steps == ["venv", "run.txt", "run.txt"]


@pytest.mark.parametrize("harm", ["half", "moved", "python gone", "stamp torn"])
def test_a_half_made_one_is_made_anew(steps: list[str], house: Path, harm: str) -> None:
    installing.install("run")
    stamp = house / ".venv/krachtbron.json"
    match harm:
        case "half":
            stamp.unlink()
        case "moved":
            stamp.write_text(json.dumps({**json.loads(stamp.read_text()), "at": "/elsewhere/.venv"}))
        case "python gone":
            (house / ".venv/bin/python").unlink()
        case "stamp torn":
            stamp.write_text(stamp.read_text()[:10])
    installing.install("run")
    assert steps == ["venv", "run.txt"] * 2


def test_cut_off_while_installing_leaves_no_stamp(
    steps: list[str], house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(installing, "packages", cut)
    monkeypatch.setattr(installing.os, "chdir", lambda _: None)
    assert installing.main(["install"]) == 130
    assert not (house / ".venv/krachtbron.json").exists()


def said(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> str:
    monkeypatch.setattr(installing.os, "chdir", lambda _: None)
    assert installing.main(["install"]) == 1
    words = capsys.readouterr().err.strip()
    assert len(words.splitlines()) == 1
    return str(words)


def test_a_folder_one_may_not_write_in(house: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def refuse() -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(installing, "new_venv", refuse)
    assert "Move Krachtbron to a folder where you may write" in said(monkeypatch, capsys)


def test_a_python_without_venv(house: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(installing.shutil, "which", lambda _: None)
    monkeypatch.setattr(installing.importlib.util, "find_spec", lambda name: None)
    assert "apt install python3." in said(monkeypatch, capsys)


def test_no_network(house: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    (house / ".venv/bin").mkdir(parents=True)
    monkeypatch.setattr(installing, "new_venv", lambda: None)
    monkeypatch.setattr(installing.shutil, "which", lambda _: None)
    monkeypatch.setattr(installing, "run", lambda command, log: False)
    assert "Is there a network connection?" in said(monkeypatch, capsys)
    assert not (house / ".venv/krachtbron.json").exists()


def test_no_uv_then_pip(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def run(command: list[str], log: object) -> bool:
        calls.append(command)
        return "uv.txt" not in command[-1]

    (house / ".venv").mkdir()
    monkeypatch.setattr(installing.shutil, "which", lambda _: None)
    monkeypatch.setattr(installing, "run", run)
    installing.packages(house / "run.txt")
    assert calls[-1][1:4] == ["-m", "pip", "install"]
    assert calls[-1][-3:] == ["--require-hashes", "-r", str(house / "run.txt")]


def test_a_longer_list_holds_the_shorter_ones() -> None:
    """Otherwise what one installs, the next would change."""
    named = {
        name: set(re.findall(r"^[\w.\[\]-]+==\S+", lock.read_text(), re.M)) for name, lock in installing.LOCKS.items()
    }
    assert len(named["run"]) > 20
    for name, held in installing.HOLDS.items():
        assert all(named[each] <= named[name] for each in held)
    assert any(line.startswith("psycopg==") for line in named["postgres"] - named["run"])
