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
from krachtbron.instruments.web.views import mee_cards
from krachtbron.ui.public import see_other

# There are 19 to the 4th, 130,321 codes, and a code lives for four hours. In four hours one address may be wrong 300
# times: one chance in 434 to meet a given round, for one dot more that the shared screen counts. Sixty telephones in a
# café may be wrong five times each. One telephone may be wrong 30 times in ten minutes, so that one who plays does not
# use up what is there for all. A right code is never counted, and the QR asks for none.
OF_TELEPHONE, OF_ADDRESS = ("live-code", 30, 10), ("live-code-address", 300, 4 * 60)  # what, how often, minutes


@login_not_required
@require_http_methods(["GET", "POST"])
def enter(request: Request) -> HttpResponse:
    """Type the code of the shared screen. Wrong codes are counted: of one telephone, and of all at one address."""
    form = CodeForm(request.POST or None)
    secret = ""
    if request.method == "POST" and form.is_valid():
        found = tried(request, form.cleaned_data["code"])
        if not isinstance(found, Refused):
            return see_other("instruments:door", found.entry)
        form.refuse(found, labels.sentence(found))
        secret = "" if request.actor.guest else ids.new_secret()  # from now on its tries are its own
    page = render(request, "instruments/mee/enter.html", {"form": form}, status=422 if form.errors else 200)
    return access.give_guest(page, secret)


def tried(request: Request, code: str) -> queries.Round | Refused:
    """The round of this code; a wrong one is counted. Over the limit right is refused too, or it would be no limit."""
    limits = [OF_ADDRESS]
    if request.actor.guest:
        what, most, minutes = OF_TELEPHONE
        limits.append((f"{what}-{request.actor.guest}", most, minutes))
    for what, most, _minutes in limits:
        if access.tried_too_often(request, what, limit=most):
            return Refused("too_many_tries", "code")
    round_ = queries.by_code(code, clock.now())
    if round_ is not None:
        return round_
    for what, _most, minutes in limits:
        access.count_try(request, what, minutes=minutes)
    return Refused("unknown_code", "code")


@login_not_required
@require_http_methods(["GET", "POST"])
def door(request: Request, entry: str) -> HttpResponse:
    """Who sees this? Then begin. Asking twice on one telephone goes on where it stopped."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    round_ = queries.by_entry(entry) if mine is None else mine.round
    if round_ is None:
        raise Http404
    tablet = "toestel" in request.GET or "toestel" in request.POST
    if request.method == "POST":
        if tablet and request.actor.is_person:
            access.sign_out(request)  # what goes round is nobody's
        secret = "" if request.actor.guest else ids.new_secret()
        guest = request.actor.guest or ids.hashed(secret)
        joined = actions.join_as_guest(entry, guest, tablet=tablet, at=clock.now())
        if not isinstance(joined, Refused):
            return access.give_guest(see_other(telephone.next_place(joined)), secret)
    now = stage(queries.facts_of(round_), clock.now())
    context = {"round": round_, "tablet": tablet, "mine": mine, "stage": now, "open": now is Stage.OPEN}
    context |= telephone.about(round_)
    return render(request, "instruments/mee/door.html", context)


@login_not_required
@require_http_methods(["GET", "POST"])
def question(request: Request, entry: str, number: int) -> HttpResponse:
    """One question; every word is a button that answers and goes on."""
    fault, typed = "", None
    if request.method == "POST":
        answered = telephone.answer(entry, request.actor.guest, number, request.POST)
        if not isinstance(answered, Refused):
            return see_other(telephone.after(answered, number))
        if answered.code == "not_joined":
            return see_other("instruments:door", entry)
        fault, typed = labels.sentence(answered), request.POST.get("words")
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return see_other("instruments:door", entry)
    if not fault and stage(queries.facts_of(mine.round), clock.now()) is not Stage.OPEN:
        return see_other("instruments:thanks", entry)
    definition = framework.definition(mine.round.definition)
    if definition.board:
        return see_other("instruments:card", entry)
    if not 1 <= number <= len(definition.items):
        raise Http404
    asked = telephone.question(definition, get_language() or "nl", mine, number, fault, typed)
    context = {"question": asked, "called": telephone.called(mine.round)}
    return render(request, "instruments/mee/question.html", context, status=422 if fault else 200)


@login_not_required
@require_http_methods(["GET", "POST"])
def overview(request: Request, entry: str) -> HttpResponse:
    """All answers in words, each to change; *Klopt* says: this is how I see it."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return see_other("instruments:door", entry)
    if framework.definition(mine.round.definition).board:
        return see_other("instruments:card", entry)
    fault = ""
    if request.method == "POST":
        said = actions.be_ready_as_guest(entry, request.actor.guest, at=clock.now())
        if not isinstance(said, Refused) or said.code == "already_shown":
            return see_other("instruments:thanks", entry)
        fault = labels.sentence(said)
    rows = telephone.answers_in_words(mine, get_language() or "nl")
    context = {"rows": rows, "entry": entry, "fault": fault, "called": telephone.called(mine.round)}
    return render(request, "instruments/mee/overview.html", context, status=422 if fault else 200)


@login_not_required
@require_GET
def thanks(request: Request, entry: str) -> HttpResponse:
    """Thanks; and, once the points are shown, the same picture as on the shared screen."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return see_other("instruments:door", entry)
    if framework.definition(mine.round.definition).board:
        return mee_cards.thanks(request, mine)
    context = telephone.after_thanks(mine, get_language() or "nl", clock.now())
    part = "instruments/mee/thanks_part.html" if request.htmx else "instruments/mee/thanks.html"
    return render(request, part, context)


@login_not_required
@require_POST
def next_person(request: Request, entry: str) -> HttpResponse:
    """A tablet passed round: forget this person's token, ask the next one."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is not None and mine.origin != Origin.TABLET:
        return see_other("instruments:thanks", entry)
    return access.drop_guest(telephone.to_door(entry, tablet=True))


@login_not_required
@require_http_methods(["GET", "POST"])
def withdraw(request: Request, entry: str) -> HttpResponse:
    """Take one's answers back, at any moment."""
    mine = queries.own_as_guest(entry, request.actor.guest)
    if mine is None:
        return see_other("instruments:door", entry)
    if request.method == "POST":
        actions.withdraw_as_guest(entry, request.actor.guest, at=clock.now())
        return see_other("instruments:thanks", entry)
    board = framework.definition(mine.round.definition).board
    context = {"entry": entry, "called": telephone.called(mine.round), "board": board}
    return render(request, "instruments/mee/withdraw.html", context)
