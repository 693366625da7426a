"""Taking part on one's own telephone: no account, no name, one question a screen."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock, ids
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import Origin, Stage, stage
from krachtbron.instruments.web import labels, telephone
from krachtbron.instruments.web.forms import CodeForm
from krachtbron.instruments.web.going import redirect

TRIES, MINUTES = 30, 10


@login_not_required
@require_http_methods(["GET", "POST"])
def enter(request: Request) -> HttpResponse:
    """Type the code of the shared screen. Wrong codes are counted per address, generously: a café is one address."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if access.tried_too_often(request, "live-code", limit=TRIES):
            form.refuse(refused := Refused("too_many_tries", "code"), labels.sentence(refused))
        elif (round_ := queries.by_code(form.cleaned_data["code"])) is None:
            access.count_try(request, "live-code", minutes=MINUTES)
            form.refuse(refused := Refused("unknown_code", "code"), labels.sentence(refused))
        else:
            return redirect("instruments:door", round_.entry)
    return render(request, "instruments/mee/enter.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
@require_http_methods(["GET", "POST"])
def door(request: Request, entry: str) -> HttpResponse:
    """Who sees this? Then begin. Asking twice on one telephone goes on where it stopped."""
    round_ = queries.by_entry(entry)
    if round_ is None:
        raise Http404
    tablet = "toestel" in request.GET or "toestel" in request.POST
    mine = queries.own_as_guest(entry, request.actor.guest)
    if request.method == "POST":
        secret = "" if request.actor.guest else ids.new_secret()
        guest = request.actor.guest or ids.hashed(secret)
        joined = actions.join_as_guest(entry, guest, tablet=tablet, at=clock.now())
        if not isinstance(joined, Refused):
            return access.give_guest(redirect(telephone.next_place(joined)), secret)
    now = stage(queries.facts_of(round_), clock.now())
    context = {"round": round_, "tablet": tablet, "mine": mine, "stage": now, "open": now is Stage.OPEN}
    return render(request, "instruments/mee/door.html", context)


@login_not_required
@require_http_methods(["GET", "POST"])
def question(request: Request, entry: str, number: int) -> HttpResponse:
    """One question; every word is a button that answers and goes on."""
    fault = ""
    if request.method == "POST":
        answered = telephone.answer(entry, request.actor.guest, number, request.POST.get("value", ""))
        if not isinstance(answered, Refused):
            return redirect(telephone.after(answered, number))
        if answered.code == "not_joined":
            return redirect("instruments:door", entry)
        fault = labels.sentence(answered)
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return redirect("instruments:door", entry)
    if not fault and stage(queries.facts_of(mine.round), clock.now()) is not Stage.OPEN:
        return redirect("instruments:thanks", entry)
    definition = framework.definition(mine.round.definition)
    if not 1 <= number <= len(definition.items):
        raise Http404
    asked = telephone.question(definition, get_language() or "nl", mine, number, fault)
    return render(request, "instruments/mee/question.html", {"question": asked}, status=422 if fault else 200)


@login_not_required
@require_http_methods(["GET", "POST"])
def overview(request: Request, entry: str) -> HttpResponse:
    """All six answers in words, each to change; *Klopt* says: this is how I see it."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return redirect("instruments:door", entry)
    fault = ""
    if request.method == "POST":
        said = actions.be_ready_as_guest(entry, request.actor.guest, at=clock.now())
        if not isinstance(said, Refused) or said.code == "already_shown":
            return redirect("instruments:thanks", entry)
        fault = labels.sentence(said)
    rows = telephone.answers_in_words(mine, get_language() or "nl")
    context = {"rows": rows, "entry": entry, "fault": fault}
    return render(request, "instruments/mee/overview.html", context, status=422 if fault else 200)


@login_not_required
@require_GET
def thanks(request: Request, entry: str) -> HttpResponse:
    """Thanks; and, once the points are shown, the same picture as on the shared screen."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return redirect("instruments:door", entry)
    context = telephone.after_thanks(mine, get_language() or "nl", clock.now())
    part = "instruments/mee/thanks_part.html" if request.htmx else "instruments/mee/thanks.html"
    return render(request, part, context)


@login_not_required
@require_POST
def next_person(request: Request, entry: str) -> HttpResponse:
    """A tablet passed round: forget this person's token, ask the next one."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is not None and mine.origin != Origin.TABLET:
        return redirect("instruments:thanks", entry)
    return access.drop_guest(telephone.to_door(entry, tablet=True))


@login_not_required
@require_http_methods(["GET", "POST"])
def withdraw(request: Request, entry: str) -> HttpResponse:
    """Take one's answers back, at any moment."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return redirect("instruments:door", entry)
    if request.method == "POST":
        actions.withdraw_as_guest(entry, request.actor.guest, at=clock.now())
        return redirect("instruments:thanks", entry)
    return render(request, "instruments/mee/withdraw.html", {"entry": entry})
