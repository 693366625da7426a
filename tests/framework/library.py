"""A copy of the content in a folder that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from krachtbron.framework import load
from krachtbron.framework.reading import ContentError

ROSE = "instruments/empowerment-rose@1.{}.yaml"
Change = Callable[[str], str]


KEPT = ("empowerment-rose", "own-mirror", "attitude-mirror")  # enough to spoil; the rest only takes time to read


def copy(to: Path) -> Path:
    """The framework and a few instruments, without the handbook."""
    (to / "instruments").mkdir(parents=True, exist_ok=True)
    for path in (*load.CONTENT.glob("*.yaml"), *load.CONTENT.glob("instruments/*.yaml")):
        if path.parent == load.CONTENT or path.name.partition("@")[0] in KEPT:
            shutil.copy(path, to / path.relative_to(load.CONTENT))
    return to


def change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text()
    assert old in text, old
    (folder / name).write_text(text.replace(old, new, 1))


def line_of(folder: Path, name: str, words: str) -> int:
    lines = (folder / name).read_text().splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def refused(folder: Path) -> ContentError:
    with pytest.raises(ContentError) as caught:
        load.library(folder)
    return caught.value
