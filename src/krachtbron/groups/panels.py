"""Where rooms above put their part on our pages, without us knowing them. ``config.wiring`` lists who does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from krachtbron.access import public as access
from krachtbron.access.domain import Actor


class Place(StrEnum):
    """Where a part can stand.

    ``project``, ``group``: below the page of one (the key is its own). ``meeting``: on the page of one that was.
    ``today``: on the first page (the key is the person's). ``group_button``: the one thing to do with a group, on its
    page and in its row of the first page, only where the actor may open a round; called once a row, so it asks the
    database nothing. ``closing``: above the form that closes a moment of a group (the key is the group's).
    ``away``: on the page that works without a network (the key is the person's).
    """

    PROJECT = "project"
    GROUP = "group"
    MEETING = "meeting"
    TODAY = "today"
    GROUP_BUTTON = "group_button"
    CLOSING = "closing"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Panel:
    """A template of the room above and what it needs; in it, ``panel`` is the context."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


Provider = Callable[[Actor, UUID, HttpRequest], Panel | None]
_providers: dict[Place, list[Provider]] = {place: [] for place in Place}


def register_panel(place: Place | str, provider: Provider) -> None:
    """Ask ``provider`` for its part whenever ``place`` is drawn; once, in order of registering."""
    if provider not in _providers[Place(place)]:
        _providers[Place(place)].append(provider)


def panels(place: Place, actor: Actor, key: UUID, request: HttpRequest) -> list[Panel]:
    """The parts that have something to show here. While her own words are locked, what reads them is left out."""
    return [panel for provider in _providers[place] if (panel := shown(provider, actor, key, request))]


def shown(provider: Provider, actor: Actor, key: UUID, request: HttpRequest) -> Panel | None:
    try:
        return provider(actor, key, request)
    except access.Locked:
        return None
