"""What stories put on *Vandaag* and on the page of a project: that something waits, never what was told."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups.public import Panel
from krachtbron.growth.domain.story import REMEMBERED
from krachtbron.growth.queries.offers import asked_uses, gone_since, offered_rows, taken_back
from krachtbron.growth.queries.stories import waiting_stories
from krachtbron.growth.web import labels
from krachtbron.growth.web.printing_story import offered_lines


def on_today(actor: Actor, person_id: UUID, request: HttpRequest) -> Panel | None:
    """A story to type or to read over, and a use that waits for an answer."""
    found = []
    for one in waiting_stories(actor):
        name = one.name or _("iemand")
        if one.mine:
            said, go = _("%s typte jouw verhaal.") % name, _("Lees het na")
            found.append((said, reverse("growth:story", args=[one.story_id]), go))
        else:
            asks, go = _("%s wil een verhaal vertellen. Typ jij het?") % name, _("Typ het verhaal")
            found.append((asks, reverse("growth:story_type", args=[one.story_id]), go))
    for story_id, project in asked_uses(actor):
        asks = _("%s vraagt iets over jouw verhaal.") % project
        found.append((asks, reverse("growth:story", args=[story_id]), _("Lees de vraag")))
    return Panel("growth/panels/stories_today.html", {"rows": found}) if found else None


def on_project(actor: Actor, project_id: UUID, request: HttpRequest) -> Panel | None:
    """Stories that people offered, for who works on the project."""
    if not actor.is_professional:
        return None
    offered = offered_lines(offered_rows(actor, project_id))
    gone = [
        (name or _("iemand"), labels.day(when))
        for name, when in taken_back(actor, project_id, clock.now() - REMEMBERED)
    ]
    thrown = [labels.day(when) for when in gone_since(actor, project_id, clock.now() - REMEMBERED)]
    if not offered and not gone and not thrown:
        return None
    return Panel("growth/panels/stories_project.html", {"offered": offered, "gone": gone, "thrown": thrown})
