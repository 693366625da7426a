"""What others opened for me. Reading it is seen by them."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth import actions, queries
from krachtbron.growth.queries.stories import waiting_stories
from krachtbron.growth.web import labels
from krachtbron.growth.web.asking import owner
from krachtbron.growth.web.forms import CheerForm
from krachtbron.growth.web.pictures import Looked
from krachtbron.growth.web.shown import sections
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_GET
def all_(request: Request) -> HttpResponse:
    """Who opened something; what it is, is not told here."""
    owner(request)
    rows = [
        (row.nickname or _("iemand"), reverse("growth:opened_one", args=[row.person_id]))
        for row in queries.spaces_open_to(request.actor, clock.now())
    ]
    to_type = [
        (_("Typ het verhaal van %s") % (row.name or _("iemand")), reverse("growth:story_type", args=[row.story_id]))
        for row in waiting_stories(request.actor)
        if not row.mine
    ]
    return page(request, "growth/opened.html", rows=rows, to_type=to_type)


@require_GET
def one(request: Request, person_id: UUID) -> HttpResponse:
    """What she opened for me, after my look is written down."""
    owner(request)
    at = clock.now()
    space, looked = actions.read_space(request.actor, person_id, at=at), Looked(request.actor.person_id, at)
    told = sections(space, looked)
    return page(request, "growth/opened_one.html", name=space.nickname or _("iemand"), sections=told)


@require_http_methods(["GET", "POST"])
def cheer(request: Request, step_id: UUID) -> HttpResponse:
    """A word for on the way. She keeps it or throws it away."""
    owner(request)
    person_id = queries.step_to_cheer(request.actor, step_id, clock.now()).person_id
    form = CheerForm(request.POST or None)
    if carry_out(form, lambda said: actions.cheer(request.actor, step_id, **said, at=clock.now()), labels.sentence):
        tell(request, _("Verstuurd. Het staat nu bij de stap."))
        return see_other("growth:opened_one", person_id)
    return page(request, "growth/cheer.html", form=form, back=reverse("growth:opened_one", args=[person_id]))
