"""Receipts of an own budget: a picture she adds, sees and throws away; who pays sees it too, and she sees that."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth.actions import budget as paying
from krachtbron.growth.actions import spending as actions
from krachtbron.growth.queries import budget as queries
from krachtbron.growth.web.asking import owner
from krachtbron.growth.web.forms.budget import ReceiptForm
from krachtbron.growth.web.labels import budget as labels
from krachtbron.growth.web.pictures import picture_answer
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.budget import one_of
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_http_methods(["GET", "POST"])
def new(request: Request, item_id: UUID) -> HttpResponse:
    _row, line, lines = one_of(request, item_id)
    back = reverse("growth:spending", args=[item_id])
    form = ReceiptForm(request.POST or None, request.FILES or None)

    def act(said: dict[str, Any]) -> object:
        return actions.add_receipt(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, act, labels.sentence):
        tell(request, _("Bewaard. Het bonnetje staat erbij."))
        return see_other(back)
    return page(request, "growth/budget_receipt.html", form=form, choice=line, budget=lines, back=back)


@require_GET
def picture(request: Request, receipt_id: UUID) -> HttpResponse:
    """Her own; for who pays after the look is written down."""
    owner(request)
    content = queries.own_picture(request.actor, receipt_id)
    if content is None:
        content = paying.read_receipt(request.actor, receipt_id, at=clock.now())
    if content is None:
        raise Http404
    return picture_answer(content)


@removing("growth:budget")
def remove(request: Request, item_id: UUID) -> Removal:
    row = queries.get_receipt(request.actor, item_id)
    back = reverse("growth:spending", args=[row.spending_id])
    return Removal(_("dit bonnetje"), back, actions.remove_receipt, lambda _left: back)
