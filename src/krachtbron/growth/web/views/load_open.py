"""The whole picture opened or closed in one go; each thing on it keeps an audience of its own."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access import public as access
from krachtbron.access.domain import Opening
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth.actions import load as actions
from krachtbron.growth.queries.load import WeightRow, weight_rows
from krachtbron.growth.web import labels
from krachtbron.growth.web.asking import owner, vault
from krachtbron.growth.web.forms import AudienceForm
from krachtbron.growth.web.labels.load import sentence
from krachtbron.ui.public import carry_out, page, see_other, tell

Openings = Mapping[UUID, list[Opening]]


def alike(rows: Sequence[WeightRow], openings: Openings) -> list[Opening] | None:
    """For whom everything stands open; ``None`` where it differs."""
    each = [openings.get(row.audience, []) if row.audience else [] for row in rows]
    first: list[Opening] = each[0] if each else []
    return first if all(set(one) == set(first) for one in each) else None


def who_sees_it(request: Request, rows: Sequence[WeightRow], openings: Openings) -> str:
    """In words, by name; where it differs the list says which things stand open."""
    found = alike(rows, openings)
    if found is None:
        return _("Dat verschilt. In de lijst zie je wat openstaat.")
    return labels.who_sees(found, access.near_to(request.actor) if found else [])


@require_http_methods(["GET", "POST"])
def all_(request: Request) -> HttpResponse:
    """For whom everything that stands there now is open."""
    owner(request)
    rows, at = weight_rows(request.actor, vault(request)), clock.now()
    if not rows:
        return see_other("growth:load")
    openings, near = access.openings_of([row.audience for row in rows], at), access.near_to(request.actor)
    found = alike(rows, openings)
    form = AudienceForm(request.POST if request.method == "POST" else None, near=near, openings=found or [])
    if carry_out(form, lambda _said: actions.open_picture(request.actor, form.openings, at=at), sentence):
        tell(request, _("Bewaard. Dit geldt vanaf nu.") if form.openings else _("Bewaard. Alleen jij ziet dit."))
        return see_other("growth:load")
    now = who_sees_it(request, rows, openings)
    return page(request, "growth/load_open.html", form=form, near=near, now=now, back=reverse("growth:load"))
