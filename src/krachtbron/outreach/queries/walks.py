"""Rounds through the neighbourhood: their places in order, and what was last agreed at each."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, OuterRef, Q, Subquery
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.outreach.models import Contact, Place, Stop, Walk
from krachtbron.outreach.queries.places import ContactRow, PlaceRow, as_places, as_rows, contacts_of

SAID = ~Q(agreed="") | ~Q(again=None) | ~Q(sometime="")


@dataclass(frozen=True, slots=True)
class WalkRow:
    id: UUID
    project_id: UUID
    name: str
    places: int


@dataclass(frozen=True, slots=True)
class StopRow:
    """A place of a round; ``last``: the latest time that something was agreed there."""

    place: PlaceRow
    last: ContactRow | None


def walk_rows(actor: Actor, projects: list[UUID]) -> list[WalkRow]:
    """The rounds of these projects by name."""
    rows = Walk.objects.filter(groups.projects_q(actor, Verb.REACH_OUT, "project"), project__in=projects)
    found = rows.annotate(places=Count("stops")).order_by("name", "pk")
    return [WalkRow(*row) for row in found.values_list("pk", "project_id", "name", "places")]


def get_walk(actor: Actor, walk_id: UUID, *, lock: bool = False) -> Walk:
    """A round of a project where the actor goes out, else 404."""
    rows = Walk.objects.filter(groups.projects_q(actor, Verb.REACH_OUT, "project"), pk=walk_id)
    found = (rows.select_for_update(of=("self",)) if lock else rows).select_related("project").first()
    if found is None:
        raise Http404
    return found


def walk_places(walk_id: UUID) -> list[UUID]:
    """The keys of its places in order; of a round that was fetched already."""
    return list(Stop.objects.filter(walk=walk_id).values_list("place_id", flat=True))


def stop_rows(actor: Actor, walk_id: UUID) -> list[StopRow]:
    """Its places in order, each with what was last agreed."""
    keys = walk_places(walk_id)
    places = {row.id: row for row in as_places(Place.objects.filter(pk__in=keys))}
    latest = Contact.objects.filter(SAID, place=OuterRef("place")).order_by("-day", "-created", "pk").values("pk")[:1]
    rows = contacts_of(actor).filter(place__in=keys, pk=Subquery(latest))
    last = {row.place_id: row for row in as_rows(actor, rows)}
    return [StopRow(places[key], last.get(key)) for key in keys]
