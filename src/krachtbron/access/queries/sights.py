"""Who sees what of somebody's own, as a condition and as a list; and who looked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from krachtbron.access.domain import Actor, Opening, Seen, Sight, first_fault, sight_of
from krachtbron.access.models import Look, LookChain, PersonKey, Reader
from krachtbron.access.queries.vaults import looking_key
from krachtbron.access.surroundings import circles_of
from krachtbron.base.clock import day
from krachtbron.base.once import once


def open_now(at: datetime) -> Q:
    """Openings that were not taken back and did not end."""
    return Q(withdrawn=None) & (Q(until=None) | Q(until__gte=day(at)))


def open_to(actor: Actor, at: datetime, path: str = "audience") -> Q:
    """Limits to things of others that are open to the actor now. ``path``: the way to the audience."""
    if not actor.is_person:
        return Q(pk__in=())
    circles = circles_of(actor)
    hers = Q(sight=Sight.PERSON, person=actor.person_id)
    hers |= Q(sight=Sight.GROUP, target__in=circles.groups) | Q(sight=Sight.PROJECT, target__in=circles.projects)
    return Q(Exists(Reader.objects.filter(open_now(at), hers, audience=OuterRef(path))))


def audiences_by_name(actor: Actor, at: datetime) -> list[UUID]:
    """The audiences that were opened for the actor by name, for a query of the room whose things they are. Mostly there
    are none. One query."""

    def ask() -> list[UUID]:
        rows = Reader.objects.filter(open_now(at), sight=Sight.PERSON, person=actor.person_id, person__isnull=False)
        return list(rows.values_list("audience_id", flat=True))

    kept = once(("audiences", actor.person_id, day(at)), ask)
    return ask() if kept is None else kept


def openings_of(audiences: Iterable[UUID | None], at: datetime) -> dict[UUID, list[Opening]]:
    """audience → its openings now, in the order they were made. One query."""
    wanted = [one for one in audiences if one is not None]
    found: dict[UUID, list[Opening]] = defaultdict(list)
    rows = Reader.objects.filter(open_now(at), audience__in=wanted).order_by("since", "pk") if wanted else []
    for row in rows:
        who = row.person_id or row.target
        assert who is not None
        found[row.audience_id].append(Opening(Sight(row.sight), who, row.until))
    return found


def sight(actor: Actor, audience: UUID | None, at: datetime) -> Sight | None:
    """Through which opening the actor sees a thing with this audience now."""
    if audience is None or not actor.is_person:
        return None
    return sight_of(openings_of([audience], at)[audience], actor.person_id, circles_of(actor), day(at))


@dataclass(frozen=True, slots=True)
class LookRow:
    """A look as it is shown to the person. ``viewer`` is empty when that person is forgotten."""

    viewer: UUID | None
    role: str
    thing: str
    item: UUID | None
    sight: Sight
    at: datetime


def looks_at(actor: Actor, *, before: int | None = None, most: int = 50) -> list[tuple[int, LookRow]]:
    """Who looked in the actor's own space, the latest first: (place in the chain, look)."""
    rows = Look.objects.filter(person=actor.person_id, person__isnull=False)
    if before is not None:
        rows = rows.filter(nth__lt=before)
    values = rows.order_by("-nth").values_list("nth", "viewer_id", "role", "thing", "item", "sight", "at")[:most]
    return [
        (nth, LookRow(viewer, role, thing, item, Sight(way), at)) for nth, viewer, role, thing, item, way, at in values
    ]


def look_fault(person_id: UUID) -> int | None:
    """The place of the first look in her chain that somebody tampered with; ``None`` when all stand as written."""
    end = LookChain.objects.filter(person=person_id).values_list("length", "mark", "sealed").first() or (0, "", "")
    rows = Look.objects.filter(person=person_id).order_by("nth", "pk")
    looks = [(seen_of(row), row.mark) for row in rows]
    counted = PersonKey.objects.filter(person=person_id).values_list("looks", flat=True).first() or 0
    if (fault := first_fault(looking_key(), person_id, looks, *end)) is not None:
        return fault
    return len(looks) + 1 if len(looks) < counted else None


def seen_of(row: Look) -> Seen:
    return Seen(row.person_id, row.nth, row.viewer_id, row.role, row.thing, row.item, row.sight, row.at)
