"""Examples beside the resource compass, as they stand in their file: never a label of anybody."""

from typing import Annotated

from msgspec import Meta

from krachtbron.framework.domain.parts import Content, Id, Language, Line, Lines, Name, Publication, Source, Version

Items = Annotated[tuple[Id, ...], Meta(min_length=1)]


class Example(Content, frozen=True):
    """What people could have and miss: ``strong`` and ``weak`` are items of the compass, ``text`` says how one could
    carry the other."""

    id: Id
    name: Line
    strong: Items
    weak: Items
    text: Line
    source: Source


class Examples(Content, frozen=True):
    """All examples in one language. ``warning`` always stands above them."""

    id: Name
    version: Version
    language: Language
    instrument: Name
    title: Line
    licence: Line
    source: Source
    publications: Annotated[tuple[Publication, ...], Meta(min_length=1)]
    warning: Lines
    items: Annotated[tuple[Example, ...], Meta(min_length=1, max_length=30)]
