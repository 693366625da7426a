"""What this room puts on *Vandaag* and on the page of a group: never what was written, only that there is something."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.groups.public import Panel
from krachtbron.growth.queries import dreams, noticing, opened, path
from krachtbron.growth.web.labels.path import on_day


def on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """Somebody opened something for this person, by name."""
    return Panel("growth/panels/today.html") if opened.asked_by_name(actor, clock.now()) else None


def talk_on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """The day of her next conversation. One query."""
    if (found := path.next_talk(actor, clock.day(clock.now()))) is None:
        return None
    key, on = found
    return Panel("growth/panels/talk.html", {"day": on_day(on), "url": reverse("growth:talk", args=[key])})


def cheered_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """Somebody said something beside a step of hers, of late. One query."""
    if (step := dreams.cheered(actor, clock.now())) is None:
        return None
    return Panel("growth/panels/cheered.html", {"url": reverse("growth:step", args=[step])})


def noticed_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """Somebody saw something of her, or answered what she wrote. One query."""
    found = noticing.news(actor, clock.now())
    return Panel("growth/panels/noticed.html", {"news": found}) if any(found) else None


def on_group(actor: Actor, group_id: UUID, request: HttpRequest) -> Panel:
    """The way to what people opened for their group, to writing what one saw, and to thanking somebody. One query."""
    thanks = groups.get_group(actor, group_id).may(groups.Verb.BRING)
    feather = reverse("growth:feather", args=[group_id]) if thanks else ""
    return Panel("growth/panels/group.html", {"professional": actor.is_professional, "feather": feather})
