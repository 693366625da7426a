"""YAML read piece by piece, so that every piece knows its line. Stricter than YAML: what could surprise is refused."""

import re
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from krachtbron.base.problem import Problem
from krachtbron.base.words import Dutch
from krachtbron.framework.domain.check import Where

LARGEST = 200_000  # bytes; the longest file we have is a tenth of it
DEEPEST = 12
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})\Z")
SPACE = re.compile(r"[ \t\r\n]+")  # not the narrow spaces that French wants before a colon


class ContentError(Problem):
    """A content file that cannot be used: which one, where, and what to do."""

    def __init__(self, file: str, line: int | None, sentence: Dutch) -> None:
        self.file, self.line, self.sentence = file, line, sentence
        super().__init__(f"{file}, regel {line}: {sentence}" if line else f"{file}: {sentence}")


class Read(NamedTuple):
    """What stands in a file: plain dicts, lists, texts and whole numbers; and the line of each piece."""

    file: str
    data: Any
    lines: dict[Where, int]

    def fault(self, where: Where, sentence: Dutch) -> ContentError:
        """The error at ``where``, or at the nearest piece around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return ContentError(self.file, self.lines.get(where, 1), sentence)


def read(path: Path, *, name: str = "", largest: int = LARGEST) -> Read:
    """The contents of ``path``, or a ``ContentError``; ``name``: what the file is called there."""
    name = name or path.name
    try:
        if path.stat().st_size > largest:
            most = largest // 1000
            raise ContentError(name, 1, Dutch("dit bestand is te groot; houd het onder {most} kB.", most=most))
        text = path.read_bytes().decode()
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        told = Dutch("hier staat een teken dat geen UTF-8 is; bewaar het als UTF-8.")
        raise ContentError(name, line, told) from error
    except OSError as error:
        told = Dutch("dit bestand kan niet gelezen worden ({why}).", why=error.strerror)
        raise ContentError(name, None, told) from error
    return parse(name, text)


def parse(name: str, text: str, above: int = 0) -> Read:
    """The same of a text that was read already; ``above``: the lines that stand before it in its file."""
    builder = Builder(name, above)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        line = builder.unclosed or line_of(error, text, builder.line - above) + above
        told = Dutch("dit is geen goede YAML; kijk naar inspringen en aanhalingstekens.")
        raise ContentError(name, line, told) from error
    if not isinstance(builder.data, dict):
        raise ContentError(name, above + 1, Dutch("hier horen velden met een naam te staan, zoals `id: …`."))
    return Read(name, builder.data, builder.lines)


def line_of(error: Exception, text: str, last: int) -> int:
    """Where reading stopped."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return min(int(mark.line), text.count("\n")) + 1
    return last


class Builder:
    """Takes the events of one document and makes plain data of them."""

    def __init__(self, file: str, above: int = 0) -> None:
        self.file, self.above = file, above
        self.line = above + 1
        self.unclosed = 0  # where a quoted text began that went on over more lines, when nothing came after it
        self.data: Any = None
        self.lines: dict[Where, int] = {}
        self.open: list[tuple[Any, Where]] = []
        self.key: list[str | int | None] = []
        self.documents = 0

    def refuse(self, sentence: Dutch) -> ContentError:
        return ContentError(self.file, self.line, sentence)

    def take(self, event: Any) -> None:
        self.line = event.start_mark.line + 1 + self.above
        more_lines = event.end_mark.line + self.above >= self.line
        quoted = isinstance(event, yaml.ScalarEvent) and not event.implicit[0]
        self.unclosed = self.line if quoted and more_lines else 0
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self.refuse(Dutch("hier begint een tweede document; zet in een bestand maar één."))
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.refuse(Dutch("verwijzingen met & of * mogen hier niet; schrijf de tekst voluit."))
        elif getattr(event, "tag", None) and not isinstance(event, yaml.DocumentEndEvent):
            raise self.refuse(Dutch("soorten met ! mogen hier niet; laat ze weg."))
        elif isinstance(event, yaml.CollectionStartEvent):
            self.start({} if isinstance(event, yaml.MappingStartEvent) else [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
            self.key.pop()
        elif isinstance(event, yaml.ScalarEvent):
            self.scalar(event)

    def start(self, collection: Any) -> None:
        if len(self.open) >= DEEPEST:
            raise self.refuse(Dutch("dit is te diep genest; maak het vlakker."))
        where = self.put(collection)
        self.open.append((collection, where))
        self.key.append(None)

    def scalar(self, event: Any) -> None:
        value = self.value(event)
        if self.open and isinstance(self.open[-1][0], dict) and self.key[-1] is None:
            mapping, where = self.open[-1]
            if value in mapping:
                raise self.refuse(Dutch("`{value}` staat hier twee keer; haal er één weg.", value=value))
            self.key[-1] = value
            self.lines[(*where, value)] = self.line
        else:
            self.put(value)

    def put(self, value: Any) -> Where:
        """Give ``value`` its place, and say which."""
        if not self.open:
            self.data = value
            return ()
        holder, around = self.open[-1]
        if isinstance(holder, list):
            holder.append(value)
            where: Where = (*around, len(holder) - 1)
            self.lines[where] = self.line
            return where
        key = self.key[-1]
        if key is None:
            raise self.refuse(Dutch("een naam van een veld is één woord, geen lijst."))
        holder[key], self.key[-1] = value, None
        return (*around, key)

    def value(self, event: Any) -> str | int | bool:
        """A whole number or true/false when written bare; else a text of one line."""
        bare = event.implicit[0]
        if bare and WHOLE.match(event.value):
            return int(event.value)
        if bare and event.value in ("true", "false"):
            return bool(event.value == "true")
        text = SPACE.sub(" ", event.value).strip(" ")
        if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
            raise self.refuse(Dutch("hier staat een onzichtbaar stuurteken; haal het weg."))
        return text
