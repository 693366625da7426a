"""What every content file is made of: names, texts, and where they come from."""

from typing import Annotated

from msgspec import Meta, Struct

LANGUAGES = ("nl", "en", "fr")  # every content file is there in these; others may come

Id = Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9_]{0,39}\Z")]
Name = Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9-]{0,49}\Z")]
Ref = Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9-]{0,49}@[1-9][0-9]{0,3}\Z")]
Language = Annotated[str, Meta(pattern=r"\A[a-z]{2,3}\Z")]
Version = Annotated[int, Meta(ge=1, le=9999)]
Line = Annotated[str, Meta(max_length=300)]
Text = Annotated[str, Meta(max_length=1200)]
Lines = Annotated[tuple[Line, ...], Meta(min_length=1, max_length=12)]
Texts = Annotated[tuple[Text, ...], Meta(min_length=1, max_length=12)]


class Content(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A piece of content: never changed after loading, and never more than its fields."""


class Source(Content, frozen=True):
    """Where a piece comes from: a publication of this file, and the place in it."""

    publication: Id
    place: Line


class Publication(Content, frozen=True):
    """A publication that pieces of this file rest on; ``note`` says what was taken from it."""

    id: Id
    title: Line
    authors: Line
    publisher: Line
    year: Annotated[int, Meta(ge=1900, le=2100)]
    note: Line
