"""An instrument that comes from outside: everything that is wrong in its file, and the definition it makes."""

from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from krachtbron.base.words import Dutch
from krachtbron.framework.domain import Definition, InstrumentFile, check, prepare, translating
from krachtbron.framework.load import converted
from krachtbron.framework.reading import ContentError, Read, parse

MOST_TOLD = 30  # faults of one file: who mends these sees the others then
ORIGINAL = Dutch("het origineel")


def faults(found: Read, *, unfinished: bool = False) -> list[ContentError]:
    """What does not fit, by line. ``unfinished``: a translation, of which texts may still be missing; how it is built
    is told by the original."""
    try:
        file: InstrumentFile = converted(found, InstrumentFile)
    except ContentError as error:
        return [error]
    told = [found.fault(*fault) for fault in check.of_any(found.data)]
    if not unfinished:
        told += [found.fault(*fault) for fault in check.of_instrument(file)]
        told += [
            found.fault(where, Dutch("hier staat nog geen tekst; vul hem aan."))
            for where, value in check.everywhere(found.data)
            if value == ""
        ]
    return sorted(told, key=lambda one: one.line or 0)[:MOST_TOLD]


def apart(original: Read, other: Read) -> ContentError | None:
    """Where a translation is built otherwise than the original."""
    fault = translating.compare(original.data, other.data, called=ORIGINAL)
    return other.fault(*fault) if fault else None


def whole(texts: Iterable[str], whose: str = "") -> Definition:
    """The definition of files that were checked before, the original first; a language is left out while texts of it
    are missing."""
    found = [parse("instrument.yaml", text) for text in texts]
    complete = [one for one in found if check.empty(one.data) is None]
    return made(complete, whose)


def made(found: Sequence[Read], whose: str = "") -> Definition:
    """The definition of files without a fault."""
    files = [converted(one, InstrumentFile) for one in found]
    return prepare({file.language: file for file in files}, whose)


def dumped(data: Any) -> str:
    """As a file that reads back the same."""
    written: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    return written
