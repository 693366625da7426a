"""What a group, or the workers, talk about: brought, drawn by lot or chosen, and what was learnt."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.reflection.actions import subjects as actions
from krachtbron.reflection.queries import subjects as queries
from krachtbron.reflection.web import labels
from krachtbron.reflection.web.asking import asker, page, sent
from krachtbron.reflection.web.forms import DrawForm, LearntForm, SubjectForm, TeamSubjectForm
from krachtbron.ui.public import carry_out, say, see_other, tell


def home_of(group_id: UUID | None) -> str:
    """The page of a table."""
    return reverse("reflection:subjects", args=[group_id]) if group_id else reverse("reflection:team")


def table(request: HttpRequest, found: queries.Table) -> HttpResponse:
    """What lies on it; who may, brings something more."""
    actor, at = asker(request), clock.now()
    form = (SubjectForm if found.group_id else TeamSubjectForm)(sent(request))
    if form.is_bound and not found.may:
        raise Forbidden("reflection_bring")
    if carry_out(form, lambda said: actions.bring(actor, found.group_id, **said, at=at), labels.sentence):
        tell(request, _("Het ligt erbij."))
        return see_other(home_of(found.group_id))
    back = reverse("groups:group", args=[found.group_id]) if found.group_id else reverse("reflection:home")
    draw = ("subjects_draw", [found.group_id]) if found.group_id else ("team_draw", [])
    on_table = queries.subjects_on(found)
    return page(
        request,
        "subjects",
        form=form,
        table=found,
        subjects=on_table,
        back=back,
        draw=DrawForm(),
        draws=found.may and not (found.group_id and on_table.now),
        draw_url=reverse(f"reflection:{draw[0]}", args=draw[1]),
    )


@require_http_methods(["GET", "POST"])
def of_group(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """The subjects of a group."""
    return table(request, queries.group_table(asker(request), group_id))


@require_http_methods(["GET", "POST"])
def team(request: HttpRequest) -> HttpResponse:
    """The subjects for the intervision of the workers."""
    return table(request, queries.team_table(asker(request)))


def drawn(request: HttpRequest, group_id: UUID | None) -> HttpResponse:
    actor, form = asker(request), DrawForm(request.POST)
    if form.is_valid():
        found = actions.draw(actor, group_id, key=form.cleaned_data["key"], at=clock.now())
        if isinstance(found, Refused):
            say(request, labels.sentence(found))
    else:
        actions.table_of(actor, group_id)
    return see_other(home_of(group_id))


@require_POST
def group_draw(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """One by lot."""
    return drawn(request, group_id)


@require_POST
def team_draw(request: HttpRequest) -> HttpResponse:
    """One by lot."""
    return drawn(request, None)


@require_POST
def choose(request: HttpRequest, subject_id: UUID) -> HttpResponse:
    """This one it is."""
    return see_other(home_of(actions.choose(asker(request), subject_id, at=clock.now()).group_id))


@require_POST
def later(request: HttpRequest, subject_id: UUID) -> HttpResponse:
    """Not now after all."""
    return see_other(home_of(actions.put_back(asker(request), subject_id, at=clock.now()).group_id))


@require_http_methods(["GET", "POST"])
def learnt(request: HttpRequest, subject_id: UUID) -> HttpResponse:
    """It was talked about: what was learnt, in one line."""
    actor, at = asker(request), clock.now()
    row = queries.get_subject(actor, subject_id)
    form = LearntForm(sent(request), initial={"learnt": row.learnt})
    if carry_out(form, lambda said: actions.talked(actor, subject_id, **said, at=at), labels.sentence):
        tell(request, _("Bewaard."))
        return see_other(home_of(row.group_id))
    return page(request, "learnt", form=form, words=row.words, back=home_of(row.group_id))


@require_POST
def drop(request: HttpRequest, subject_id: UUID) -> HttpResponse:
    """It is gone."""
    gone = actions.take_away(asker(request), subject_id)
    tell(request, _("Het is weg."))
    return see_other(home_of(gone))
