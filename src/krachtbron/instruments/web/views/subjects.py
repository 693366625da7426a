"""Looking at the own organisation, and at oneself: what there is, with what one looks, beginning."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.domain import Role
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.instruments import actions, queries
from krachtbron.instruments.actions.subjects import must_begin
from krachtbron.instruments.domain import Mode, Subject
from krachtbron.instruments.web import about_pages, choosing_words, labels, subjects
from krachtbron.instruments.web.forms import KeyForm, StartForm
from krachtbron.ui.public import Form, see_other

ROWS = 20


def begins(request: Request, subject: Subject) -> bool:
    """Whether the actor begins rounds about this subject."""
    return subject is Subject.ONESELF or request.actor.is_(Role.COORDINATOR)


@require_GET
def over_time(request: Request, subject: Subject, instrument: str = "") -> HttpResponse:
    """What was looked at with one instrument, each time beside the others; and with what else."""
    queries.must_be_asked(request.actor)
    used = queries.used_about(request.actor, subject)
    if instrument and instrument not in used:
        raise Http404
    rows = queries.rows_about(request.actor, subject, ROWS)
    seen = [row for row in rows if row.facts.shown or row.facts.mode is Mode.ALONE]
    name = instrument or next((row.definition.rpartition("@")[0] for row in seen or rows), "")
    context = about_pages.page(subject, rows, clock.now())
    if name:
        definition = framework.definition(used[name])
        times = queries.times_about(request.actor, subject, used[name])
        context |= about_pages.pictures_of(subject, times, definition, get_language() or "nl")
        context |= choosing_words.beside(used, name, plain=False)
    context["begins"] = begins(request, subject)
    return render(request, "instruments/rounds/about.html", context)


@require_GET
def catalogue(request: Request, subject: Subject) -> HttpResponse:
    """With what one can look at this subject. Nothing else stands here."""
    queries.must_be_asked(request.actor)
    if subject is Subject.ORGANISATION:
        must_begin(request.actor)
    found = queries.offered_about(request.actor, subject)
    rows = [about(request, subject, one) | {"url": about_pages.start_url(subject, one.name)} for one in found]
    return render(request, "instruments/rounds/looks.html", about_pages.words(subject) | {"rows": rows})


def about(request: Request, subject: Subject, definition: Definition) -> dict[str, Any]:
    """One instrument in words, as it is used for this subject."""
    told = choosing_words.about(definition, plain=False)
    told["ways"] = ", ".join(
        str(choosing_words.WAYS[mode]) for mode in queries.fits(request.actor, subject, definition)
    )
    told["lead"] = subjects.instruction(subject, definition.in_language(get_language() or "nl"), plain=False)
    return told


@require_http_methods(["GET", "POST"])
def start(request: Request, subject: Subject, instrument: str) -> HttpResponse:
    """Begin: alone or every colleague apart; about oneself in one tap."""
    definition = queries.one_offered(request.actor, subject, instrument)
    if subject is Subject.ORGANISATION:
        must_begin(request.actor)
    form = start_form(request, subject, definition)
    if request.method == "POST" and form.is_valid():
        mode, key = form.cleaned_data.get("how", (Mode.ALONE, None))[0], form.cleaned_data["key"]
        round_ = opened(request, subject, key, instrument, mode)
        if not isinstance(round_, Refused):
            return see_other("instruments:round" if mode is Mode.PERSPECTIVES else "instruments:fill", round_.id)
        form.refuse(round_, labels.sentence(round_))
    context = about_pages.words(subject) | {"form": form, "about": about(request, subject, definition)}
    return render(request, "instruments/rounds/begin.html", context, status=422 if form.errors else 200)


def start_form(request: Request, subject: Subject, definition: Definition) -> Form:
    if subject is Subject.ONESELF:
        return KeyForm(request.POST or None)
    modes = queries.fits(request.actor, subject, definition)
    return StartForm(request.POST or None, groups=[], modes=modes, rose=definition.rose)


def opened(request: Request, subject: Subject, key: UUID, instrument: str, mode: Mode) -> queries.Round | Refused:
    if subject is Subject.ONESELF:
        return actions.open_about_oneself(request.actor, key=key, instrument=instrument, at=clock.now())
    return actions.open_about_organisation(request.actor, key=key, instrument=instrument, mode=mode, at=clock.now())
