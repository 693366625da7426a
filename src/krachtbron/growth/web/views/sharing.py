"""Who sees this? Shown before, changed and taken back at any time."""

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
from krachtbron.growth.web import labels
from krachtbron.growth.web.asking import owner
from krachtbron.growth.web.forms import AudienceForm
from krachtbron.ui.public import carry_out, page, see_other, tell


def who_sees(request: Request, audience: UUID | None) -> str:
    """In words, by name."""
    if audience is None:
        return labels.who_sees([], [])
    openings = access.openings_of([audience], clock.now()).get(audience, [])
    return labels.who_sees(openings, access.near_to(request.actor) if openings else [])


@require_http_methods(["GET", "POST"])
def audience(request: Request, kind: str, item_id: UUID) -> HttpResponse:
    """For whom this item is open."""
    owner(request)
    row, at = queries.get_own(request.actor, kind, item_id), clock.now()
    openings = access.openings_of([row.audience_id], at).get(row.audience_id, []) if row.audience_id else []
    near = access.near_to(request.actor)
    form = AudienceForm(request.POST if request.method == "POST" else None, near=near, openings=openings)

    def share(_said: dict[str, Any]) -> object:
        return actions.share(request.actor, kind, item_id, form.openings, at=at)

    if carry_out(form, share, labels.sentence):
        tell(request, _("Bewaard. Dit geldt vanaf nu.") if form.openings else _("Bewaard. Alleen jij ziet dit."))
        return see_other(f"growth:{kind}", item_id)
    context = {"thing": labels.THINGS[kind], "near": near, "now": labels.who_sees(openings, near)}
    return page(request, "growth/audience.html", form=form, back=reverse(f"growth:{kind}", args=[item_id]), **context)
