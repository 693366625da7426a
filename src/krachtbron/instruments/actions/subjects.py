"""Opening a round about one's organisation, or about oneself."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from krachtbron.access.domain import Actor, Role
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.instruments import queries
from krachtbron.instruments.domain import Mode, Subject, closing_time
from krachtbron.instruments.models import Round


@transaction.atomic
def open_about_organisation(actor: Actor, *, key: UUID, instrument: str, mode: Mode, at: datetime) -> Round | Refused:
    """Open a round about the actor's organisation, if she coordinates it: she alone, or all her colleagues apart.

    The same ``key`` again gives the same round. 404 for who is no professional there, or where the instrument asks
    about something else.
    """
    definition = queries.one_offered(actor, Subject.ORGANISATION, instrument)
    must_begin(actor)
    if mode not in queries.fits(actor, Subject.ORGANISATION, definition):
        return Refused("not_this_way", "how")
    return _opened(actor, key, at, definition=definition.ref, mode=mode, organisation_id=actor.organisation_id)


@transaction.atomic
def open_about_oneself(actor: Actor, *, key: UUID, instrument: str, at: datetime) -> Round | Refused:
    """Open a round about how the actor herself works. Hers only, for always."""
    definition = queries.one_offered(actor, Subject.ONESELF, instrument)
    return _opened(actor, key, at, definition=definition.ref, mode=Mode.ALONE, person_id=actor.person_id)


def must_begin(actor: Actor) -> None:
    """A round about the organisation begins with who coordinates it."""
    if not actor.is_(Role.COORDINATOR):
        raise Forbidden("round_begin")


def _opened(actor: Actor, key: UUID, at: datetime, **about: Any) -> Round | Refused:
    again = Round.objects.filter(id=key).first()
    if again is None:
        new = Round(id=key, opened_by_id=actor.person_id, opened=at, closes=closing_time(about["mode"], at), **about)
        try:
            with transaction.atomic():
                new.save(force_insert=True)
        except IntegrityError:  # two taps at the very same moment: the first one made it
            again = Round.objects.get(id=key)
        else:
            return new
    mine = again.opened_by_id == actor.person_id and not (again.project_id or again.group_id)
    return again if mine else Refused("key_taken")
