"""Who stands beside a step: asked with a code, taken back with a button."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.domain import Sight
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth import queries
from krachtbron.growth.actions import beside as actions
from krachtbron.growth.queries.dreams import read_step
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms.beside import AskForm
from krachtbron.growth.web.labels import beside as labels
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_http_methods(["GET", "POST"])
def beside(request: Request, item_id: UUID) -> HttpResponse:
    """Who stands beside it, which codes are open, and a new one: that is in the answer to the form and nowhere else."""
    at, mine = clock.now(), vault(request)
    found = queries.get_step(request.actor, item_id)
    assert mine is not None, "who wrote a step has a vault"
    form = AskForm(request.POST if request.method == "POST" else None)
    secret = carry_out(form, lambda said: actions.ask_beside(request.actor, item_id, **said, at=at), labels.sentence)
    openings = access.openings_of([found.audience_id], at).get(found.audience_id, []) if found.audience_id else []
    people = [one.who for one in openings if one.sight is Sight.PERSON]
    names = access.names_of(people)
    return page(
        request,
        "growth/beside.html",
        form=AskForm() if secret else form,
        step=read_step(found, mine).words,
        back=reverse("growth:step", args=[item_id]),
        link=request.build_absolute_uri(reverse("access:accept", args=[secret])) if secret else "",
        people=[(names.get(who) or _("iemand"), reverse("growth:beside_part", args=[item_id, who])) for who in people],
        wider=len(openings) > len(people),
        audience_url=reverse("growth:audience", args=["step", item_id]),
        codes=labels.code_lines(access.open_beside(request.actor, actions.STEP, item_id, at)),
    )


@require_POST
def part(request: Request, item_id: UUID, person_id: UUID) -> HttpResponse:
    """Holds from the next request."""
    actions.part_from(request.actor, item_id, person_id, at=clock.now())
    tell(request, _("Bewaard. Dit geldt vanaf nu."))
    return see_other("growth:beside", item_id)


@require_POST
def close(request: Request, invitation_id: UUID) -> HttpResponse:
    """The code opens nothing any more."""
    step_id = actions.close_code(request.actor, invitation_id)
    tell(request, _("De code werkt niet meer."))
    return see_other("growth:beside", step_id)
