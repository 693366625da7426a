"""Opening a thing of one's own for somebody, and taking it back. Holds from the next request, everywhere."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.actions.forgetting import remember_closed
from krachtbron.access.domain import Actor, Opening, Purpose, Sight, check_until
from krachtbron.access.models import Audience, Invitation, Membership, Reader
from krachtbron.access.queries.near import near_to
from krachtbron.access.queries.sights import open_now
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused


@transaction.atomic
def open_for(
    actor: Actor, audience_id: UUID | None, openings: Sequence[Opening], *, at: datetime
) -> UUID | Refused | None:
    """From now on exactly these see it: the key of the audience to keep with the thing, ``None`` for only me.

    An opening may stay open for whom it was open already; a new one is for who is near her now.
    """
    hers = Audience.objects.select_for_update().filter(person=actor.person_id)
    row = hers.filter(pk=audience_id).first() if audience_id else None
    standing = {key_of(one): one for one in Reader.objects.filter(open_now(at), audience=row)} if row else {}
    wanted = {(one.sight, one.who): one for one in openings}
    near = {(one.sight, one.who) for one in near_to(actor)} if wanted.keys() - standing.keys() else set()
    for key, one in wanted.items():
        if refused := check_until(one.until, day(at)):
            return refused
        if key not in standing and key not in near:
            return Refused("not_near", "openings")
    # Of an opening that ends sooner an old copy would know only the later day: it is closed, and made anew.
    ended = {key for key, one in standing.items() if key not in wanted or sooner(wanted[key].until, one.until)}
    close([standing.pop(key) for key in ended], at)
    if row is None:
        if not wanted or actor.person_id is None:
            return None
        row = Audience.objects.create(person_id=actor.person_id, created=at)
    for key, one in wanted.items():
        if key in standing:
            Reader.objects.filter(pk=standing[key].pk).update(until=one.until)
        else:
            Reader.objects.create(audience=row, since=at, until=one.until, **columns(one))
    return row.pk


@transaction.atomic
def admit(owner_id: UUID, audience_id: UUID | None, reader_id: UUID, *, at: datetime) -> UUID:
    """Open a thing of ``owner_id`` for who came with a code that she gave; the key of the audience to keep with it.

    The room that calls knows that the code was hers. Who reads it already reads it once, and from now on without end.
    """
    hers = Audience.objects.select_for_update().filter(person=owner_id)
    row = hers.filter(pk=audience_id).first() if audience_id else None
    row = row or Audience.objects.create(person_id=owner_id, created=at)
    standing = Reader.objects.filter(open_now(at), audience=row, sight=Sight.PERSON, person=reader_id)
    if not standing.update(until=None):
        Reader.objects.create(audience=row, sight=Sight.PERSON, person_id=reader_id, since=at)
    return row.pk


def sooner(until: date | None, before: date | None) -> bool:
    """Whether an opening until then ends before one until ``before``; ``None`` never ends."""
    return until is not None and (before is None or until < before)


def key_of(row: Reader) -> tuple[Sight, UUID]:
    who = row.person_id or row.target
    assert who is not None
    return Sight(row.sight), who


def columns(one: Opening) -> dict[str, object]:
    field = "person_id" if one.sight is Sight.PERSON else "target"
    return {"sight": one.sight, field: one.who}


def close(rows: Sequence[Reader], at: datetime) -> None:
    """Take openings back; an old backup that comes back hears of it too."""
    keys = [row.pk for row in rows]
    Reader.objects.filter(pk__in=keys).update(withdrawn=at)
    remember_closed(keys, at=at)


def close_audience(audience_id: UUID, *, at: datetime) -> None:
    """The thing it belonged to is gone: nobody reads it, nor is let in any more by it."""
    close(list(Reader.objects.filter(audience=audience_id, withdrawn=None)), at)
    Audience.objects.filter(pk=audience_id).delete()


@transaction.atomic
def close_all(person_id: UUID, *, at: datetime) -> None:
    """Nothing of hers is open for anybody any more, and no code of hers lets anybody in."""
    close(list(Reader.objects.filter(open_now(at), audience__person=person_id)), at)
    Audience.objects.filter(person=person_id).delete()
    Invitation.objects.filter(made_by=person_id, role="", used=None).exclude(purpose=Purpose.RENEW).delete()


@transaction.atomic
def close_left(person_id: UUID, target: UUID, *, at: datetime) -> None:
    """Who leaves a group or a project no longer shows it anything."""
    close(list(Reader.objects.filter(open_now(at), audience__person=person_id, target=target)), at)


def close_left_organisation(person_id: UUID, organisation_id: UUID, *, at: datetime) -> None:
    """Who leaves an organisation no longer reads what its people opened for her by name."""
    people = Membership.objects.filter(organisation=organisation_id, until=None).values("person")
    close(list(Reader.objects.filter(open_now(at), person=person_id, audience__person__in=people)), at)
