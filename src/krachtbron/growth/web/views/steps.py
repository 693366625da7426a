"""A small step, under a dream or under a stage of a path."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth import actions, queries
from krachtbron.growth.queries.dreams import read_step
from krachtbron.growth.web import labels, printing
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms import TellForm
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.ui.public import carry_out, page, see_other, tell

Told = list[tuple[printing.StepLine, list[tuple[str, str, str]]]]


def with_cheers(rows: Sequence[queries.StepRow]) -> Told:
    """Steps ready to print, each with what supporters said: (where to throw it away, who, words)."""
    names = access.names_of({by for row in rows for _key, by, _words in row.cheers if by})
    told = {
        row.id: [
            (reverse("growth:cheer_remove", args=[key]), names.get(by, "") if by else "", words)
            for key, by, words in row.cheers
        ]
        for row in rows
    }
    return [(line, told[line.id]) for line in printing.steps(rows)]


def above(step: Any) -> str:
    """The page of the dream or the stage that a step stands under."""
    name, key = ("growth:dream", step.dream_id) if step.dream_id else ("growth:stage", step.stage_id)
    return reverse(name, args=[key])


@require_http_methods(["GET", "POST"])
def one(request: Request, item_id: UUID) -> HttpResponse:
    """What became of a step, told as something learned."""
    found, mine = queries.get_step(request.actor, item_id), vault(request)
    assert mine is not None, "who wrote a step has a vault"
    row, back = read_step(found, mine), above(found)
    form = TellForm(request.POST or None, initial={"told": row.told, "state": row.state})

    def report(said: dict[str, Any]) -> object:
        return actions.tell_step(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, report, labels.sentence):
        tell(request, labels.ANSWERS[form.cleaned_data["state"]])
        return see_other(back)
    return page(
        request,
        "growth/step.html",
        form=form,
        step=row,
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["step", item_id]),
        back=back,
        above=_("Mijn droom") if found.dream_id else _("Mijn halte"),
        remove_url=reverse("growth:step_remove", args=[item_id]),
    )


@require_http_methods(["GET", "POST"])
def remove(request: Request, item_id: UUID) -> HttpResponse:
    queries.get_step(request.actor, item_id)
    if request.method == "POST":
        gone = actions.remove_step(request.actor, item_id)
        tell(request, _("Het is weg."))
        return see_other(above(gone))
    return page(request, "growth/remove.html", what=_("deze stap"), back=reverse("growth:step", args=[item_id]))


@require_POST
def cheer_remove(request: Request, cheer_id: UUID) -> HttpResponse:
    """What a supporter wrote is hers to keep or to throw away."""
    step_id = actions.remove_cheer(request.actor, cheer_id)
    return see_other(above(queries.get_step(request.actor, step_id)))
