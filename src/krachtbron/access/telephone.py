"""What stays on a telephone for when there is no network: for whom, and until when."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest

from krachtbron.access.domain import Actor
from krachtbron.access.sessions import SHARED, STARTED
from krachtbron.base import clock
from krachtbron.base.ids import hashed


def owner_of(actor: Actor) -> str:
    """A mark by which a telephone knows for whom it keeps something, and that says nothing to anybody else."""
    return hashed(f"{settings.SECRET_KEY} away {actor.person_id}")[:16] if actor.person_id else ""


def kept_until(request: HttpRequest) -> datetime | None:
    """The end of the day she signed in for; None on a device that she said is shared: there nothing is kept."""
    if request.session.get(SHARED) or not request.user.is_authenticated:
        return None
    started = datetime.fromtimestamp(request.session.get(STARTED, clock.now().timestamp()), UTC)
    return started + timedelta(seconds=settings.LONGEST_SESSION)
