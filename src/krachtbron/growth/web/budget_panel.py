"""What an own budget puts on *Vandaag*: that something is there, never what."""

from uuid import UUID

from django.http import HttpRequest

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups.public import Panel
from krachtbron.growth.queries import budget, given


def on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """For who pays or answers: something waits. For her: something is left to choose, or there is
    an answer. Three queries at most."""
    if actor.is_professional:
        return Panel("growth/panels/budget.html", {"paying": True}) if given.something_waits(actor) else None
    news = budget.news(actor, clock.now())
    return Panel("growth/panels/budget.html", {"news": news}) if news.left or news.answered else None
