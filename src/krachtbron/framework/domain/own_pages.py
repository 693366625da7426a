"""Where the pages of an organisation stand among ours."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from krachtbron.framework.domain.pages import Head, Page, Shelf
from krachtbron.framework.domain.parts import LANGUAGES

OWN = "eigen/"  # before the name of a page that is not ours: no page of ours ever begins so


class Place(NamedTuple):
    """A part of the book, or else the page of ours that a page is an example with."""

    part: str = ""
    under: str = ""

    def __str__(self) -> str:
        return f"deel:{self.part}" if self.part else f"bij:{self.under}"


def place_of(written: str, shelf: Shelf) -> Place | None:
    """The place that a form sends, when it is there."""
    kind, _colon, name = written.partition(":")
    if kind == "deel" and name in shelf.ids:
        return Place(part=name)
    return Place(under=name) if kind == "bij" and name in shelf.pages else None


@dataclass(frozen=True, slots=True)
class OwnText:
    """A page of an organisation in one language, as it is kept."""

    id: UUID
    slug: str
    language: str
    title: str
    plain: str
    body: str
    place: Place


def to_read(texts: Iterable[OwnText], language: str) -> list[OwnText]:
    """Each page once: in the language of who reads, else in the first of ours in which it was written."""
    order = [language, *LANGUAGES]
    best: dict[str, OwnText] = {}
    for one in texts:
        other = best.get(one.slug)
        if other is None or nearness(one, order) < nearness(other, order):
            best[one.slug] = one
    return list(best.values())


def nearness(one: OwnText, order: Sequence[str]) -> int:
    return order.index(one.language) if one.language in order else len(order)


def as_page(one: OwnText, plain_body: str) -> Page:
    head = Head(title=one.title, plain=one.plain, short=(), asks=(), sources=())
    return Page(OWN + one.slug, head, one.body, plain_body, one.id, one.language, one.place.under)


def together(ours: Shelf, own: Sequence[tuple[Page, Place]]) -> Shelf:
    """Our book with hers in it: an example after its page, another page at the end of its part.

    What belonged to something that is no longer in the book stands at the end.
    """
    parts = []
    for nth, (part_id, (name, pages)) in enumerate(zip(ours.ids, ours.parts, strict=True)):
        last = nth == len(ours.ids) - 1
        found: list[Page] = []
        for page in pages:
            found += [page, *(one for one, place in own if place.under == page.slug)]
        found += [one for one, place in own if place.part == part_id or (last and lost(place, ours))]
        parts.append((name, tuple(found)))
    every = {page.slug: page for _name, pages in parts for page in pages}
    return Shelf(ours.language, ours.works, tuple(parts), every, ours.ids)


def lost(place: Place, ours: Shelf) -> bool:
    return place.part not in ours.ids and place.under not in ours.pages
