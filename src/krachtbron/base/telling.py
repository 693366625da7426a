"""From what a room exports to what somebody reads. A room gives the words; what it has no words for is told all the
same, by the name of the field: nothing that is kept stays untold."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _

from krachtbron.base.days import in_words
from krachtbron.base.told import Passage, Picture, Section

Row = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """How a room calls things. A key is the name of a field, or with those above it: ``steps.state``, nearest first.

    ``names``: how a field or a list is called. ``values``: what a value of it is called, as a table or a function.
    ``words``: fields that are the text itself. ``lead``: fields that stand above it, without a name. ``unsaid``: keys
    of rows, which say nothing to a reader. ``pictures``: fields that hold a picture.
    """

    names: Mapping[str, object] = field(default_factory=dict)
    values: Mapping[str, Mapping[Any, object] | Callable[[Any], str]] = field(default_factory=dict)
    words: Sequence[str] = ("words",)
    lead: Sequence[str] = ()
    unsaid: Sequence[str] = ()
    pictures: Mapping[str, Callable[[Row], Picture | None]] = field(default_factory=dict)


def nearest(path: str, table: Any) -> str | None:
    """The longest end of ``path`` that stands in ``table``."""
    parts = path.split(".")
    ends = (".".join(parts[start:]) for start in range(len(parts)))
    return next((end for end in ends if end in table), None)


def nothing(value: Any) -> bool:
    return value is None or value is False or value == "" or value == [] or value == {} or value == ()


def rows(value: Any) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(one, Mapping) for one in value)


@dataclass(frozen=True)
class Teller:
    """Tells what one room exports, in its words."""

    vocabulary: Vocabulary

    def name(self, path: str) -> str:
        found = nearest(path, self.vocabulary.names)
        plain = path.rpartition(".")[2].strip("_").replace("_", " ")
        return str(self.vocabulary.names[found]) if found else plain[:1].upper() + plain[1:]

    def value(self, path: str, value: Any) -> str:
        """One value in words."""
        found = nearest(path, self.vocabulary.values)
        said = self.vocabulary.values[found] if found else {}
        if callable(said):
            return said(value)
        if not isinstance(value, list | dict) and value in said:
            return str(said[value])
        if isinstance(value, list | tuple):
            return "\n".join(self.value(path, one) for one in value)
        if isinstance(value, Mapping):
            pairs = ((self.name(f"{path}.{key}"), self.value(f"{path}.{key}", one)) for key, one in value.items())
            return ", ".join(f"{name}: {words}" for name, words in pairs)
        return plainly(value)

    def sections(self, kept: Row, path: str = "") -> list[Section]:
        """A section for every list, and one for what stands alone."""
        found, alone = [], {}
        for key, value in kept.items():
            if nothing(value):
                continue
            here = f"{path}.{key}" if path else key
            if rows(value):
                found.append(Section(title=self.name(here), passages=[self.passage(here, one) for one in value]))
            elif isinstance(value, Mapping):
                found.append(Section(title=self.name(here), passages=[self.passage(here, value)]))
            else:
                alone[key] = value
        passage = self.passage(path, alone)
        if any((passage.words, passage.lead, passage.details, passage.pictures)):
            found.append(Section(title=_("En ook"), passages=[passage]))
        return found

    def passage(self, path: str, row: Row, without: Sequence[str] = ()) -> Passage:
        """One thing of a list."""
        words, lead, details, pictures, under = [], [], [], [], {}
        kept = {key: value for key, value in row.items() if not nothing(value) and key not in without}
        for key, value in kept.items():
            here = f"{path}.{key}" if path else key
            if nearest(here, self.vocabulary.unsaid):
                continue
            if (drawn := nearest(here, self.vocabulary.pictures)) is not None:
                picture = self.vocabulary.pictures[drawn](row)
                pictures += [picture] if picture else []
            elif rows(value) or (isinstance(value, Mapping) and not nearest(here, self.vocabulary.values)):
                under[key] = value
            elif nearest(here, self.vocabulary.words):
                words.append(self.value(here, value) if nearest(here, self.vocabulary.values) else str(value))
            elif (place := nearest(here, self.vocabulary.lead)) is not None:
                lead.append((self.vocabulary.lead.index(place), self.value(here, value)))
            else:
                details.append((self.name(here), self.value(here, value)))
        return Passage(
            words="\n".join(words),
            lead=" · ".join(said for _place, said in sorted(lead) if said),
            details=details,
            pictures=pictures,
            under=self.sections(under, path) if under else (),
        )


def plainly(value: Any) -> str:
    """A value without a word of its own: days and moments as people say them."""
    if value is True:
        return _("ja")
    if isinstance(value, str):
        value = moment_in(value)
    if isinstance(value, datetime):
        return in_words(localtime(value) if is_aware(value) else value, "j F Y")
    return in_words(value, "j F Y") if isinstance(value, date) else str(value)


def moment_in(text: str) -> str | datetime:
    """The moment that a text is; any other text stays as it is."""
    if not text[:4].isdigit() or text[4:5] != "-":
        return text
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text


def unnamed(kept: Any, vocabulary: Vocabulary, path: str = "") -> Iterator[str]:
    """The fields for which the room has no words of its own."""
    if isinstance(kept, list | tuple):
        for one in kept:
            yield from unnamed(one, vocabulary, path)
    elif isinstance(kept, Mapping):
        for key, value in kept.items():
            here = f"{path}.{key}" if path else key
            known = (vocabulary.names, vocabulary.words, vocabulary.lead, vocabulary.unsaid, vocabulary.pictures)
            if not any(nearest(here, table) for table in known):
                yield here
            if not nearest(here, vocabulary.values):
                yield from unnamed(value, vocabulary, here)
