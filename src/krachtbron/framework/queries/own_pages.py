"""The handbook as somebody of an organisation reads it: ours with hers in it.

Hers are searched in memory: at most ``own.PAGES_MOST`` of them. What is kept is made anew as soon as one of them
changed, also in another process: every reader asks which versions there are.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Any
from uuid import UUID

from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.framework import markdown
from krachtbron.framework.domain.own_pages import OwnText, Place, as_page, to_read, together
from krachtbron.framework.domain.pages import Shelf
from krachtbron.framework.domain.searching import Index, index, merged
from krachtbron.framework.models import OwnPage
from krachtbron.framework.queries import book, book_index

__all__ = ["OwnPage", "Reading", "get_page", "languages_of", "reading_of"]

KEPT = 24  # books in memory: an organisation in a language
Stamp = tuple[tuple[UUID, int, str], ...]


@dataclass(frozen=True)
class Reading:
    """A book to read. ``house``: the organisation whose pages stand in it, empty where only ours do."""

    shelf: Shelf
    house: str = ""
    kept: dict[str, Any] = field(default_factory=dict)  # what was made of it, to be made once

    @cached_property
    def index(self) -> Index:
        """What is said where; made when somebody first looks something up."""
        ours = book_index(self.shelf.language)
        own = [page for page in self.shelf.pages.values() if page.own]
        return merged(ours, index(own, self.shelf.language)) if own else ours


_made: OrderedDict[tuple[UUID, str], tuple[Stamp, Reading]] = OrderedDict()
_lock = Lock()


def reading_of(actor: Actor, language: str) -> Reading:
    """Ours for who belongs nowhere, without the database; else with those of her organisation."""
    ours = book(language)
    if not actor.is_person or actor.organisation_id is None:
        return Reading(ours)
    rows = OwnPage.objects.filter(organisation=actor.organisation_id).order_by("created", "pk")
    stamp = tuple(rows.values_list("pk", "version", "organisation__name"))
    if not stamp:
        return Reading(ours)
    key = (actor.organisation_id, language)
    with _lock:
        known = _made.get(key)
        if known:
            _made.move_to_end(key)
    if known and known[0] == stamp:
        return known[1]
    own = [(as_page(one, markdown.plain(one.body)), one.place) for one in to_read(map(as_text, rows), language)]
    made = Reading(together(ours, own), stamp[0][2])
    with _lock:
        _made[key] = (stamp, made)
        while len(_made) > KEPT:
            _made.popitem(last=False)
    return made


def as_text(row: OwnPage) -> OwnText:
    return OwnText(row.pk, row.slug, row.language, row.title, row.plain, row.body, Place(row.part, row.under))


def get_page(actor: Actor, page_id: UUID, *, lock: bool = False) -> OwnPage:
    """A page of the actor's organisation, else 404."""
    rows = OwnPage.objects.filter(pk=page_id, organisation=actor.organisation_id)
    found = (rows.select_for_update() if lock else rows).first()
    if found is None:
        raise Http404
    return found


def languages_of(actor: Actor, slug: str) -> dict[str, UUID]:
    """In which languages a page of the actor's organisation was written."""
    rows = OwnPage.objects.filter(organisation=actor.organisation_id, slug=slug)
    return dict(rows.order_by("created").values_list("language", "pk"))
