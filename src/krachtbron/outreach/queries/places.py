"""Reads: the places where the actor goes out, what waits there, and one of them with its contacts."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.http import Http404

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.outreach.domain import NEARER, SOON, How, PlaceKind, asks
from krachtbron.outreach.models import Contact, Place, Safety

YES = Q(how__in=sorted(NEARER)) | ~Q(agreed="")


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """``first``, ``last``: days somebody was there; ``asks``: three times without a yes, and it was not asked since."""

    id: UUID
    project_id: UUID
    kind: PlaceKind
    name: str
    first: date | None
    last: date | None
    times: int
    asks: bool


@dataclass(frozen=True, slots=True)
class ContactRow:
    """``by``: the nickname of who was there; ``mine``: the actor was."""

    id: UUID
    place_id: UUID
    kind: PlaceKind
    place: str
    day: date
    how: How
    agreed: str
    again: date | None
    sometime: str
    nickname: str
    waits: bool
    by: str
    mine: bool


def place_rows(actor: Actor, projects: list[UUID]) -> list[PlaceRow]:
    """The places of these projects; where somebody was last stands first."""
    return as_places(Place.objects.filter(groups.projects_q(actor, Verb.REACH_OUT, "project"), project__in=projects))


def place_row(place_id: UUID) -> PlaceRow:
    """One place that was fetched already."""
    return as_places(Place.objects.filter(pk=place_id))[0]


def as_places(rows: "QuerySet[Place]") -> list[PlaceRow]:
    last_yes = Contact.objects.filter(YES, place=OuterRef("pk")).order_by("-day").values("day")[:1]
    rows = rows.annotate(last_yes=Subquery(last_yes)).annotate(
        first=Min("contacts__day"),
        last=Max("contacts__day"),
        times=Count("contacts"),
        without=Count("contacts", filter=Q(last_yes=None) | Q(contacts__day__gt=F("last_yes"))),
    )
    rows = rows.order_by(F("last").desc(nulls_last=True), "-created", "pk")
    found = rows.values_list("pk", "project_id", "kind", "name", "first", "last", "times", "without")
    return [
        PlaceRow(pk, project, PlaceKind(kind), name, first, last, times, asks(without))
        for pk, project, kind, name, first, last, times, without in found
    ]


def contacts_of(actor: Actor) -> "QuerySet[Contact]":
    return Contact.objects.filter(groups.projects_q(actor, Verb.REACH_OUT, "place__project"))


def as_rows(actor: Actor, rows: "QuerySet[Contact]") -> list[ContactRow]:
    found = list(
        rows.values_list(
            "pk", "place_id", "place__kind", "place__name", "day", "how", "agreed", "again", "sometime", "nickname",
            "settled", "by",
        )
    )  # fmt: skip
    names = access.names_of({by for *_, by in found if by})
    return [
        ContactRow(
            pk, place_id, PlaceKind(kind), place, day, How(how), agreed, again, sometime, nickname,
            settled is None and bool(agreed or again or sometime), names.get(by, "") if by else "",
            by is not None and by == actor.person_id,
        )
        for pk, place_id, kind, place, day, how, agreed, again, sometime, nickname, settled, by in found
    ]  # fmt: skip


def soon(actor: Actor, projects: list[UUID], today: date, most: int) -> list[ContactRow]:
    """What waits for a day that passed or comes soon, the first day first."""
    rows = contacts_of(actor).filter(place__project__in=projects, settled=None, again__lte=today + SOON)
    return as_rows(actor, rows.order_by("again", "created", "pk")[:most])


def due_today(actor: Actor, today: date, most: int) -> list[ContactRow]:
    """What the actor herself agreed for today, or for a day that passed."""
    rows = contacts_of(actor).filter(by=actor.person_id, settled=None, again__lte=today)
    return as_rows(actor, rows.order_by("again", "created", "pk")[:most])


def at_place(actor: Actor, place_id: UUID, *, skip: int, most: int) -> list[ContactRow]:
    """The times somebody was there, the latest first."""
    rows = contacts_of(actor).filter(place=place_id).order_by("-day", "-created", "pk")
    return as_rows(actor, rows[skip : skip + most])


def get_place(actor: Actor, place_id: UUID, *, lock: bool = False) -> Place:
    """A place where the actor goes out, else 404."""
    rows = Place.objects.filter(groups.projects_q(actor, Verb.REACH_OUT, "project"), pk=place_id)
    found = (rows.select_for_update(of=("self",)) if lock else rows).select_related("project").first()
    if found is None:
        raise Http404
    return found


def get_contact(actor: Actor, contact_id: UUID, *, lock: bool = False) -> Contact:
    """A contact at a place where the actor goes out, else 404."""
    rows = contacts_of(actor).filter(pk=contact_id)
    found = (rows.select_for_update(of=("self",)) if lock else rows).select_related("place__project").first()
    if found is None:
        raise Http404
    return found


def get_own_contact(actor: Actor, contact_id: UUID, *, lock: bool = False) -> Contact:
    """One's own contact; when who was there is forgotten, the whole team's. Of a colleague: 403."""
    row = get_contact(actor, contact_id, lock=lock)
    if row.by_id not in (None, actor.person_id):
        raise Forbidden("contact_own")
    return row


def safety(project_id: UUID) -> tuple[str, str, str]:
    """Who knows that one goes, when one is back, when one leaves; of a project that was fetched already."""
    found = Safety.objects.filter(project=project_id).values_list("knows", "back", "leave").first()
    return found or ("", "", "")


def safeties(actor: Actor, projects: list[UUID]) -> dict[UUID, tuple[str, str, str]]:
    """The same of these projects, as far as the actor goes out for them."""
    rows = Safety.objects.filter(groups.projects_q(actor, Verb.REACH_OUT, "project"), project__in=projects)
    return {key: (knows, back, leave) for key, knows, back, leave in rows.values_list("pk", "knows", "back", "leave")}


def get_safety(actor: Actor, project_id: UUID) -> groups.SeenProject:
    """The project, for who goes out or cares for its conditions; who only sees it: 403."""
    seen = groups.get_project(actor, project_id)
    if not seen.may(Verb.EDIT):
        seen.must(Verb.REACH_OUT)
    return seen
