"""Writes: a place, a contact there, what waits is settled, a name goes away."""

from dataclasses import dataclass
from datetime import date, datetime
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
from krachtbron.outreach.domain import How, PlaceKind
from krachtbron.outreach.models import Contact, Place, Safety


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one time at a place. ``chosen``: the nickname is her own choice, and she wants to stand here."""

    day: date
    how: How
    agreed: str = ""
    again: date | None = None
    sometime: str = ""
    nickname: str = ""
    chosen: bool = False


@transaction.atomic
def add_place(
    actor: Actor, project_id: UUID, *, key: UUID, kind: PlaceKind, name: str = "", at: datetime
) -> Place | Refused:
    """A place of the project; one that stands there already under these words is the same place."""
    project = groups.get_project(actor, project_id, Verb.REACH_OUT).project
    name = tidy(name)
    if known := Place.objects.filter(pk=key).first():
        return known if known.project_id == project_id else Refused("key_taken", "key")
    if not running(project.ends, day_of(at)):
        return Refused("project_ended")
    if refused := check_name(kind, name):
        return refused
    here = Place.objects.filter(project=project_id)
    if same := here.filter(kind=kind, name__iexact=name).first():
        return same
    if here.count() >= domain.PLACES_MOST:
        return Refused("places_full", "", {"most": domain.PLACES_MOST})
    made, _new = Place.objects.get_or_create(
        pk=key, defaults={"project_id": project_id, "kind": kind, "name": name, "created": at}
    )
    return made


@transaction.atomic
def rename_place(actor: Actor, place_id: UUID, *, kind: PlaceKind, name: str = "") -> Place | Refused:
    row, name = queries.get_place(actor, place_id, lock=True), tidy(name)
    if refused := check_name(kind, name):
        return refused
    if Place.objects.filter(project=row.project_id, kind=kind, name__iexact=name).exclude(pk=place_id).exists():
        return Refused("place_there", "name")
    row.kind, row.name = kind, name
    row.save(update_fields=["kind", "name"])
    return row


def check_name(kind: PlaceKind, name: str) -> Refused | None:
    return domain.check_words("name", name, domain.NAME_MOST, needed=kind is PlaceKind.OTHER, place=True)


@transaction.atomic
def remove_place(actor: Actor, place_id: UUID) -> Refused | None:
    """A place goes with what was told there, as long as all of that is the actor's own."""
    row = queries.get_place(actor, place_id, lock=True)
    if row.contacts.exclude(by=None).exclude(by=actor.person_id).exists():
        return Refused("others_were_there")
    row.delete()
    return None


@transaction.atomic
def add_contact(actor: Actor, place_id: UUID, told: Told, *, key: UUID, at: datetime) -> Contact | Refused:
    """Somebody was there. The same ``key`` again makes no second one."""
    place = queries.get_place(actor, place_id)
    if known := Contact.objects.filter(pk=key).first():
        same = (known.place_id, known.by_id) == (place_id, actor.person_id)
        return known if same else Refused("key_taken", "key")
    if not running(place.project.ends, day_of(at)):
        return Refused("project_ended")
    said = wording(told, day_of(at))
    if isinstance(said, Refused):
        return said
    made, _new = Contact.objects.get_or_create(
        pk=key, defaults={**said, "place": place, "by_id": actor.person_id, "created": at}
    )
    return made


@transaction.atomic
def first_contact(
    actor: Actor, project_id: UUID, told: Told, *, key: UUID, kind: PlaceKind, name: str = "", at: datetime
) -> Contact | Refused:
    """A contact at a place that is new, or that is known by the same words; all of it or nothing."""
    groups.get_project(actor, project_id, Verb.REACH_OUT)
    if isinstance(refused := wording(told, day_of(at)), Refused):
        return refused
    place = add_place(actor, project_id, key=key, kind=kind, name=name, at=at)
    if isinstance(place, Refused):
        return place
    return add_contact(actor, place.pk, told, key=key, at=at)


@transaction.atomic
def edit_contact(actor: Actor, contact_id: UUID, told: Told, *, at: datetime) -> Contact | Refused:
    """Other words for one's own time there."""
    row = queries.get_own_contact(actor, contact_id, lock=True)
    said = wording(told, day_of(at))
    if isinstance(said, Refused):
        return said
    for field, value in said.items():
        setattr(row, field, value)
    row.save(update_fields=list(said))
    return row


@transaction.atomic
def remove_contact(actor: Actor, contact_id: UUID) -> UUID:
    """One's own contact goes; the key of the place it was at."""
    row = queries.get_own_contact(actor, contact_id, lock=True)
    row.delete()
    return row.place_id


@transaction.atomic
def settle(actor: Actor, contact_id: UUID, *, settled: bool = True, at: datetime) -> UUID:
    """Nothing waits any more of what was agreed, or it waits again. Anybody of the team says so."""
    row = queries.get_contact(actor, contact_id, lock=True)
    if settled is (row.settled is None):
        row.settled = at if settled else None
        row.save(update_fields=["settled"])
    return row.place_id


@transaction.atomic
def drop_nickname(actor: Actor, contact_id: UUID) -> UUID:
    """Her name goes at once, whoever of the team she asks."""
    row = queries.get_contact(actor, contact_id, lock=True)
    row.nickname = ""
    row.save(update_fields=["nickname"])
    return row.place_id


@transaction.atomic
def agree_safety(
    actor: Actor, project_id: UUID, *, knows: str = "", back: str = "", leave: str = "", at: datetime
) -> Safety | Refused:
    """What the team agrees about going to people's homes, in its newest words."""
    groups.get_project(actor, project_id, Verb.EDIT)
    said = {"knows": tidy(knows), "back": tidy(back), "leave": tidy(leave)}
    for field, words in said.items():
        if refused := domain.check_safe(field, words):
            return refused
    row, _new = Safety.objects.update_or_create(project_id=project_id, defaults={**said, "since": at})
    return row


def wording(told: Told, today: date) -> dict[str, object] | Refused:
    agreed, sometime, nickname = tidy(told.agreed), tidy(told.sometime), tidy(told.nickname)
    for fault in (
        domain.check_days(told.day, told.again, today),
        domain.check_words("agreed", agreed, domain.AGREED_MOST),
        domain.check_words("sometime", sometime, domain.SOMETIME_MOST),
        domain.check_nickname(nickname, chosen=told.chosen),
    ):
        if fault:
            return fault
    return {
        "day": told.day, "how": told.how, "agreed": agreed, "again": told.again, "sometime": sometime,
        "nickname": nickname,
    }  # fmt: skip
