"""Who sees this? Shown before, changed and taken back at any time."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth import actions, queries
from krachtbron.growth.queries.offers import offered_projects
from krachtbron.growth.web import labels
from krachtbron.growth.web.asking import owner
from krachtbron.growth.web.forms import AudienceForm
from krachtbron.ui.public import carry_out, page, see_other, tell


def who_sees(request: Request, audience: UUID | None, offered: Sequence[str] = ()) -> str:
    """In words, by name; ``offered``: the projects to which it was offered."""
    if audience is None:
        return labels.who_sees([], [], offered)
    openings = access.openings_of([audience], clock.now()).get(audience, [])
    return labels.who_sees(openings, access.near_to(request.actor) if openings else [], offered)


@require_http_methods(["GET", "POST"])
def audience(request: Request, kind: str, item_id: UUID) -> HttpResponse:
    """For whom this item is open."""
    owner(request)
    row, at = queries.get_own(request.actor, kind, item_id), clock.now()
    openings = access.openings_of([row.audience_id], at).get(row.audience_id, []) if row.audience_id else []
    near = access.near_to(request.actor)
    offered = offered_projects(item_id) if kind == "story" else []
    form = AudienceForm(request.POST if request.method == "POST" else None, near=near, openings=openings)

    def share(_said: dict[str, Any]) -> object:
        return actions.share(request.actor, kind, item_id, form.openings, at=at)

    if carry_out(form, share, labels.sentence):
        alone = not form.openings and not offered
        tell(request, _("Bewaard. Alleen jij ziet dit.") if alone else _("Bewaard. Dit geldt vanaf nu."))
        return see_other(f"growth:{kind}", item_id)
    context = {"thing": labels.THINGS[kind], "near": near, "now": labels.who_sees(openings, near, offered)}
    return page(request, "growth/audience.html", form=form, back=reverse(f"growth:{kind}", args=[item_id]), **context)
