"""Set out a round, put its places in another order, and tell with one tap how it went at one of them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.clock import day as day_of
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.groups import public as groups
from krachtbron.groups.domain import running
from krachtbron.groups.public import Verb
from krachtbron.outreach import domain, queries
from krachtbron.outreach.actions.places import Told, add_contact
from krachtbron.outreach.domain import How
from krachtbron.outreach.models import Contact, Place, Stop, Walk


@transaction.atomic
def set_out(
    actor: Actor, project_id: UUID, *, key: UUID, name: str, places: Iterable[UUID], at: datetime
) -> Walk | Refused:
    """A round of the project along these places, in this order."""
    project = groups.get_project(actor, project_id, Verb.REACH_OUT).project
    if known := Walk.objects.filter(pk=key).first():
        return known if known.project_id == project_id else Refused("key_taken", "key")
    if not running(project.ends, day_of(at)):
        return Refused("project_ended")
    if Walk.objects.filter(project=project_id).count() >= domain.WALKS_MOST:
        return Refused("walks_full", "", {"most": domain.WALKS_MOST})
    name, chosen = tidy(name), of_project(project_id, places)
    if refused := check_walk(name, chosen):
        return refused
    made, new = Walk.objects.get_or_create(pk=key, defaults={"project_id": project_id, "name": name, "created": at})
    if new:
        put(made, chosen)
    return made


@transaction.atomic
def change_walk(actor: Actor, walk_id: UUID, *, name: str, places: Iterable[UUID]) -> Walk | Refused:
    """Another name or other places. What stays keeps its turn; what is new comes last."""
    row, name = queries.get_walk(actor, walk_id, lock=True), tidy(name)
    chosen = of_project(row.project_id, places)
    if refused := check_walk(name, chosen):
        return refused
    before = queries.walk_places(walk_id)
    row.name = name
    row.save(update_fields=["name"])
    put(row, [*(key for key in before if key in chosen), *(key for key in chosen if key not in before)])
    return row


@transaction.atomic
def earlier(actor: Actor, walk_id: UUID, place_id: UUID) -> None:
    """This place one turn earlier. The first stays the first."""
    row = queries.get_walk(actor, walk_id, lock=True)
    keys = queries.walk_places(walk_id)
    if place_id in keys[1:]:
        turn = keys.index(place_id)
        keys[turn - 1 : turn + 1] = [place_id, keys[turn - 1]]
        put(row, keys)


@transaction.atomic
def remove_walk(actor: Actor, walk_id: UUID) -> None:
    """The round goes; its places and what was told there stay."""
    queries.get_walk(actor, walk_id, lock=True).delete()


def be_here(actor: Actor, place_id: UUID, how: How, *, key: UUID, at: datetime) -> Contact | Refused:
    """Somebody passed by today: only how it went."""
    return add_contact(actor, place_id, Told(day_of(at), how), key=key, at=at)


def of_project(project_id: UUID, places: Iterable[UUID]) -> list[UUID]:
    """These places as far as they are the project's, each once, in the order they came."""
    own = set(Place.objects.filter(project=project_id).values_list("pk", flat=True))
    return [key for key in dict.fromkeys(places) if key in own]


def check_walk(name: str, places: list[UUID]) -> Refused | None:
    if refused := domain.check_words("name", name, domain.WALK_MOST, needed=True, place=True):
        return refused
    return None if places else Refused("no_places", "places")


def put(walk: Walk, places: list[UUID]) -> None:
    walk.stops.all().delete()
    Stop.objects.bulk_create(Stop(walk=walk, place_id=key, turn=turn) for turn, key in enumerate(places))
