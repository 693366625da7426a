"""Taking part in a live round on a telephone, without account or name."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.db import IntegrityError, transaction

from krachtbron.base.outcome import Refused
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import queries
from krachtbron.instruments.actions.giving import change_one, press_one, ready, take_back
from krachtbron.instruments.domain import Answer, Origin, Pressed, check_join
from krachtbron.instruments.models import Response


@transaction.atomic
def join_as_guest(entry: str, guest: str, *, tablet: bool = False, at: datetime) -> Response | Refused:
    """This telephone takes part in a live round. The same telephone again keeps its answers."""
    if (response := queries.own_as_guest(entry, guest)) is not None:
        return response
    round_ = queries.by_entry(entry)
    if round_ is None:
        return Refused("unknown_code")
    if (refused := check_join(queries.facts_of(round_), at)) is not None:
        return refused
    try:
        with transaction.atomic():
            return Response.objects.create(
                round=round_,
                perspective=ProjectRole.PARTICIPANT,
                guest=guest,
                origin=Origin.TABLET if tablet else Origin.WEB,
                joined=at,
            )
    except IntegrityError:
        return queries.own_as_guest(entry, guest) or Refused("unknown_code")


def _as_guest(entry: str, guest: str, then: Callable[[Response], Response | Refused]) -> Response | Refused:
    with transaction.atomic():
        response = queries.own_as_guest(entry, guest, lock=True)
        return Refused("not_joined") if response is None else then(response)


def answer_as_guest(
    entry: str, guest: str, item: str | int, value: Answer, *, words: str | None = None, at: datetime
) -> Response | Refused:
    return _as_guest(entry, guest, partial(change_one, item=item, value=value, words=words, at=at))


def press_as_guest(entry: str, guest: str, number: int, pressed: Pressed, *, at: datetime) -> Response | Refused:
    return _as_guest(entry, guest, partial(press_one, number=number, pressed=pressed, at=at))


def be_ready_as_guest(entry: str, guest: str, *, at: datetime) -> Response | Refused:
    return _as_guest(entry, guest, partial(ready, at=at))


def withdraw_as_guest(entry: str, guest: str, *, at: datetime) -> Response | Refused:
    return _as_guest(entry, guest, partial(take_back, at=at))
