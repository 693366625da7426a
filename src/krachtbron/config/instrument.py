"""``krachtbron instrument check``: whether files are instruments, without server or database."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from krachtbron.base.words import Dutch
from krachtbron.framework.checking import apart, faults, made
from krachtbron.framework.domain import Definition
from krachtbron.framework.domain.own import FILE_MOST
from krachtbron.framework.reading import ContentError, Read, read


def check_files(paths: Sequence[Path]) -> tuple[list[str], bool]:
    """What to say of these files, and whether all is well. Those of one version are laid beside each other."""
    told: list[ContentError] = []
    versions: dict[tuple[str, int], list[Read]] = {}
    for path in dict.fromkeys(paths):
        try:
            found = read(path, name=str(path), largest=FILE_MOST)
        except ContentError as error:
            told.append(error)
            continue
        if wrong := faults(found):
            told += wrong
        else:
            versions.setdefault((found.data["id"], found.data["version"]), []).append(found)
    good: list[str] = []
    for files in versions.values():
        files.sort(key=lambda one: one.data["language"] != "nl")
        if wrong := list(beside(files)):
            told += wrong
        else:
            good += holds(made(files))
    return [*good, *map(line, told)], not told


def beside(files: list[Read]) -> Iterator[ContentError]:
    """Two files of one language, or one that is built otherwise than the first."""
    seen: dict[str, str] = {}
    for found in files:
        language = found.data["language"]
        if language in seen:
            told = Dutch("`{language}` staat ook in {file}; hou er één.", language=language, file=seen[language])
            yield found.fault(("language",), told)
        elif error := apart(files[0], found):
            yield error
        seen.setdefault(language, found.file)


def holds(definition: Definition) -> list[str]:
    """What is in it."""
    kinds = Counter(item.kind for item in definition.items)
    asked = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    many = "vraag" if len(definition.items) == 1 else "vragen"
    title = next(iter(definition.texts.values())).title
    return [
        f"goed: {title} ({definition.id}, versie {definition.version})",
        f"  {len(definition.items)} {many}: {asked}",
        f"  talen: {', '.join(definition.languages)}",
    ]


def line(error: ContentError) -> str:
    """As editors and terminals understand a place in a file."""
    return f"{error.file}:{error.line or 1}: {error.sentence}"
