"""A team looks back on a while that was; and its agenda for the intervision."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.reflection.actions import subjects as talk
from krachtbron.reflection.actions import team as actions
from krachtbron.reflection.domain.team import USUAL
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries import subjects
from krachtbron.reflection.queries import team as queries
from krachtbron.reflection.web import labels
from krachtbron.reflection.web import team_labels as words
from krachtbron.reflection.web.asking import asker, page, sent
from krachtbron.reflection.web.team_forms import NeedsForm, NewTeamLookForm, TeamLookForm
from krachtbron.ui.public import addresses, carry_out, see_other, tell


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """The look-backs of the team, the latest first."""
    one = addresses("reflection:team_look")
    rows = [(one(row.id), words.period(row), words.first_words(row)) for row in queries.look_rows(asker(request))]
    return page(request, "team_looks", rows=rows)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Four questions about a while that was."""
    actor, at = asker(request), clock.now()
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    today = clock.day(at)
    form = NewTeamLookForm(sent(request), initial={"starts": today - USUAL, "ends": today})

    def look(said: dict[str, Any]) -> Any:
        return actions.look_as_team(actor, key=said["key"], **form.told, at=at)

    if made := carry_out(form, look, labels.sentence):
        tell(request, _("Bewaard. Je team leest dit."))
        return see_other("reflection:team_look", made.pk)
    talked = subjects.talked_between(actor, today - USUAL, today)
    return page(request, "team_look_new", form=form, talked=talked, back=reverse("reflection:team_looks"))


@require_GET
def one(request: HttpRequest, look_id: UUID) -> HttpResponse:
    """What the team wrote, with beside it what it talked about in that time. Nobody is named, nothing is counted."""
    actor = asker(request)
    row = queries.row_of(queries.get_look(actor, look_id))
    return page(
        request,
        "team_look",
        row=row,
        period=words.period(row),
        answers=words.answers(row),
        again=labels.on_day(row.again) if row.again else "",
        due=bool(row.again and row.again <= clock.day(clock.now())),
        talked=subjects.talked_between(actor, row.starts, row.ends),
    )


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, look_id: UUID) -> HttpResponse:
    """The same in other words, or another day to look again."""
    actor, at = asker(request), clock.now()
    row, back = queries.row_of(queries.get_look(actor, look_id)), reverse("reflection:team_look", args=[look_id])
    period = {"starts": row.starts, "ends": row.ends, "again": row.again}
    form = TeamLookForm(sent(request), initial={**{part.value: said for part, said in row.said.items()}, **period})

    def say(_said: object) -> Any:
        return actions.say_otherwise(actor, look_id, **form.told, at=at)

    if carry_out(form, say, labels.sentence):
        tell(request, _("Bewaard. Je team leest dit."))
        return see_other(back)
    return page(request, "team_look_edit", form=form, back=back)


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, look_id: UUID) -> HttpResponse:
    """Taken away for the whole team; asked first. A second tap finds nothing any more and goes on like the first."""
    actor = asker(request)
    if request.method == "POST":
        try:
            actions.take_away(actor, look_id)
        except Http404:
            return see_other("reflection:team_looks")
        tell(request, _("Het is weg."))
        return see_other("reflection:team_looks")
    queries.get_look(actor, look_id)
    return page(request, "remove", back=reverse("reflection:team_look", args=[look_id]), team=True)


@require_GET
def agenda(request: HttpRequest) -> HttpResponse:
    """What the intervision is about, in its order, with what is needed: to print."""
    return page(request, "agenda", rows=subjects.agenda(asker(request)))


@require_http_methods(["GET", "POST"])
def needs(request: HttpRequest, subject_id: UUID) -> HttpResponse:
    """What the workers need for one subject."""
    actor, at = asker(request), clock.now()
    row = subjects.get_item(actor, subject_id)
    form = NeedsForm(sent(request), initial={"needs": row.needs})
    if carry_out(form, lambda said: talk.need(actor, subject_id, **said, at=at), labels.sentence):
        tell(request, _("Bewaard."))
        return see_other("reflection:agenda")
    return page(request, "subject_needs", form=form, words=row.words, back=reverse("reflection:agenda"))


@require_POST
def earlier(request: HttpRequest, subject_id: UUID) -> HttpResponse:
    """One place nearer to the front."""
    talk.move_earlier(asker(request), subject_id)
    return see_other("reflection:agenda")
