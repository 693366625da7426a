"""A group links a strong resource to a weak one, and lets it go again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.instruments.actions.rounds import steered
from krachtbron.instruments.domain.compass import check_link, check_time
from krachtbron.instruments.models import Link
from krachtbron.instruments.queries import compass as queries


@transaction.atomic
def link(
    actor: Actor, round_id: UUID, *, key: UUID, strong: str, weak: str, words: str, at: datetime
) -> Link | Refused:
    """This strong one can carry that weak one, in words how. The same ``key`` again acts once."""
    seen = steered(actor, round_id)
    queries.must_be_compass(seen)
    if (again := Link.objects.filter(pk=key).first()) is not None:
        return again if again.round_id == round_id else Refused("key_taken")
    words = tidy(words)
    refused = check_time(seen.facts, at) or check_link(queries.sides_of(seen), strong, weak, words)
    if refused is not None:
        return refused
    return Link.objects.create(id=key, round=seen.row, strong=strong, weak=weak, words=words, made=at)


@transaction.atomic
def unlink(actor: Actor, round_id: UUID, link_id: UUID) -> None:
    """Take a link away; a second time nothing happens. A step that came from it stays."""
    seen = steered(actor, round_id)
    queries.must_be_compass(seen)
    Link.objects.filter(round=round_id, pk=link_id).delete()
