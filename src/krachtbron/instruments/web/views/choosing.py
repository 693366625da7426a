"""Choosing one line and one small step."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import ItemText
from krachtbron.groups.domain import PromiseState, Term
from krachtbron.groups.public import promise_words
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import Mode, Subject
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import compass, labels, one_round
from krachtbron.instruments.web.forms import OwnStepForm, StepForm, ToldForm
from krachtbron.instruments.web.subjects import place
from krachtbron.ui.public import carry_out, see_other, tell


def steered(request: Request, round_id: UUID, verb: Verb = Verb.STEER) -> queries.Seen:
    """The round, if the actor may steer it; who may not is told so before she fills in a form."""
    seen = queries.get_for(request.actor, round_id)
    seen.must(verb)
    return seen


def pickable(round_id: UUID, text: ItemText, *, plain: bool) -> dict[str, Any]:
    """A line to choose: what one would see at its highest word, or what it asks."""
    return {
        "name": text.plain if plain else text.name,
        "url": reverse("instruments:step", args=[round_id, text.id]),
        "highest": text.words[max(text.anchors)] if text.anchors and not text.poles else "",
        "sight": text.anchors[max(text.anchors)] if text.anchors and not text.poles else "",
        "asked": " ".join(text.question if plain else text.professional_question),
    }


@require_GET
def axis(request: Request, round_id: UUID) -> HttpResponse:
    """The lines; one is chosen."""
    seen = steered(request, round_id, Verb.CHOOSE)
    language = get_language() or "nl"
    context = one_round.context(seen, language, clock.now())
    definition = framework.definition(seen.row.definition)
    text = definition.in_language(language)
    plain = context["plain"] or seen.row.mode == Mode.TOGETHER
    lines = {item.id for item in definition.lines}
    context["headings"] = [
        (title, [pickable(round_id, text.items[item], plain=plain) for item in items if item in lines])
        for title, items in labels.sections(definition, text)
    ]
    return render(request, "instruments/choose/axis.html", context)


@require_http_methods(["GET", "POST"])
def step(request: Request, round_id: UUID, item: str) -> HttpResponse:
    """What, who, when. Together this ends the meeting's rose: *Bewaar en print*."""
    seen = steered(request, round_id, Verb.CHOOSE)
    definition = framework.definition(seen.row.definition)
    texts = definition.in_language(get_language() or "nl").items
    if item not in {line.id for line in definition.lines}:
        raise Http404
    together = seen.row.mode == Mode.TOGETHER
    begun = compass.begun(round_id, item, request.GET.get(compass.FROM_LINK, ""))
    in_project = seen.about.subject is Subject.PROJECT
    form = (
        StepForm(request.POST or None, initial={"what": begun})
        if in_project
        else OwnStepForm(request.POST or None, subject=seen.about.subject)
    )
    if in_project and not together:
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
            who=given.get("who", ""),
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
        "place": place(seen.about),
        "name": text.plain if plain else text.name,
        "called": labels.called(definition, get_language() or "nl", plain=plain),
        "anchors": text.anchor_pairs,
        "together": together,
        "board": definition.board,
        "submit": _("Bewaar en print") if together else _("Bewaar"),
    }
    return render(request, "instruments/choose/step.html", context, status=422 if form.errors else 200)


@require_POST
def tell_step(request: Request, round_id: UUID, choice_id: UUID) -> HttpResponse:
    """How a step went that is no agreement of a project; on the page of its round."""
    form = ToldForm(request.POST)
    done = carry_out(
        form,
        lambda said: actions.tell_step(
            request.actor,
            round_id,
            choice_id,
            state=PromiseState(said["state"]),
            words=said["words"],
            at=clock.now(),
        ),
        lambda refused: promise_words.refusal(refused) or labels.sentence(refused),
    )
    if done is not None:
        tell(request, _("Bewaard."))
        return see_other(reverse("instruments:round", args=[round_id]) + "#stap")
    seen = steered(request, round_id, Verb.CHOOSE)
    context = one_round.context(seen, get_language() or "nl", clock.now()) | {"telling": form}
    return render(request, f"instruments/rounds/{seen.row.mode}.html", context, status=422)
