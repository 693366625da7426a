"""One stylesheet and one script, joined from tokens, base and components; no build tool.

The order is written here: values, meanings, elements, layout, the components by name, and at last what must win
(forced colours, paper). The same files give the same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

ROOM = Path(__file__).parent
FIRST = (
    "style/values",
    "style/meanings",
    "style/elements",
    "style/layout",
    "script/trusted",
    "script/traces",
    "script/printing",
)
LAST = ("style/colours", "style/paper")
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
SPACE = re.compile(r"\n\s*")


def sources(suffix: str) -> list[Path]:
    """The files that make the bundle, in order."""
    style = [ROOM / f"{name}.{suffix}" for name in FIRST]
    parts = sorted((ROOM / "components").glob(f"*/*.{suffix}"))
    ends = [ROOM / f"{name}.{suffix}" for name in LAST]
    return [file for file in (*style, *parts, *ends) if file.exists()]


def stylesheet() -> str:
    """Every style, without comments and indents."""
    joined = "\n".join(file.read_text(encoding="utf-8") for file in sources("css"))
    return SPACE.sub("\n", COMMENT.sub("", joined)).strip() + "\n"


def script() -> str:
    """Every script, each in a scope of its own."""
    return "".join(f"(() => {{\n{file.read_text(encoding='utf-8').strip()}\n}})();\n" for file in sources("js"))


MADE = {"ui/krachtbron.css": stylesheet, "ui/krachtbron.js": script}


def write(root: Path) -> None:
    """Write what has changed, each file in one move: another process may be reading."""
    for name, make in MADE.items():
        file, text = root / name, make()
        if file.exists() and file.read_text(encoding="utf-8") == text:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f".{file.name}.{id(text)}")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)


class BundleFinder(BaseFinder):
    """Lets Django's static files find the bundle."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        self.root = Path(settings.BUNDLE_ROOT)
        self.storage = FileSystemStorage(location=self.root)

    def check(self, **_kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **_kwargs: Any) -> Any:
        if path not in MADE:
            return [] if find_all else None
        write(self.root)
        found = str(self.root / path)
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        write(self.root)
        for name in MADE:
            yield name, self.storage


class Names(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise has no types
    """Hashed, compressed names once collected; the plain name before that, so that a page never fails on its style."""

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        clean = self.clean_name(name)
        return str(self.hashed_files.get(self.hash_key(clean)) or clean)
