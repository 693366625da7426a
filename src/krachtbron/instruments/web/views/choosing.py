"""Choosing one line and one small step."""

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
from krachtbron.groups.domain import Term
from krachtbron.groups.public import promise_words
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import labels, one_round
from krachtbron.instruments.web.forms import StepForm
from krachtbron.ui.public import see_other, tell


def steered(request: Request, round_id: UUID, verb: Verb = Verb.STEER) -> queries.Seen:
    """The round, if the actor may steer it; who may not is told so before she fills in a form."""
    seen = queries.get_for(request.actor, round_id)
    seen.must(verb)
    return seen


@require_GET
def axis(request: Request, round_id: UUID) -> HttpResponse:
    """Six lines; one is chosen."""
    seen = steered(request, round_id, Verb.CHOOSE)
    language = get_language() or "nl"
    context = one_round.context(seen, language, clock.now())
    texts = framework.definition(seen.row.definition).in_language(language).items
    plain = context["plain"] or seen.row.mode == Mode.TOGETHER
    context["lines"] = [
        {
            "name": text.plain if plain else text.name,
            "url": reverse("instruments:step", args=[round_id, item]),
            "five": text.anchors[max(text.anchors)],
        }
        for item, text in texts.items()
    ]
    return render(request, "instruments/choose/axis.html", context)


@require_http_methods(["GET", "POST"])
def step(request: Request, round_id: UUID, item: str) -> HttpResponse:
    """What, who, when. Together this ends the meeting's rose: *Bewaar en print*."""
    seen = steered(request, round_id, Verb.CHOOSE)
    texts = framework.definition(seen.row.definition).in_language(get_language() or "nl").items
    if item not in texts:
        raise Http404
    together = seen.row.mode == Mode.TOGETHER
    form = StepForm(request.POST or None)
    if not together:
        form.fields["what"].label = _("Wat ga je concreet doen?")
        form.fields["who"].initial = request.actor.nickname or _("ik")
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        chosen = actions.choose(
            request.actor,
            round_id,
            key=given["key"],
            item=item,
            what=given["what"],
            who=given["who"],
            term=Term(given["term"]),
            due=given["due"],
            at=clock.now(),
        )
        if not isinstance(chosen, Refused):
            if together:
                actions.close(request.actor, round_id, at=clock.now())
                return see_other(reverse("instruments:round", args=[round_id]) + "?afdruk=1")
            tell(request, _("Bewaard. Succes met je stap."))
            return see_other("instruments:round", round_id)
        form.refuse(chosen, promise_words.refusal(chosen) or labels.sentence(chosen))
    text = texts[item]
    plain = together or not request.actor.is_professional
    context = {
        "form": form,
        "round": seen.row,
        "project": seen.project,
        "name": text.plain if plain else text.name,
        "anchors": text.anchor_pairs,
        "together": together,
        "submit": _("Bewaar en print") if together else _("Bewaar"),
    }
    return render(request, "instruments/choose/step.html", context, status=422 if form.errors else 200)
