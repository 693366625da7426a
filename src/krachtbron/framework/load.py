"""Reads every content file once, at the start. A file that is not right stops the start, with its line named."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from krachtbron.base.words import Dutch
from krachtbron.framework import sentences
from krachtbron.framework.domain import (
    LANGUAGES,
    Definition,
    Framework,
    Handbook,
    InstrumentFile,
    check,
    prepare,
    translating,
)
from krachtbron.framework.reading import ContentError, Read, read

CONTENT = Path(__file__).parent / "content"
NAMED = re.compile(r"([a-z][a-z0-9-]{0,49})@([1-9][0-9]{0,3})\.([a-z]{2,3})\.yaml\Z")
File = TypeVar("File")


@dataclass(frozen=True, slots=True)
class Library:
    """Everything loaded: instruments by ``id@version``, the newest of each id, and the frameworks, newest last."""

    definitions: Mapping[str, Definition]
    newest: Mapping[str, str]
    frameworks: tuple[Framework, ...]


def library(folder: Path = CONTENT) -> Library:
    """All frameworks in ``folder`` and all instruments in its ``instruments``, or a ``ContentError``."""
    definitions = {
        ref: prepare(files) for ref, files in loaded(folder / "instruments", InstrumentFile, check.of_instrument)
    }
    frameworks = [
        Framework(files["nl"].id, files["nl"].version, ref, files["nl"].instrument, files)
        for ref, files in loaded(folder, Handbook, partial(of_handbook, definitions))
    ]
    if not frameworks:
        raise ContentError("kader@1.nl.yaml", None, Dutch("dit bestand ontbreekt; zet het erbij."))
    by_version = sorted(definitions.values(), key=lambda each: each.version)
    newest = {each.id: each.ref for each in by_version}
    return Library(definitions, newest, tuple(sorted(frameworks, key=lambda each: each.version)))


def of_handbook(definitions: Mapping[str, Definition], book: Handbook) -> Iterator[check.Fault]:
    """A handbook whose instrument is missing, or asks about other blocks."""
    definition = definitions.get(book.instrument)
    if definition is None:
        told = Dutch("`{name}` is er niet; zet het erbij of verbeter de naam.", name=book.instrument)
        yield check.Fault(("instrument",), told)
    elif [block.id for block in book.blocks] != [item.id for item in definition.items]:
        told = Dutch("de blokken zijn niet die van {name}; zet dezelfde in die volgorde.", name=book.instrument)
        yield check.Fault(("blocks",), told)


def loaded(
    folder: Path, shape: type[File], faults: Callable[[File], Iterator[check.Fault]]
) -> Iterator[tuple[str, dict[str, File]]]:
    """Each version in ``folder`` with its complete files by language, Dutch first."""
    versions: dict[str, dict[str, Read]] = {}
    for path in sorted(folder.glob("*.yaml")):
        named = NAMED.match(path.name)
        if named is None:
            told = Dutch("deze naam kan niet; noem het zoals empowerment-rose@1.nl.yaml.")
            raise ContentError(path.name, None, told)
        found = read(path)
        for key, value in (("id", named[1]), ("version", int(named[2])), ("language", named[3])):
            if found.data.get(key) != value:
                told = Dutch(
                    "bij `{key}` hoort `{value}` te staan, zoals in de naam van het bestand.", key=key, value=value
                )
                raise found.fault((key,), told)
        versions.setdefault(f"{named[1]}@{named[2]}", {})[named[3]] = found
    for ref, by_language in versions.items():
        yield ref, complete(ref, by_language, shape, faults)


def complete(
    ref: str, by_language: dict[str, Read], shape: type[File], faults: Callable[[File], Iterator[check.Fault]]
) -> dict[str, File]:
    """The files of one version that are complete; the three languages of the house always are."""
    for language in LANGUAGES:
        if language not in by_language:
            raise ContentError(f"{ref}.{language}.yaml", None, Dutch("dit bestand ontbreekt; zet het erbij."))
    files: dict[str, File] = {}
    for language in (*LANGUAGES, *(each for each in by_language if each not in LANGUAGES)):
        found: Read = by_language[language]
        file: File = converted(found, shape)
        for fault in (*check.of_any(found.data), *faults(file)):
            raise found.fault(fault.where, fault.sentence)
        if difference := translating.compare(by_language["nl"].data, found.data):
            raise found.fault(difference.where, difference.sentence)
        unwritten = check.empty(found.data)
        if unwritten and language in LANGUAGES:
            raise found.fault(unwritten, Dutch("hier staat nog geen tekst; vul hem aan."))
        if not unwritten:
            files[language] = file
    return files


def converted(found: Read, shape: type[File]) -> File:
    try:
        return msgspec.convert(found.data, shape)
    except msgspec.ValidationError as error:
        where = culprit(found.data, sentences.place(str(error)))
        raise found.fault(where, sentences.sentence(str(error), where)) from error


def culprit(data: Any, where: check.Where) -> check.Where:
    """Inside a list of words by value, the entry that does not fit."""
    for key in where:
        if isinstance(data, dict) and key not in data:
            return where
        data = data[key]
    if where and isinstance(data, dict) and where[-1] in ("words", "anchors"):
        for key, value in data.items():
            if not isinstance(key, int) or isinstance(key, bool) or not isinstance(value, str) or len(value) > 300:
                return (*where, key)
    return where
