"""*Mijn budget*: what is left, the rules in one screen, and what she chose with it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.growth.actions import spending as actions
from krachtbron.growth.domain.budget import HELD, SpendingState
from krachtbron.growth.queries import budget as queries
from krachtbron.growth.web import printing_budget as printing
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms.budget import AppealForm, ChooseForm
from krachtbron.growth.web.labels import budget as labels
from krachtbron.growth.web.printing_budget import BudgetLines, ChoiceLine
from krachtbron.ui.public import carry_out, page, say, see_other, tell


def mine(request: Request) -> list[tuple[queries.BudgetRow, BudgetLines]]:
    rows = queries.my_budgets(request.actor, vault(request))
    names, today = access.names_of(printing.people_in(rows)), clock.day(clock.now())
    return [(row, printing.budget(row, names, today)) for row in rows]


def one_of(request: Request, item_id: UUID) -> tuple[queries.SpendingRow, ChoiceLine, BudgetLines]:
    """A choice of hers, readable, and the budget it belongs to."""
    found = queries.get_spending(request.actor, item_id)
    for row, lines in mine(request):
        if row.id == found.budget_id:
            place = next(at for at, one in enumerate(row.spendings) if one.id == item_id)
            return row.spendings[place], lines.choices[place], lines
    raise AssertionError("a choice belongs to a budget")


def can_ask(request: Request, item_id: UUID) -> bool:
    """Whether somebody stands who can look at a refusal again."""
    return queries.may_look_again(queries.get_spending(request.actor, item_id))


@require_GET
def all_(request: Request) -> HttpResponse:
    return page(request, "growth/budget.html", budgets=[lines for _row, lines in mine(request)])


@require_http_methods(["GET", "POST"])
def choose(request: Request, budget_id: UUID) -> HttpResponse:
    """What and how much; nobody asks what it is good for."""
    queries.get_budget(request.actor, budget_id)
    lines = next(lines for row, lines in mine(request) if row.id == budget_id)
    form = ChooseForm(request.POST or None)
    if not form.is_bound and lines.why_not:
        say(request, lines.why_not)
        return see_other("growth:budget")

    def act(said: dict[str, Any]) -> object:
        return actions.choose(request.actor, budget_id, **said, at=clock.now())

    if carry_out(form, act, labels.sentence):
        tell(request, _("Bewaard. Terugnemen kan tot het betaald is."))
        return see_other("growth:budget")
    return page(request, "growth/budget_choose.html", form=form, budget=lines)


@require_GET
def one(request: Request, item_id: UUID) -> HttpResponse:
    row, line, lines = one_of(request, item_id)
    refused, somebody = row.state is SpendingState.REFUSED, can_ask(request, item_id)
    return page(
        request,
        "growth/budget_choice.html",
        choice=line,
        budget=lines,
        item_id=item_id,
        chosen=row.state is SpendingState.CHOSEN,
        held=row.state in HELD,
        refused=refused,
        may_appeal=refused and not row.appealed and somebody,
        nobody=refused and not row.answered and not somebody,
        asked=row.appealed,
        waits=printing.awaits(row),
        answered=row.answered,
        reader=line.answered_by if row.answered else lines.appeal_to,
    )


@require_POST
def take_back(request: Request, item_id: UUID) -> HttpResponse:
    outcome = actions.take_back(request.actor, item_id, at=clock.now())
    if isinstance(outcome, Refused):
        say(request, labels.sentence(outcome))
        return see_other("growth:spending", item_id)
    tell(request, _("Teruggenomen. Het bedrag is weer van jou."))
    return see_other("growth:budget")


@require_http_methods(["GET", "POST"])
def remove(request: Request, item_id: UUID) -> HttpResponse:
    queries.get_spending(request.actor, item_id)
    back = reverse("growth:spending", args=[item_id])
    if request.method == "POST":
        if refused := actions.remove_spending(request.actor, item_id, at=clock.now()):
            say(request, labels.sentence(refused))
            return see_other(back)
        tell(request, _("Het is weg."))
        return see_other("growth:budget")
    return page(request, "growth/remove.html", what=_("deze keuze"), back=back)


@require_http_methods(["GET", "POST"])
def appeal(request: Request, item_id: UUID) -> HttpResponse:
    """I do not agree: somebody else looks again."""
    row, line, lines = one_of(request, item_id)
    back = reverse("growth:spending", args=[item_id])
    form = AppealForm(request.POST or None, initial={"words": row.appeal})
    may = row.state is SpendingState.REFUSED and not row.appealed and can_ask(request, item_id)
    if not form.is_bound and not may:
        return see_other(back)

    def act(said: dict[str, Any]) -> object:
        return actions.appeal(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, act, labels.sentence):
        tell(request, _("Verstuurd. %s leest het en antwoordt jou.") % lines.appeal_to)
        return see_other(back)
    return page(request, "growth/budget_appeal.html", form=form, choice=line, budget=lines, back=back)
