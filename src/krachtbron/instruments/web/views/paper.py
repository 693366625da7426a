"""Typing in what somebody gave on paper."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments import actions
from krachtbron.instruments.domain import Mode
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import labels
from krachtbron.instruments.web.item_forms import PaperForm
from krachtbron.instruments.web.subjects import place
from krachtbron.instruments.web.views import board
from krachtbron.instruments.web.views.choosing import steered
from krachtbron.ui.public import see_other, tell


@require_http_methods(["GET", "POST"])
def type_in(request: Request, round_id: UUID) -> HttpResponse:
    """Six rows of words; saved as coming from paper, with who typed it. Then the next sheet."""
    seen = steered(request, round_id, Verb.TYPE)
    definition = framework.definition(seen.row.definition)
    if definition.board:
        return board.type_in(request, seen, definition)
    perspectives = seen.row.mode == Mode.PERSPECTIVES
    language = get_language() or "nl"
    form = PaperForm(
        request.POST or None, definition=definition, language=language, plain=True, perspectives=perspectives
    )
    if request.method == "POST" and form.is_valid():
        typed = actions.type_paper(
            request.actor,
            round_id,
            key=form.cleaned_data["key"],
            perspective=form.cleaned_data.get("perspective", ProjectRole.PARTICIPANT),
            answers=form.answers,
            words=form.sentences,
            at=clock.now(),
        )
        if not isinstance(typed, Refused):
            tell(request, _("Bewaard als antwoord van papier. Je kunt het volgende blad intypen."))
            return see_other("instruments:paper", round_id)
        form.refuse(typed, labels.sentence(typed))
    context = {
        "form": form,
        "round": seen.row,
        "place": place(seen.about),
        "together": not perspectives,
        "called": labels.called(definition, language, plain=False),
    }
    return render(request, "instruments/fill/paper.html", context, status=422 if form.errors else 200)
