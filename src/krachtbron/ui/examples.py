"""The examples of every component, for the page that shows them and the tests that walk them."""

from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent / "components"


class Example(NamedTuple):
    """``source`` is what a page would write in its template, ``context`` what it would give."""

    title: str
    source: str
    context: dict[str, Any] = {}  # noqa: RUF012 - never changed


def names() -> list[str]:
    return sorted(file.parent.name for file in HERE.glob("*/examples.py"))


def of(name: str) -> list[Example]:
    """The examples of one component, in its own order."""
    found: list[Any] = import_module(f"krachtbron.ui.components.{name}.examples").EXAMPLES
    return [Example(*one) for one in found]
