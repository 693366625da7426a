"""An instrument as the house uses it: structure once, texts by language, everything ready to print."""

from collections.abc import Mapping

from msgspec import Struct

from krachtbron.framework.domain.check import WANTED
from krachtbron.framework.domain.instrument import (
    InstrumentFile,
    ItemFile,
    Kind,
    Level,
    Missing,
    Perspective,
    Room,
    Side,
    Subject,
    Subscale,
)
from krachtbron.framework.domain.parts import Publication, Source


class Item(Struct, frozen=True):
    """One question, without its words. ``line`` is the item it belongs to: itself, or, where one wants to stand, the
    item that asks where one stands. ``values`` leaves out "does not apply"."""

    id: str
    kind: Kind
    values: tuple[int, ...]
    reverse: bool
    line: str
    level: Level = ""
    side: Side = ""

    @property
    def many(self) -> bool:
        """Whether more than one value can be chosen."""
        return self.kind in ("choices", "fields")


class ItemText(Struct, frozen=True):
    """One question in one language. ``options`` are (value, word), also "does not apply"; ``anchor_pairs`` are (word,
    what one would see)."""

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
    poles: tuple[str, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    saying: str = ""
    adds: tuple[str, ...] = ()


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
    evidence: str


class Definition(Struct, frozen=True):
    """One version of an instrument. ``items`` are in the order of the axes; ``scale`` is item id → what may be
    chosen there: 0 says that it does not apply; nothing where one answers in words only.
    ``many``: the items with several answers; ``opened``: those answered in words."""

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
    room: Room
    rose: bool
    again_after: int
    many: frozenset[str]
    opened: frozenset[str]

    @property
    def name(self) -> str:
        """Its name in every version."""
        return self.ref.rpartition("@")[0]

    @property
    def lines(self) -> tuple[Item, ...]:
        """The items on which a step can be taken: without those that ask where one wants to stand."""
        return tuple(item for item in self.items if item.line == item.id)

    @property
    def board(self) -> bool:
        """Whether it is worked on together with cards, laid on its fields; then nothing in it is answered."""
        return any(item.kind == "cards" for item in self.items)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the instrument is complete."""
        return tuple(self.texts)

    def in_language(self, language: str) -> DefinitionText:
        """The texts in ``language``; where that is not offered in Dutch, and else in the first language there is."""
        return self.texts.get(language) or self.texts.get("nl") or next(iter(self.texts.values()))


def prepare(files: Mapping[str, InstrumentFile], whose: str = "") -> Definition:
    """The definition of the complete ``files``, by language; the first gives the structure. ``whose``: what stands
    before the name of an instrument that is not ours."""
    first = next(iter(files.values()))
    items = tuple(
        Item(asked, item.kind, tuple(sorted(first.words_of(item))), item.reverse, item.id, item.level, item.side)
        for item in in_order(first)
        for asked in asked_of(first, item)
    )
    elsewhere = {0} if first.does_not_apply else set()
    return Definition(
        id=first.id,
        version=first.version,
        ref=f"{whose}{first.id}@{first.version}",
        subjects=first.subjects,
        perspectives=first.perspectives,
        missing=first.missing,
        items=items,
        subscales=first.subscales,
        scale={
            item.id: frozenset({*item.values, *elsewhere} if item.kind != "open" else ())
            for item in items
            if item.kind != "cards"
        },
        texts={language: text_of(file) for language, file in files.items()},
        room=first.room,
        rose=bool(first.axes),
        again_after=first.again_after,
        many=frozenset(item.id for item in items if item.many),
        opened=frozenset(item.id for item in items if item.kind == "open"),
    )


def asked_of(file: InstrumentFile, item: ItemFile) -> tuple[str, ...]:
    """The questions of one item: where one stands and, at a two-pole item, where one wants to stand."""
    return (item.id, item.id + WANTED) if item.kind == "two_pole" and file.wanted else (item.id,)


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
        items={asked: item_text(item, file, asked) for item in in_order(file) for asked in asked_of(file, item)},
        subscales={subscale.id: subscale.name for subscale in file.subscales},
        licence=file.licence,
        source=file.source,
        publications=file.publications,
        evidence=file.evidence,
    )


def item_text(item: ItemFile, file: InstrumentFile, asked: str) -> ItemText:
    words, wanted = sorted(file.words_of(item).items()), asked != item.id
    elsewhere = [(0, file.does_not_apply)] if file.does_not_apply and item.kind != "open" else []
    options = (*words, *elsewhere)
    return ItemText(
        id=asked,
        name=item.name,
        axis=item.axis or item.name,
        plain=item.plain,
        question=file.wanted if wanted else item.question,
        professional_question=file.wanted if wanted else item.professional_question,
        words=dict(options),
        anchors=dict(sorted(item.anchors.items())),
        options=options,
        anchor_pairs=tuple((word, item.anchors[value]) for value, word in words if value in item.anchors),
        source=item.source,
        poles=item.poles,
        rows=item.rows,
        columns=item.columns,
        saying=item.saying,
        adds=item.adds,
    )
