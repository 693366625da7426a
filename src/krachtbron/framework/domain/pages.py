"""The handbook as pages to read: what stands above each, and in what order they come."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from krachtbron.framework.domain.parts import Content, Id, Line, Name, Source

Title = Annotated[str, Meta(min_length=1, max_length=60)]
Three = Annotated[tuple[Line, ...], Meta(min_length=3, max_length=3)]


class Head(Content, frozen=True):
    """What stands above a page. ``plain``: one easy sentence; ``short``: three, for where the page helps; ``asks``: the
    questions it answers, as somebody would type them."""

    title: Title
    plain: Line
    short: Three
    asks: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=8)]
    sources: Annotated[tuple[Source, ...], Meta(min_length=1, max_length=8)]
    seealso: Annotated[tuple[Name, ...], Meta(max_length=6)] = ()


class Part(Content, frozen=True):
    """Pages that belong together, in order."""

    id: Id
    pages: Annotated[tuple[Name, ...], Meta(min_length=1, max_length=40)]


class Work(Content, frozen=True):
    """A publication that pages rest on. ``by``: who wrote or published it, as far as it says so itself."""

    id: Id
    title: Line
    by: Line = ""


class Order(Content, frozen=True):
    """The reading order, and the publications."""

    works: Annotated[tuple[Work, ...], Meta(min_length=1, max_length=20)]
    parts: Annotated[tuple[Part, ...], Meta(min_length=1, max_length=20)]


PartNames = dict[str, str]  # what the parts are called in one language


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language. ``body``: its text in Markdown; ``plain_body``: the same without signs, to search.

    ``own``: the key of a page that an organisation wrote; ``spoken``: its language; ``under``: the page of ours it is
    an example with.
    """

    slug: str
    head: Head
    body: str
    plain_body: str
    own: UUID | None = None
    spoken: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The whole book in one language, in reading order. ``ids``: of its parts."""

    language: str
    works: Mapping[str, Work]
    parts: tuple[tuple[str, tuple[Page, ...]], ...]
    pages: Mapping[str, Page]
    ids: tuple[str, ...] = ()

    def around(self, slug: str) -> tuple[Page | None, Page | None]:
        """The page before and the page after."""
        order = list(self.pages)
        place = order.index(slug)
        before = self.pages[order[place - 1]] if place else None
        after = self.pages[order[place + 1]] if place + 1 < len(order) else None
        return before, after

    def part_of(self, slug: str) -> str:
        return next(name for name, pages in self.parts if any(page.slug == slug for page in pages))
