"""Cards on one's own telephone: the problem above, a few lines, and where it lies."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import Origin, Stage, stage
from krachtbron.instruments.web import board, board_words, telephone
from krachtbron.instruments.web.board_forms import CardForm
from krachtbron.ui.public import say, see_other

LATER = "later"


def around(mine: queries.Response) -> dict[str, Any]:
    return {
        "entry": mine.round.entry,
        "called": telephone.called(mine.round),
        "problem": queries.problem_of(mine.round_id),
    }


def still_open(mine: queries.Response) -> bool:
    return stage(queries.facts_of(mine.round), clock.now()) is Stage.OPEN


@login_not_required
@require_http_methods(["GET", "POST"])
def card(request: Request, entry: str) -> HttpResponse:
    """One card after another; *Klaar* when there is nothing more to say."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return see_other("instruments:door", entry)
    definition = framework.definition(mine.round.definition)
    if not definition.board:
        return see_other("instruments:door", entry)
    ready = "klaar" in request.POST
    form = CardForm(request.POST if request.method == "POST" and not ready else None)
    fault = ""
    if ready:
        done = actions.done_with_cards(entry, request.actor.guest, at=clock.now())
        if not isinstance(done, Refused) or done.code == "already_shown":
            return see_other("instruments:thanks", entry)
        fault = board_words.sentence(done)
    elif request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        made = actions.add_card_as_guest(
            entry, request.actor.guest, key=given["key"], text=given["text"], at=clock.now()
        )
        if not isinstance(made, Refused):
            return see_other("instruments:card_place", entry, made.pk)
        form.refuse(made, board_words.sentence(made))
    elif request.method == "GET" and not still_open(mine):
        return see_other("instruments:thanks", entry)
    texts = definition.in_language(get_language() or "nl").items
    kept = [
        {"id": one.pk, "text": one.text, "where": texts[one.item].plain if one.item in texts else ""}
        for one in queries.cards_given(mine)
    ]
    context = around(mine) | {"form": form, "cards": kept, "fault": fault}
    return render(request, "instruments/mee/card.html", context, status=422 if fault or form.errors else 200)


@login_not_required
@require_http_methods(["GET", "POST"])
def place(request: Request, entry: str, card_id: UUID) -> HttpResponse:
    """Where does this card belong? One of six fields in plain words, or the group says so later."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return see_other("instruments:door", entry)
    kept = next((one for one in queries.cards_given(mine) if one.pk == card_id), None)
    if kept is None:
        raise Http404
    if request.method == "POST":
        item = request.POST.get("item", "")
        laid = actions.lay_card_as_guest(
            entry, request.actor.guest, card_id, "" if item == LATER else item, at=clock.now()
        )
        if isinstance(laid, Refused):
            say(request, board_words.sentence(laid))
        return see_other("instruments:card", entry)
    if not still_open(mine):
        return see_other("instruments:thanks", entry)
    texts = framework.definition(mine.round.definition).in_language(get_language() or "nl").items
    options = [(one.id, one.plain, one.id == kept.item) for one in texts.values()]
    context = around(mine) | {"card": kept, "options": options, "later": LATER}
    return render(request, "instruments/mee/card_place.html", context)


def thanks(request: Request, mine: queries.Response) -> HttpResponse:
    """Thanks; once the cards are shown, the same board as on the shared screen."""
    language, shown = get_language() or "nl", mine.round.shown is not None
    definition = framework.definition(mine.round.definition)
    context = around(mine) | {
        "tablet": mine.origin == Origin.TABLET,
        "withdrawn": mine.withdrawn is not None,
        "open": still_open(mine),
        "stage": stage(queries.facts_of(mine.round), clock.now()),
        "shown": shown,
        "given": bool(queries.cards_given(mine)),
    }
    if shown:
        context |= board.fixed(definition, language, mine.round_id, plain=True)
        context["step"] = board.step_of(definition, language, mine.round_id)
    part = "thanks_board_part" if request.htmx else "thanks_board"
    return render(request, f"instruments/mee/{part}.html", context)
