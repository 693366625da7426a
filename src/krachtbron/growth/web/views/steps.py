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
from krachtbron.base.vault import Vault
from krachtbron.growth import actions, queries
from krachtbron.growth.queries.dreams import read_step, step_row
from krachtbron.growth.web import labels, printing
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms import StepWordsForm, TellForm
from krachtbron.growth.web.removing import Removal, removing
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


def open_vault(request: Request) -> Vault:
    """Her vault; who wrote a step has one."""
    mine = vault(request)
    assert mine is not None
    return mine


@require_http_methods(["GET", "POST"])
def one(request: Request, item_id: UUID) -> HttpResponse:
    """What became of a step, told as something learned."""
    found = queries.get_step(request.actor, item_id)
    row, back = step_row(found, open_vault(request)), above(found)
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
        cheers=with_cheers([row])[0][1],
        before=[(words, labels.day(until)) for words, until in row.before],
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["step", item_id]),
        back=back,
        above=_("Mijn droom") if found.dream_id else _("Mijn halte"),
        remove_url=reverse("growth:step_remove", args=[item_id]),
    )


@require_http_methods(["GET", "POST"])
def otherwise(request: Request, item_id: UUID) -> HttpResponse:
    """A step may change on the way; how it was said before stays hers to see."""
    row = read_step(queries.get_step(request.actor, item_id), open_vault(request))
    form = StepWordsForm(request.POST or None, initial={"words": row.words})

    def change(said: dict[str, Any]) -> object:
        return actions.say_step(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, change, labels.sentence):
        tell(request, _("Bewaard. Een stap mag anders."))
        return see_other("growth:step", item_id)
    return page(
        request,
        "growth/step_edit.html",
        form=form,
        back=reverse("growth:step", args=[item_id]),
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["step", item_id]),
    )


@removing("growth:home")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_step(request.actor, item_id)
    return Removal(_("deze stap"), reverse("growth:step", args=[item_id]), actions.remove_step, above)


@require_POST
def cheer_remove(request: Request, cheer_id: UUID) -> HttpResponse:
    """What a supporter wrote is hers to keep or to throw away; back to the page where she did."""
    step_id = actions.remove_cheer(request.actor, cheer_id, at=clock.now())
    if request.POST.get("at") == "step":
        return see_other("growth:step", step_id)
    return see_other(above(queries.get_step(request.actor, step_id)))
