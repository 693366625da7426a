"""Which strong one can carry a weak one? The group links what it sees; several times, and each link can go."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.instruments.actions import compass as actions
from krachtbron.instruments.domain import Stage, stage
from krachtbron.instruments.domain.compass import check_time
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.queries import compass as queries
from krachtbron.instruments.web import compass, compass_labels
from krachtbron.instruments.web.compass_forms import LinkForm
from krachtbron.instruments.web.saying import say
from krachtbron.instruments.web.views.choosing import steered
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_http_methods(["GET", "POST"])
def links(request: Request, round_id: UUID) -> HttpResponse:
    """Strong and weak beside each other; a link more."""
    seen = steered(request, round_id)
    queries.must_be_compass(seen)
    at = clock.now()
    if refused := check_time(seen.facts, at):
        say(request, refused)
        return see_other("instruments:round", round_id)
    context = compass.context(seen, get_language() or "nl")
    form = LinkForm(request.POST if request.method == "POST" else None, strong=context["strong"], weak=context["weak"])

    def link(said: dict[str, Any]) -> object:
        return actions.link(request.actor, round_id, **said, at=at)

    if carry_out(form, link, compass_labels.sentence):
        tell(request, _("Bewaard. Dit draagt mee."))
        return see_other("instruments:compass", round_id)
    context |= {
        "may_link": bool(context["strong"] and context["weak"]),
        "may_choose": seen.may(Verb.CHOOSE),
        "live": stage(seen.facts, at) is Stage.SHOWN,
    }
    return page(request, "instruments/compass/links.html", form=form, **context)


@require_POST
def unlink(request: Request, round_id: UUID, link_id: UUID) -> HttpResponse:
    """Take a link away."""
    actions.unlink(request.actor, round_id, link_id)
    tell(request, _("Het is weg."))
    return see_other("instruments:compass", round_id)
