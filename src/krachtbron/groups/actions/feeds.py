"""Make a link for a calendar, and take it away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.ids import hashed, new_secret
from krachtbron.base.outcome import Refused
from krachtbron.groups.domain.feeds import Shown, check_feeds
from krachtbron.groups.models import Feed


@transaction.atomic
def make_feed(actor: Actor, *, key: UUID, shown: Shown, at: datetime) -> str | Refused:
    """The secret of the link, shown once. The same ``key`` again makes no second one."""
    if actor.person_id is None or actor.organisation_id is None:
        raise Http404
    if Feed.objects.filter(pk=key).exists():
        return Refused("feed_made", "key")
    mine = Feed.objects.filter(person=actor.person_id, organisation=actor.organisation_id)
    if refused := check_feeds(mine.count()):
        return refused
    secret = new_secret()
    Feed.objects.create(
        pk=key, hash=hashed(secret), person_id=actor.person_id, organisation_id=actor.organisation_id,
        shown=shown, made=at,
    )  # fmt: skip
    return secret


@transaction.atomic
def drop_feed(actor: Actor, feed_id: UUID) -> None:
    """From the next request the calendar reads nothing."""
    gone, _rows = Feed.objects.filter(pk=feed_id, person=actor.person_id, person__isnull=False).delete()
    if not gone:
        raise Http404
