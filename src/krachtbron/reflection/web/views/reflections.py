"""A worker's own reflections: what waits, what was, and one of them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access import public as access
from krachtbron.access.domain import Role
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups import public as groups
from krachtbron.reflection.actions import reflections as actions
from krachtbron.reflection.actions.sharing import readers
from krachtbron.reflection.domain.cycle import RECENT, Part
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries import mirrors, subjects
from krachtbron.reflection.queries import reflections as queries
from krachtbron.reflection.queries.shared import shared_rows
from krachtbron.reflection.web import labels
from krachtbron.reflection.web.asking import asker, moment_asked, own_vault, page, sent
from krachtbron.reflection.web.forms import MEETING, BecameForm, CycleForm, LookBackForm
from krachtbron.ui.public import addresses, carry_out, see_other, tell


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """What I wrote, what somebody lets me read, and what the workers want to talk about."""
    actor, at = asker(request), clock.now()
    mine = addresses("reflection:reflection")
    theirs = {thing: (addresses(f"reflection:{name}"), said) for thing, (name, said) in labels.SHARED.items()}
    own = [
        (mine(row.id), labels.on_day(row.made), labels.first_words(row), queries.is_due(row, at))
        for row in queries.reflection_rows(actor, own_vault(actor))
    ]
    shared = [
        (theirs[row.thing][0](row.id), labels.on_day(row.since), theirs[row.thing][1], row.name or _("iemand"))
        for row in shared_rows(actor, at)
    ]
    may = may_look_back(actor)
    on_table = subjects.subjects_on(subjects.team_table(actor)) if may else None
    return page(
        request,
        "home",
        own=own,
        shared=shared,
        may=may,
        coach=actor.is_(Role.COACH),
        mirror=may or mirrors.own(actor).exists(),
        subjects=on_table,
    )


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Four short questions. ``?moment=``: the meeting it starts from."""
    actor, at = asker(request), clock.now()
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    asked, meetings = moment_asked(request), groups.held_lately(actor, clock.day(at) - RECENT)
    if asked and asked not in {row.id for row in meetings} and (more := groups.held_meeting(actor, asked)):
        meetings.append(more)
    form = LookBackForm(sent(request), meetings=meetings, initial={"about": f"{MEETING}{asked}"})
    if made := carry_out(form, lambda _said: actions.look_back(actor, **form.told, at=at), labels.sentence):
        tell(request, _("Bewaard. Alleen jij leest dit."))
        return see_other("reflection:reflection", made.pk)
    return page(request, "new", form=form, back=reverse("reflection:home"))


def row_of(request: HttpRequest, reflection_id: UUID) -> queries.ReflectionRow:
    actor = asker(request)
    found, mine = queries.get_reflection(actor, reflection_id), own_vault(actor)
    assert mine is not None, "who wrote something has a vault"
    return queries.read(found, mine)


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, reflection_id: UUID) -> HttpResponse:
    """What I wrote; when there was something to change, whether it went otherwise."""
    actor, at = asker(request), clock.now()
    row = row_of(request, reflection_id)
    form = BecameForm(sent(request), initial={"became": row.became, "told": row.told})
    if carry_out(form, lambda said: actions.tell(actor, reflection_id, **said, at=at), labels.sentence):
        tell(request, _("Bewaard. Nu mag het rusten."))
        return see_other("reflection:reflection", reflection_id)
    people = readers(queries.get_reflection(actor, reflection_id), at)
    names = access.names_of(people)
    return page(
        request,
        "reflection",
        form=form,
        row=row,
        day=labels.on_day(row.made),
        after=labels.after(row, named=True),
        answers=labels.answers(row),
        due=queries.is_due(row, at),
        asks=bool(row.said[Part.CHANGE]),
        back_on=labels.on_day(row.back) if row.back else "",
        became=labels.BECAME[row.became] if row.became else "",
        who=labels.who_sees([names.get(one, "") for one in people]),
    )


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, reflection_id: UUID) -> HttpResponse:
    """The same in other words, or on another day."""
    actor, at = asker(request), clock.now()
    row, back = row_of(request, reflection_id), reverse("reflection:reflection", args=[reflection_id])
    initial = {part.value: words for part, words in row.said.items()}
    form = CycleForm(sent(request), stands=row.back, initial=initial)

    def say(_said: object) -> object:
        return actions.say_otherwise(actor, reflection_id, **form.told, at=at)

    if carry_out(form, say, labels.sentence):
        tell(request, _("Bewaard."))
        return see_other(back)
    return page(request, "edit", form=form, back=back)


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, reflection_id: UUID) -> HttpResponse:
    """Thrown away at once; asked first. A second tap finds nothing any more and goes on like the first."""
    actor = asker(request)
    if request.method == "POST":
        try:
            actions.throw_away(actor, reflection_id, at=clock.now())
        except Http404:
            return see_other("reflection:home")
        tell(request, _("Het is weg."))
        return see_other("reflection:home")
    queries.get_reflection(actor, reflection_id)
    return page(request, "remove", back=reverse("reflection:reflection", args=[reflection_id]))
