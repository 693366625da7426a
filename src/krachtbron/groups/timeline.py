"""What happened in a project, from this room and from rooms above it. ``config.wiring`` lists who tells what."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from krachtbron.access.domain import Actor
from krachtbron.ui.public import Sign

Before = tuple[date, UUID]  # read on from that day and key


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened, ready to print. ``what``: what it is, in one or two words, with its ``sign``; ``under``:
    whose it is.

    ``url``: where one reads more. ``edit_url``: only for who may say it in other words.
    """

    day: date
    id: UUID
    what: str
    words: str
    sign: Sign
    under: str = ""
    url: str = ""
    edit_url: str = ""


# At most so many of what the actor sees of a project, the latest first: by day and then by key, downwards.
Provider = Callable[[Actor, UUID, Before | None, int], list[Moment]]
_providers: list[Provider] = []


def register_moments(provider: Provider) -> None:
    """Ask ``provider`` whenever the timeline of a project is drawn."""
    if provider not in _providers:
        _providers.append(provider)


def moments(actor: Actor, project_id: UUID, before: Before | None, most: int) -> list[Moment]:
    """What everybody tells, together, the latest first."""
    found = [moment for provider in _providers for moment in provider(actor, project_id, before, most)]
    return sorted(found, key=lambda one: (one.day, one.id), reverse=True)[:most]
