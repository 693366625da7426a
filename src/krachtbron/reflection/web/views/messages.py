"""A difficult message: first the rule of thumb, then six lines that are soon gone."""

from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.reflection.actions import messages as actions
from krachtbron.reflection.domain.message import Interest, Line, last_day
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries import messages as queries
from krachtbron.reflection.web import labels
from krachtbron.reflection.web.asking import asker, own_vault, page, sent
from krachtbron.reflection.web.message_forms import DoneForm, InterestForm, LinesForm, NewLinesForm
from krachtbron.reflection.web.message_labels import ADVICE, LINES
from krachtbron.ui.public import addresses, carry_out, see_other, tell


def until(made: datetime) -> str:
    return labels.on_day(last_day(clock.day(made)))


@require_GET
def first(request: HttpRequest) -> HttpResponse:
    """Is it in the interest of the group? And the sheets that are not gone yet."""
    actor, at = asker(request), clock.now()
    form = InterestForm(request.GET if "interest" in request.GET else None)
    answer: Interest | None = form.cleaned_data["interest"] if form.is_bound and form.is_valid() else None
    one = addresses("reflection:message")
    rows = [(one(key), labels.on_day(made), until(made)) for key, made in queries.messages(actor, at)]
    return page(
        request,
        "message_first",
        form=form,
        answer=answer,
        advice=ADVICE[answer] if answer else "",
        rows=rows,
        may=may_look_back(actor),
    )


def on_paper(request: HttpRequest, lines: dict[Line, str]) -> HttpResponse:
    """The six lines to print, made from what was sent just now and kept nowhere."""
    told = [(str(LINES[line].name), lines.get(line, "")) for line in Line]
    return page(request, "message_paper", lines=told)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Six lines: kept for a short while, or only printed."""
    actor, at = asker(request), clock.now()
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    form = NewLinesForm(sent(request))
    if "print" in request.POST and form.is_valid():
        return on_paper(request, form.told)
    if made := carry_out(
        form, lambda said: actions.prepare(actor, key=said["key"], lines=form.told, at=at), labels.sentence
    ):
        tell(request, _("Bewaard. Alleen jij leest dit."))
        return see_other("reflection:message", made.pk)
    return page(request, "message_new", form=form, back=reverse("reflection:message_first"))


def row_of(request: HttpRequest, message_id: UUID) -> queries.MessageRow:
    actor = asker(request)
    found, mine = queries.get_message(actor, message_id, clock.now()), own_vault(actor)
    assert mine is not None, "who wrote something has a vault"
    return queries.read(found, mine)


@require_GET
def one(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """The sheet, to take along."""
    row = row_of(request, message_id)
    told = [(str(LINES[line].name), words) for line, words in row.lines.items()]
    return page(request, "message", row=row, lines=told, until=until(row.made))


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """The same in other words."""
    actor, at = asker(request), clock.now()
    row = row_of(request, message_id)
    form = LinesForm(sent(request), initial={line.value: words for line, words in row.lines.items()})
    back = reverse("reflection:message", args=[message_id])

    def say(_said: object) -> object:
        return actions.say_otherwise(actor, message_id, lines=form.told, at=at)

    if carry_out(form, say, labels.sentence):
        return see_other(back)
    return page(request, "message_edit", form=form, back=back)


@require_http_methods(["GET", "POST"])
def done(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """It was said, or need not be: gone. A second tap finds nothing any more and goes on like the first."""
    actor, at = asker(request), clock.now()
    try:
        queries.get_message(actor, message_id, at)
    except Http404:
        if request.method != "POST":
            raise
        return see_other("reflection:home")
    form = DoneForm(sent(request))
    if kept := carry_out(form, lambda said: actions.be_done(actor, message_id, **said, at=at), labels.sentence):
        tell(request, _("Het blad is weg."))
        return see_other("reflection:home") if kept is True else see_other("reflection:reflection", kept.pk)
    return page(request, "message_done", form=form, back=reverse("reflection:message", args=[message_id]))
