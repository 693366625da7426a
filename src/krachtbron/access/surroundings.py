"""Who stands around somebody: groups and projects live in a higher room, which says so here at the start."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from krachtbron.access.domain import Actor, Circles, Sight


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody, a group or a project for whom the actor can open a thing of hers. ``role``: a person's, in a word;
    empty for whom she let in herself. A person may have no ``name``."""

    sight: Sight
    who: UUID
    name: str
    role: str = ""


CirclesOf = Callable[[Actor], Circles]
NearTo = Callable[[Actor], list[Near]]
_known: dict[str, Callable[[Actor], object]] = {}


def register_surroundings(circles: CirclesOf, near: NearTo) -> None:
    """Who answers: in which groups and projects somebody is now, and for whom she can open something."""
    _known.update(circles=circles, near=near)


def circles_of(actor: Actor) -> Circles:
    found = _known["circles"](actor) if actor.is_person else Circles()
    assert isinstance(found, Circles)
    return found


def nearest(actor: Actor) -> list[Near]:
    """Who stands around her. ``queries.near`` adds whom she let in herself."""
    found = _known["near"](actor) if actor.is_person else []
    assert isinstance(found, list)
    return found
