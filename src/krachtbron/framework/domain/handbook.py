"""The practice framework as one reads it: where it leads, on which planes, with which blocks."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from krachtbron.framework.domain.parts import (
    Content,
    Id,
    Language,
    Line,
    Name,
    Publication,
    Ref,
    Source,
    Text,
    Texts,
    Version,
)

Part = Literal["principle", "attitude"]


class Passage(Content, frozen=True):
    """A heading with what belongs under it."""

    name: Line
    text: Texts
    source: Source


class Aspect(Content, frozen=True):
    """One side of a plane."""

    id: Id
    name: Line
    text: Text


class Plane(Content, frozen=True):
    """One of the planes on which people grow stronger; equal, never steps."""

    id: Id
    name: Line
    plain: Line
    description: Text
    aspects: Annotated[tuple[Aspect, ...], Meta(min_length=1, max_length=12)]
    source: Source


class Block(Content, frozen=True):
    """One of the building blocks of the space: a principle, or the basic attitude."""

    id: Id
    part: Part
    name: Line
    plain: Line
    description: Texts
    why: Texts
    practice: Texts
    source: Source


class Attitude(Content, frozen=True):
    """One element of the basic attitude."""

    id: Id
    name: Line
    plain: Line
    description: Text
    practice: Texts
    source: Source


class Handbook(Content, frozen=True):
    """The framework in one language. ``instrument`` has an item for each block and says what one sees at its values."""

    id: Name
    version: Version
    language: Language
    instrument: Ref
    title: Line
    lead: Texts
    aim: Passage
    missions: Passage
    interplay: Passage
    space: Passage
    planes: Annotated[tuple[Plane, ...], Meta(min_length=1, max_length=9)]
    blocks: Annotated[tuple[Block, ...], Meta(min_length=1, max_length=12)]
    attitudes: Annotated[tuple[Attitude, ...], Meta(min_length=1, max_length=12)]
    publications: Annotated[tuple[Publication, ...], Meta(min_length=1)]


class Framework(Struct, frozen=True):
    """One version of the framework, in every language in which it is complete."""

    id: str
    version: int
    ref: str
    instrument: str
    texts: dict[str, Handbook]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the framework is complete."""
        return tuple(self.texts)

    def in_language(self, language: str) -> Handbook:
        """The handbook in ``language``; in Dutch where that language is not offered."""
        return self.texts.get(language) or self.texts["nl"]
