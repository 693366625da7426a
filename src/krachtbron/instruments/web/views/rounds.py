"""The list of rounds, starting one, and one round as it stands."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access.domain import Role
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.framework.domain import Definition
from krachtbron.groups import public as groups
from krachtbron.groups.domain import running
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import INSTRUMENT, Mode, Subject, ways
from krachtbron.instruments.policy import Verb, may_look_across
from krachtbron.instruments.web import board, choosing_words, labels, lists, one_round, over_time
from krachtbron.instruments.web.forms import StartForm
from krachtbron.instruments.web.saying import say
from krachtbron.instruments.web.views.choosing import steered
from krachtbron.ui.public import see_other, tell

# What comes after *Begin*.
FIRST = {
    Mode.ALONE: "instruments:fill",
    Mode.PERSPECTIVES: "instruments:round",
    Mode.TOGETHER: "instruments:live",
}


@require_GET
def index(request: Request) -> HttpResponse:
    """The actor's rounds, newest first; fifty a page."""
    before = lists.read_place(request.GET.get("na", ""))
    rows = queries.list_of(request.actor, before=before)
    context = lists.context(rows, clock.now(), plain=not request.actor.is_professional) | {
        "across": may_look_across(request.actor.role)
    }
    context["professional"] = request.actor.is_professional
    if not rows and before is None:
        context["start_hint"] = bool(groups.running_projects(request.actor, clock.day(clock.now())))
    context["words_examples"] = request.actor.is_(Role.COORDINATOR)
    return render(request, "instruments/rounds/index.html", context)


@require_http_methods(["GET", "POST"])
def start(request: Request, project_id: UUID, instrument: str = INSTRUMENT) -> HttpResponse:
    """Begin a round in a project: on my own, everyone on her own, or together with a group."""
    project = groups.get_project(request.actor, project_id)
    if request.method == "GET" and not running(project.project.ends, clock.day(clock.now())):
        say(request, Refused("project_ended"))
        return see_other("groups:project", project_id)
    definition = queries.offered(instrument, project.project.organisation_id)
    form = start_form(request, project, definition)
    if request.method == "POST" and form.is_valid():
        mode, group_id = form.cleaned_data["how"]
        round_ = actions.open_round(
            request.actor,
            key=form.cleaned_data["key"],
            instrument=instrument,
            mode=mode,
            project_id=None if group_id else project_id,
            group_id=group_id,
            at=clock.now(),
        )
        if not isinstance(round_, Refused):
            return see_other(FIRST[mode], round_.id)
        form.refuse(round_, labels.sentence(round_))
    professional = request.actor.is_professional
    about = choosing_words.about(definition, plain=not professional)
    context = {"form": form, "project": project.card, "about": about, "professional": professional}
    return render(request, "instruments/rounds/start.html", context, status=422 if form.errors else 200)


def start_form(request: Request, project: groups.SeenProject, definition: Definition) -> StartForm:
    """The ways in which this instrument can be filled here, by who asks."""
    modes = ways(definition.subjects, definition.perspectives, board=definition.board)
    if not project.may("open_round"):
        modes = [mode for mode in modes if mode is not Mode.PERSPECTIVES]
    gathered = groups.groups_where(request.actor, "open_round", project.project.id)
    return StartForm(request.POST or None, groups=gathered, modes=modes, rose=definition.rose)


@require_GET
def catalogue(request: Request, project_id: UUID) -> HttpResponse:
    """With what can one look? The rose first; for each what it asks, how long it takes, where it comes from."""
    project = groups.get_project(request.actor, project_id)
    if not running(project.project.ends, clock.day(clock.now())):
        say(request, Refused("project_ended"))
        return see_other("groups:project", project_id)
    offered = framework.catalogue(project.project.organisation_id)
    rows = [
        choosing_words.about(one, plain=not request.actor.is_professional)
        for one in offered
        if ways(one.subjects, one.perspectives, board=one.board)
    ]
    return render(
        request,
        "instruments/rounds/catalogue.html",
        {"project": project.card, "rows": rows, "professional": request.actor.is_professional},
    )


@require_GET
def detail(request: Request, round_id: UUID) -> HttpResponse:
    """One round as the actor sees it."""
    seen = queries.get_for(request.actor, round_id)
    context = one_round.context(seen, get_language() or "nl", clock.now())
    context["print_now"] = "afdruk" in request.GET
    page = "board/round" if "board" in context else f"rounds/{seen.row.mode}"
    return render(request, f"instruments/{page}.html", context)


@require_POST
def share(request: Request, round_id: UUID) -> HttpResponse:
    """Show the round to everybody of the project, or take that back."""
    verb = actions.hide if "terug" in request.POST else actions.show
    outcome = verb(request.actor, round_id, at=clock.now())
    if isinstance(outcome, Refused):
        say(request, outcome)
    return see_other("instruments:round", round_id)


@require_http_methods(["GET", "POST"])
def remove(request: Request, round_id: UUID) -> HttpResponse:
    """Throw a round away, after a page that says what goes and what stays."""
    seen = steered(request, round_id, Verb.REMOVE)
    if request.method == "POST":
        actions.remove(request.actor, round_id)
        tell(request, _("Weggegooid."))
        return see_other("instruments:rounds")
    plain = not request.actor.is_professional
    context = {
        "round": seen.row,
        "called": labels.called(framework.definition(seen.row.definition), get_language() or "nl", plain=plain),
        "in_project": seen.about.subject is Subject.PROJECT,
    }
    return render(request, "instruments/rounds/remove.html", context)


@require_GET
def of_project(request: Request, project_id: UUID, instrument: str = INSTRUMENT) -> HttpResponse:
    """How a project looked with one instrument over time and beside each other; and with what else it looked."""
    project = groups.get_project(request.actor, project_id)
    runs = running(project.project.ends, clock.day(clock.now()))
    used = {ref.rpartition("@")[0]: ref for ref in queries.instruments_of(request.actor, project_id)}
    if instrument not in used and instrument != INSTRUMENT:
        raise Http404
    language, asked = get_language() or "nl", (request.GET.get("van", ""), request.GET.get("naar", ""))
    around = {"project": project.card, "running": runs} | choosing_words.beside(
        used, instrument, plain=not request.actor.is_professional
    )
    if instrument in used and framework.definition(used[instrument]).board:
        laid = board.over_time(queries.boards_of(request.actor, project_id, instrument), language, *asked)
        return render(request, "instruments/board/over_time.html", around | laid)
    moments, steps = queries.moments_of(request.actor, project_id, instrument)
    context = over_time.context(request.actor, moments, steps, language, *asked) | around
    return render(request, "instruments/rounds/over_time.html", context)
