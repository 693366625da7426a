"""A problem worked on with cards: saying it, writing and laying cards, typing in a sheet."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import Mode, Stage, check_lay
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import board, board_words, filling
from krachtbron.instruments.web.board_forms import LaidCardForm, PaperCardsForm, ProblemForm
from krachtbron.instruments.web.views.polling import polled, went_on
from krachtbron.ui.public import say, see_other, tell


def board_of(request: Request, round_id: UUID, verb: Verb = Verb.STEER) -> tuple[queries.Seen, Definition]:
    """The round with its fields, if the actor may; 404 where it is no board."""
    seen = queries.get_for(request.actor, round_id)
    definition = framework.definition(seen.row.definition)
    if not definition.board:
        raise Http404
    seen.must(verb)
    return seen, definition


def there(seen: queries.Seen) -> str:
    """The page on which these cards are laid."""
    name = "cards" if seen.row.mode == Mode.ALONE else "live"
    return reverse(f"instruments:{name}", args=[seen.row.pk])


@require_http_methods(["GET", "POST"])
def problem(request: Request, round_id: UUID) -> HttpResponse:
    """What is it about? Asked when beginning; may be said better until the talk is over."""
    seen, _definition = board_of(request, round_id)
    words = queries.problem_of(round_id)
    form = ProblemForm(request.POST or None, initial={"words": words})
    if request.method == "POST" and form.is_valid():
        said = actions.say_problem(request.actor, round_id, form.cleaned_data["words"], at=clock.now())
        if not isinstance(said, Refused):
            return see_other(there(seen))
        form.refuse(said, board_words.sentence(said))
    context = {"form": form, "round": seen.row, "project": seen.project, "again": bool(words), "back": there(seen)}
    return render(request, "instruments/board/problem.html", context, status=422 if form.errors else 200)


def screen(request: Request, seen: queries.Seen) -> HttpResponse:
    """The shared screen: first the problem; then code, QR and how many cards; then the board."""
    context = board.screen(seen, get_language() or "nl", clock.now(), request.build_absolute_uri)
    if not context["problem"] and context["stage"] != Stage.CLOSED:
        return see_other("instruments:problem", seen.row.pk)
    closed = context["stage"] == Stage.CLOSED
    return render(request, f"instruments/{'live/closed' if closed else 'board/' + context['stage']}.html", context)


@require_http_methods(["GET", "POST"])
def cards(request: Request, round_id: UUID) -> HttpResponse:
    """Write a card and lay it: alone, or for the group by who leads. Refused, it stays as it was typed."""
    seen, definition = board_of(request, round_id)
    language = get_language() or "nl"
    alone = seen.row.mode == Mode.ALONE
    if request.method == "GET" and (refused := check_lay(seen.facts, clock.now())) is not None:
        say(request, board_words.sentence(refused))
        return see_other("instruments:round", round_id)
    if not (words := queries.problem_of(round_id)) and request.method == "GET":
        return see_other("instruments:problem", round_id)
    texts = list(definition.in_language(language).items.values())
    form = LaidCardForm(request.POST or None, fields=texts)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        added = actions.add_card(
            request.actor, round_id, key=given["key"], text=given["text"], item=given["item"], at=clock.now()
        )
        if not isinstance(added, Refused):
            tell(request, _("De kaart ligt erbij."))
            return see_other("instruments:cards", round_id)
        form.refuse(added, board_words.sentence(added))
    context = {
        "form": form,
        "round": seen.row,
        "project": seen.project,
        "problem": words,
        "alone": alone,
        "who": filling.who_sees(seen) if alone else _("De groep, op het scherm. Zonder naam."),
        "live_url": reverse("instruments:live", args=[round_id]),
    }
    if alone:
        context |= board.with_movable(definition, language, round_id, plain=not request.actor.is_professional)
    return render(request, "instruments/board/cards.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def lay(request: Request, round_id: UUID) -> HttpResponse:
    """One tap lays a card. The last one wins; where another screen laid it meanwhile, that is said."""
    seen, definition = board_of(request, round_id)
    if request.method == "GET":
        return see_other(there(seen))
    try:
        card = UUID(request.POST.get("card", ""))
    except ValueError:
        return see_other(there(seen))
    if "weg" in request.POST:
        dropped = actions.drop_card(request.actor, round_id, card, at=clock.now())
        say_or_tell(request, dropped, _("De kaart is weg."))
        return see_other(there(seen))
    item, was = request.POST.get("item", ""), request.POST.get("was")
    laid = actions.lay_card(request.actor, round_id, card, item, was=was, at=clock.now())
    told = ""
    if not isinstance(laid, Refused) and laid.elsewhere:
        texts = definition.in_language(get_language() or "nl").items
        told = board_words.moved(texts[laid.elsewhere].plain, texts[item].plain if item else "")
    say_or_tell(request, laid if isinstance(laid, Refused) else None, told)
    return see_other(there(seen) + "#kaarten")


def say_or_tell(request: Request, refused: Refused | None, told: str) -> None:
    if refused is not None:
        say(request, board_words.sentence(refused))
    elif told:
        tell(request, told)


@require_GET
def count(request: Request, round_id: UUID) -> HttpResponse:
    """For the poll: how many cards; later, whether another screen laid one."""
    found = polled(request, round_id)
    if isinstance(found, HttpResponse):
        return found
    seen, now = found
    if now is Stage.OPEN:
        counted = {"live": queries.count_live(round_id), "n": len(queries.cards_of(round_id))}
        return render(request, "instruments/board/count.html", counted)
    return went_on(request, seen, queries.card_stand(round_id))


def type_in(request: Request, seen: queries.Seen, definition: Definition) -> HttpResponse:
    """A sheet with six fields, typed in: a card on every line."""
    round_id = seen.row.pk
    texts = list(definition.in_language(get_language() or "nl").items.values())
    form = PaperCardsForm(request.POST or None, fields=texts)
    if request.method == "POST" and form.is_valid():
        typed = actions.type_cards(
            request.actor, round_id, key=form.cleaned_data["key"], cards=form.cards, at=clock.now()
        )
        if not isinstance(typed, Refused):
            tell(request, _("De kaarten liggen erbij. Je kunt het volgende blad intypen."))
            return see_other("instruments:paper", round_id)
        form.refuse(typed, board_words.sentence(typed))
    context = {"form": form, "round": seen.row, "project": seen.project, "problem": queries.problem_of(round_id)}
    return render(request, "instruments/board/paper.html", context, status=422 if form.errors else 200)
