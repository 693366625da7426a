"""A group says what it saw of what being together adds, and may take that away."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.groups import queries
from krachtbron.groups.domain.added import Added, check_look_back
from krachtbron.groups.models import LookBack
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.added import get_look_back


@transaction.atomic
def look_back(
    actor: Actor, group_id: UUID, *, key: UUID, seen: Sequence[Added], words: str = "", at: datetime
) -> LookBack | Refused:
    """Said once, also when it is sent twice."""
    queries.get_group(actor, group_id).must(Verb.BRING)
    words = tidy(words)
    if refused := check_look_back(seen, words):
        return refused
    chosen = [one.value for one in Added if one in seen]
    made, _new = LookBack.objects.get_or_create(
        pk=key, defaults={"group_id": group_id, "seen": chosen, "words": words, "made": at}
    )
    return made if made.group_id == group_id else Refused("key_taken", "key")


@transaction.atomic
def drop_look_back(actor: Actor, look_back_id: UUID) -> UUID:
    """It goes; the key of the group it belonged to."""
    row = get_look_back(actor, look_back_id)
    row.delete()
    return row.group_id
