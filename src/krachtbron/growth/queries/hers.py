"""A row of somebody's own, by its key. Every part of the room fetches through here."""

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model
from django.http import Http404

from krachtbron.access.domain import Actor

Row = TypeVar("Row", bound=Model)


def hers(
    table: type[Row],
    actor: Actor,
    key: UUID,
    *,
    lock: bool = False,
    owner: str = "person",
    along: str = "",
    **still: Any,
) -> Row:
    """The row of the actor's own; anybody else's does not exist here.

    ``owner``: the way to whose it is; ``along``: a row that comes with it; ``still``: what must hold besides.
    """
    mine = {owner: actor.person_id, f"{owner}__isnull": False}
    rows = table._default_manager.filter(pk=key, **mine, **still)
    rows = rows.select_related(along) if along else rows
    row = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if row is None:
        raise Http404
    return row
