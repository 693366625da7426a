"""An instrument as the house uses it: structure once, texts by language, everything ready to print."""

from collections.abc import Mapping

from msgspec import Struct

from krachtbron.framework.domain.instrument import (
    InstrumentFile,
    ItemFile,
    Kind,
    Missing,
    Perspective,
    Subject,
    Subscale,
)
from krachtbron.framework.domain.parts import Publication, Source


class Item(Struct, frozen=True):
    """One question, without its words."""

    id: str
    kind: Kind
    values: tuple[int, ...]
    reverse: bool


class ItemText(Struct, frozen=True):
    """One question in one language. ``options`` are (value, word); ``anchor_pairs`` are (word, what one would see)."""

    id: str
    name: str
    axis: str
    plain: str
    question: tuple[str, ...]
    professional_question: tuple[str, ...]
    words: dict[int, str]
    anchors: dict[int, str]
    options: tuple[tuple[int, str], ...]
    anchor_pairs: tuple[tuple[str, str], ...]
    source: Source


class DefinitionText(Struct, frozen=True):
    """An instrument in one language. ``items`` is item id → its text, in the fixed order; ``subscales`` id → name."""

    language: str
    title: str
    plain_title: str
    instruction: tuple[str, ...]
    professional_instruction: tuple[str, ...]
    repeat: tuple[str, ...]
    items: dict[str, ItemText]
    subscales: dict[str, str]
    licence: str
    source: Source
    publications: tuple[Publication, ...]


class Definition(Struct, frozen=True):
    """One version of an instrument. ``items`` are in the order of the axes; ``scale`` is item id → its values."""

    id: str
    version: int
    ref: str
    subjects: tuple[Subject, ...]
    perspectives: tuple[Perspective, ...]
    missing: Missing
    items: tuple[Item, ...]
    subscales: tuple[Subscale, ...]
    scale: dict[str, frozenset[int]]
    texts: dict[str, DefinitionText]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the instrument is complete."""
        return tuple(self.texts)

    def in_language(self, language: str) -> DefinitionText:
        """The texts in ``language``; in Dutch where that language is not offered."""
        return self.texts.get(language) or self.texts["nl"]


def prepare(files: Mapping[str, InstrumentFile]) -> Definition:
    """The definition of the complete ``files``, by language; Dutch gives the structure."""
    first = files["nl"]
    items = tuple(
        Item(item.id, item.kind, tuple(sorted(first.words_of(item))), item.reverse) for item in in_order(first)
    )
    return Definition(
        id=first.id,
        version=first.version,
        ref=f"{first.id}@{first.version}",
        subjects=first.subjects,
        perspectives=first.perspectives,
        missing=first.missing,
        items=items,
        subscales=first.subscales,
        scale={item.id: frozenset(item.values) for item in items},
        texts={language: text_of(file) for language, file in files.items()},
    )


def in_order(file: InstrumentFile) -> list[ItemFile]:
    """The items in the order of the axes, or as written where there are none."""
    by_id = {item.id: item for item in file.items}
    return [by_id[axis] for axis in file.axes] or list(file.items)


def text_of(file: InstrumentFile) -> DefinitionText:
    return DefinitionText(
        language=file.language,
        title=file.title,
        plain_title=file.plain_title,
        instruction=file.instruction,
        professional_instruction=file.professional_instruction,
        repeat=file.repeat,
        items={item.id: item_text(item, file.words_of(item)) for item in in_order(file)},
        subscales={subscale.id: subscale.name for subscale in file.subscales},
        licence=file.licence,
        source=file.source,
        publications=file.publications,
    )


def item_text(item: ItemFile, words: Mapping[int, str]) -> ItemText:
    options = tuple(sorted(words.items()))
    return ItemText(
        id=item.id,
        name=item.name,
        axis=item.axis or item.name,
        plain=item.plain,
        question=item.question,
        professional_question=item.professional_question,
        words=dict(options),
        anchors=dict(sorted(item.anchors.items())),
        options=options,
        anchor_pairs=tuple((word, item.anchors[value]) for value, word in options if value in item.anchors),
        source=item.source,
    )
