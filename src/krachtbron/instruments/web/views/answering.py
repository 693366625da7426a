"""Filling a round under one's own name: the whole rose on a wide screen, one question a screen on a small one."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import check_change, something_kept
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import filling, labels
from krachtbron.instruments.web.item_forms import FillForm, SentencesForm
from krachtbron.instruments.web.saying import say
from krachtbron.instruments.web.subjects import place
from krachtbron.ui.public import see_other, tell


def answerable(request: Request, round_id: UUID) -> tuple[queries.Seen, Definition, queries.Response | None]:
    """The round that the actor may answer, its instrument, and what she gave before."""
    seen = queries.get_for(request.actor, round_id)
    seen.must(Verb.ANSWER)
    return seen, framework.definition(seen.row.definition), queries.own_response(request.actor, round_id)


def called(seen: queries.Seen, *, plain: bool) -> str:
    return labels.called(framework.definition(seen.row.definition), get_language() or "nl", plain=plain)


@require_http_methods(["GET", "POST"])
def whole(request: Request, round_id: UUID) -> HttpResponse:
    """The rose with a radio button at every point; on a narrow screen the way to the first question."""
    seen, definition, mine = answerable(request, round_id)
    if definition.board:
        return see_other("instruments:cards", round_id)
    if request.method == "GET" and (refused := check_change(seen.facts, clock.now())) is not None:
        say(request, refused)
        return see_other("instruments:round", round_id)
    language = get_language() or "nl"
    plain = not request.actor.is_professional
    initial = filling.initial(definition, mine)
    form = FillForm(request.POST or None, definition=definition, language=language, plain=plain, initial=initial)
    if request.method == "POST" and form.is_valid():
        done = actions.answer_all(request.actor, round_id, form.answers, form.sentences, and_ready=True, at=clock.now())
        if not isinstance(done, Refused):
            tell(request, _("Dank je wel. Je antwoorden zijn bewaard."))
            return see_other("instruments:round", round_id)
        form.refuse(done, labels.sentence(done))
    context = filling.whole(seen, definition, language, form, plain=plain)
    page = "whole" if definition.rose else "sections"
    return render(request, f"instruments/fill/{page}.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def question(request: Request, round_id: UUID, number: int) -> HttpResponse:
    """One question on one screen."""
    refused, typed = None, None
    if request.method == "POST":
        answered = filling.answer(request.actor, round_id, number, request.POST)
        if not isinstance(answered, Refused):
            return see_other(filling.after(answered, number))
        refused, typed = answered, request.POST.get("words")
    seen, definition, mine = answerable(request, round_id)
    if definition.board:
        return see_other("instruments:cards", round_id)
    if not 1 <= number <= len(definition.items):
        raise Http404
    if refused is None and (refused := check_change(seen.facts, clock.now())) is not None:
        say(request, refused)
        return see_other("instruments:round", round_id)
    fault = labels.sentence(refused) if refused else ""
    plain = not request.actor.is_professional
    asked = filling.question(seen, definition, get_language() or "nl", mine, number, fault, typed, plain=plain)
    context = {"question": asked, "place": place(seen.about), "called": called(seen, plain=plain)}
    return render(request, "instruments/fill/question.html", context, status=422 if fault else 200)


@require_http_methods(["GET", "POST"])
def overview(request: Request, round_id: UUID) -> HttpResponse:
    """All answers in words, a sentence beside each for who likes; *Klopt*. What was answered meanwhile stays."""
    seen, definition, mine = answerable(request, round_id)
    if definition.board or (mine is None and request.method == "GET"):
        return see_other("instruments:fill", round_id)
    language, plain = get_language() or "nl", not request.actor.is_professional
    form = SentencesForm(
        request.POST or None,
        definition=definition,
        language=language,
        plain=plain,
        initial=filling.initial(definition, mine),
    )
    if request.method == "POST" and form.is_valid():
        done = actions.answer_all(request.actor, round_id, {}, form.sentences, and_ready=True, at=clock.now())
        if not isinstance(done, Refused):
            tell(request, _("Dank je wel. Je antwoorden zijn bewaard."))
            return see_other("instruments:round", round_id)
        form.refuse(done, labels.sentence(done))
    context = {
        "form": form,
        "place": place(seen.about),
        "called": called(seen, plain=plain),
        "evidence": definition.in_language(language).evidence,
        "rows": filling.answers_in_words(round_id, definition, mine, language, plain=plain),
    }
    return render(request, "instruments/fill/overview.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def withdraw(request: Request, round_id: UUID) -> HttpResponse:
    """Take one's own answers back."""
    seen = queries.get_for(request.actor, round_id)
    mine = queries.own_response(request.actor, round_id)
    if mine is None or not (mine.given or something_kept(mine.answers, mine.words)):
        say(request, Refused("nothing_given"))
        return see_other("instruments:round", round_id)
    if request.method == "POST":
        outcome = actions.withdraw(request.actor, round_id, at=clock.now())
        if isinstance(outcome, Refused):
            say(request, outcome)
        else:
            tell(request, _("Je antwoorden zijn weg. Dat mag."))
        return see_other("instruments:round", round_id)
    context = {
        "round": seen.row,
        "place": place(seen.about),
        "called": called(seen, plain=not request.actor.is_professional),
    }
    context["board"] = framework.definition(seen.row.definition).board
    return render(request, "instruments/fill/withdraw.html", context)
