"""The source tree as the guards read it."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "krachtbron"
LAYERS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]["layers"]
TIERS = [[room.strip("() ") for room in layer.split("|")] for layer in LAYERS]
ROOMS = [path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()]


def tier(room: str) -> int:
    """How far from the top: ``config`` is 0."""
    return next(number for number, rooms in enumerate(TIERS) if room in rooms)


def room_of(file: Path) -> str:
    return file.relative_to(SOURCE).parts[0]


def below(room: str, other: str) -> bool:
    """Whether ``other`` may be known in ``room``: itself, or a room on a lower tier."""
    return room == other or tier(other) > tier(room)


def python() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def templates() -> list[Path]:
    return sorted(SOURCE.rglob("*.html"))


def short(file: Path) -> str:
    return str(file.relative_to(SOURCE))


def nodes(file: Path, *kinds: type) -> Iterator[ast.AST]:
    for node in ast.walk(ast.parse(file.read_text(), str(file))):
        if isinstance(node, kinds):
            yield node


def strings(file: Path) -> Iterator[str]:
    for node in nodes(file, ast.Constant):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
