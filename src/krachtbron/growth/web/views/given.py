"""The budgets that somebody pays: given, grown, read (she sees that). What a learning is worth is not asked."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth.actions import budget as actions
from krachtbron.growth.queries import given as queries
from krachtbron.growth.web import printing_budget as printing
from krachtbron.growth.web.asking import owner
from krachtbron.growth.web.forms.budget import AmountForm, GiveForm
from krachtbron.growth.web.labels import budget as labels
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_GET
def all_(request: Request) -> HttpResponse:
    """Whose budgets I pay and whether something waits; what it is, is not told here."""
    queries.must_give(request.actor)
    rows = [
        (labels.somebody(row.name), row.waits, row.unheard, reverse("growth:budget_given", args=[row.id]))
        for row in queries.given_rows(request.actor)
    ]
    asks = [
        (labels.somebody(row.name), reverse("growth:appeal_answer", args=[row.spending_id]))
        for row in queries.ask_rows(request.actor)
    ]
    may_give = bool(queries.nameable(request.actor))
    return page(request, "growth/budgets.html", rows=rows, asks=asks, may_give=may_give)


@require_http_methods(["GET", "POST"])
def give(request: Request) -> HttpResponse:
    """To whom, how much, until when, and the limits: all of it before she chooses."""
    queries.must_give(request.actor)
    people = [(key, labels.somebody(name)) for key, name in queries.nameable(request.actor)]
    asked = queries.askable(request.actor, but=frozenset({owner(request)})) if people else []
    form = GiveForm(request.POST or None, nameable=people, askable=asked)

    def act(said: dict[str, Any]) -> object:
        return actions.give(request.actor, **said, at=clock.now())

    if made := carry_out(form, act, labels.sentence):
        tell(request, _("Gegeven. Zeg het ook zelf, met de grenzen erbij."))
        return see_other("growth:budget_given", made.pk)
    return page(request, "growth/budget_give.html", form=form, people=people, asked=asked)


@require_GET
def one(request: Request, budget_id: UUID) -> HttpResponse:
    """What was chosen with it, after my look is written down."""
    row, locked = actions.read_given(request.actor, budget_id, at=clock.now())
    names = access.names_of(printing.people_in([row]))
    lines = printing.budget(row, names, clock.day(clock.now()), "growth:budget_choice", locked=locked)
    return page(
        request,
        "growth/budget_given.html",
        budget=lines,
        name=printing.name_of(row.person_id, names),
        locked=locked,
        item_id=budget_id,
    )


@require_http_methods(["GET", "POST"])
def change(request: Request, budget_id: UUID) -> HttpResponse:
    """More, another last day, another person to go to. The limits stay."""
    row = queries.get_given(request.actor, budget_id)
    asked = queries.askable(request.actor, but=queries.not_asked(request.actor, row), now=row.appeal_to_id)
    said = {"cents": labels.plain(row.cents), "until": row.until, "appeal_to": row.appeal_to_id}
    form = AmountForm(request.POST or None, askable=asked, initial=said)

    def act(said: dict[str, Any]) -> object:
        return actions.change(request.actor, budget_id, **said, at=clock.now())

    back = reverse("growth:budget_given", args=[budget_id])
    if carry_out(form, act, labels.sentence):
        tell(request, _("Bewaard."))
        return see_other(back)
    name = access.names_of([row.person_id]).get(row.person_id, "")
    return page(request, "growth/budget_change.html", form=form, name=labels.somebody(name), back=back)
