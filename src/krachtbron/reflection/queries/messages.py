"""The sheets for a difficult conversation that are not gone yet."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.reflection.domain.message import Line, still_there
from krachtbron.reflection.models import Message

NAME = "reflection.Message"


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A sheet, readable."""

    id: UUID
    lines: dict[Line, str]
    made: datetime


def read(row: Message, vault: Vault) -> MessageRow:
    """Opened with the vault of whose it is."""
    lines = {line: vault.read(NAME, row.pk, line.value, getattr(row, line.value)) for line in Line}
    return MessageRow(row.pk, lines, row.made)


def own(actor: Actor, at: datetime) -> "QuerySet[Message]":
    """What is older is gone, also before it is swept away."""
    mine = Message.objects.filter(person=actor.person_id, person__isnull=False)
    return mine.filter(made__gt=still_there(at))


def messages(actor: Actor, at: datetime) -> list[tuple[UUID, datetime]]:
    """The sheets of the actor: key and when it was made, the latest first. One query, which opens nothing."""
    return list(own(actor, at).order_by("-made", "pk").values_list("pk", "made"))


def get_message(actor: Actor, message_id: UUID, at: datetime, *, lock: bool = False) -> Message:
    """One of the actor's own; anybody else's does not exist here, nor does what is over."""
    rows = own(actor, at).filter(pk=message_id)
    row = (rows.select_for_update() if lock else rows).first()
    if row is None:
        raise Http404
    return row
