"""An instrument as a coordinator looks it over: what it rests on, and every question as both read it."""

from dataclasses import dataclass
from typing import Any

from krachtbron.framework.domain import Definition, DefinitionText
from krachtbron.framework.domain.definition import Item, ItemText
from krachtbron.framework.web import labels


@dataclass(frozen=True, slots=True)
class SeenItem:
    text: ItemText
    kind: str
    options: list[tuple[str, str]]  # word, and what one would see
    fields: list[tuple[str, list[str]]]  # a row with its words
    source: str


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything ready to print."""

    ref: str
    text: DefinitionText
    items: list[SeenItem]
    facts: dict[str, Any]


def printed(definition: Definition, language: str) -> Seen:
    text = definition.in_language(language)
    works = {one.id: one for one in text.publications}
    return Seen(
        f"{definition.id}, {definition.version}",
        text,
        [
            item_lines(item, text.items[item.id], works[text.items[item.id].source.publication].title)
            for item in definition.items
        ],
        {
            "subjects": ", ".join(str(labels.SUBJECTS[one]) for one in definition.subjects),
            "perspectives": ", ".join(str(labels.PERSPECTIVES[one]) for one in definition.perspectives),
            "source": f"{works[text.source.publication].title}, {text.source.place}",
            "language": labels.language_name(text.language),
        },
    )


def item_lines(item: Item, text: ItemText, work: str) -> SeenItem:
    fields: list[tuple[str, list[str]]] = []
    options = [(word, text.anchors.get(value, "")) for value, word in text.options]
    if item.kind == "fields":
        words, wide = [word for _value, word in text.options if _value], len(text.columns)
        fields = [(row, words[nth * wide : (nth + 1) * wide]) for nth, row in enumerate(text.rows)]
        options = [(word, "") for value, word in text.options if not value]
    return SeenItem(text, str(labels.KINDS[item.kind]), options, fields, f"{work}, {text.source.place}")
