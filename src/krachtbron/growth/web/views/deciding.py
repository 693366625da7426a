"""One choice in a budget that somebody pays: paid, refused with a limit, yes after all; and the answer to an appeal."""

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
from krachtbron.growth.actions import budget as reading
from krachtbron.growth.actions import deciding as actions
from krachtbron.growth.domain.budget import SpendingState
from krachtbron.growth.policy import Purse
from krachtbron.growth.queries import given as queries
from krachtbron.growth.web import printing_budget as printing
from krachtbron.growth.web.forms.budget import AnswerForm, RefuseForm
from krachtbron.growth.web.labels import budget as labels
from krachtbron.ui.public import carry_out, page, say, see_other, tell


def shown(found: reading.Choice) -> dict[str, Any]:
    """What every page about one choice says."""
    names = access.names_of(printing.people_in([found.budget]))
    looks = found.spending.answered_by if found.spending.answered else found.budget.appeal_to
    return {
        "choice": printing.choice(found.spending, "growth:budget_choice", names, paying=True, locked=found.locked),
        "name": printing.name_of(found.budget.person_id, names),
        "appeal_to": printing.name_of(looks, names),
        "back": reverse("growth:budget_given", args=[found.budget.id]),
        "locked": found.locked,
    }


@require_GET
def one(request: Request, spending_id: UUID) -> HttpResponse:
    found = reading.read_choice(request.actor, spending_id, at=clock.now())
    row, no = found.spending, queries.may_refuse(request.actor, found.budget.id)
    return page(
        request,
        "growth/budget_choice_given.html",
        **shown(found),
        item_id=spending_id,
        chosen=row.state is SpendingState.CHOSEN,
        paid=row.state is SpendingState.PAID,
        asked=row.appealed,
        answered=row.answered,
        limits=found.budget.limits,
        may_refuse=row.state is SpendingState.CHOSEN and not row.answered and bool(found.budget.limits) and no,
        may_relent=row.state is SpendingState.REFUSED and not row.answered and no,
    )


@require_POST
def settle(request: Request, spending_id: UUID) -> HttpResponse:
    """Paid; not paid after all; or a refusal that is taken away."""
    said, at = request.POST.get("doe", ""), clock.now()
    if said in ("betaald", "nog-niet"):
        outcome = actions.pay(request.actor, spending_id, paid=said == "betaald", at=at)
    elif said == "toch":
        outcome = actions.relent(request.actor, spending_id, at=at)
    else:
        outcome = queries.get_choice(request.actor, spending_id)
    if isinstance(outcome, Refused):
        say(request, labels.sentence(outcome))
        return see_other("growth:budget_choice", spending_id)
    tell(request, _("Bewaard."))
    return see_other("growth:budget_given", outcome.budget_id)


@require_http_methods(["GET", "POST"])
def refuse(request: Request, spending_id: UUID) -> HttpResponse:
    """Only with a limit that was named, and a reason."""
    found = reading.read_choice(request.actor, spending_id, verb=Purse.REFUSE, at=clock.now())
    form = RefuseForm(request.POST or None, limits=found.budget.limits)

    def act(said: dict[str, Any]) -> object:
        return actions.refuse(request.actor, spending_id, **said, at=clock.now())

    if carry_out(form, act, labels.sentence_paying):
        tell(request, _("Verstuurd. Wie koos, leest de grens en waarom."))
        return see_other("growth:budget_given", found.budget.id)
    return page(
        request,
        "growth/budget_refuse.html",
        form=form,
        limits=found.budget.limits,
        nobody=not form.is_bound and not found.budget.heard,
        budget_id=found.budget.id,
        **shown(found),
    )


@require_http_methods(["GET", "POST"])
def answer(request: Request, spending_id: UUID) -> HttpResponse:
    """Somebody asks to look again."""
    found = reading.read_asked(request.actor, spending_id, at=clock.now())
    form = AnswerForm(request.POST or None)

    def act(said: dict[str, Any]) -> object:
        return actions.answer(request.actor, spending_id, **said, at=clock.now())

    if carry_out(form, act, labels.sentence):
        tell(request, _("Verstuurd. Bedankt voor het kijken."))
        return see_other("growth:budgets")
    about = {**shown(found), "back": reverse("growth:budgets")}
    return page(request, "growth/budget_answer.html", form=form, answered=found.spending.answered, **about)
