"""The experience exercise: five screens, alone or with the group. What is written travels along and is kept nowhere."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from krachtbron.access.public import Request
from krachtbron.growth.domain.exercise import BEGIN, NAMING, Screen, step
from krachtbron.growth.web.asking import owner
from krachtbron.growth.web.forms.exercise import ExerciseForm
from krachtbron.growth.web.labels.exercise import SCREENS, composed
from krachtbron.growth.web.views.noticing import on_paper, writing
from krachtbron.ui.public import page

TOGETHER = "together"


@require_http_methods(["GET", "POST"])
def exercise(request: Request) -> HttpResponse:
    """Every answer is a page that holds what was written so far; there is nothing to come back to."""
    owner(request)
    here, wanted = (step(request.POST.get(name, "")) for name in ("at", "go"))
    sent = ExerciseForm(request.POST or None, screen=screen_of(here))
    if sent.is_bound and not sent.is_valid():
        return screen(request, sent, max(here, 1))
    said = {name: words for name, words in sent.cleaned_data.items() if words} if sent.is_bound else {}
    form = ExerciseForm(initial=said, screen=screen_of(wanted))
    if wanted == BEGIN:
        return page(request, "growth/exercise_begin.html", form=form)
    if wanted < NAMING:
        return screen(request, form, wanted)
    if request.POST.get("mode") == TOGETHER:
        return page(request, "growth/exercise_together.html", form=form, cards=range(6))
    naming = writing(request.actor, initial={"words": composed(said)})
    context = {"carried": form, "paper_only": on_paper(naming), "action": reverse("growth:notice")}
    return page(request, "growth/exercise_name.html", naming=naming, **context)


def screen_of(number: int) -> Screen | None:
    return list(Screen)[number - 1] if BEGIN < number < NAMING else None


def screen(request: Request, form: ExerciseForm, number: int) -> HttpResponse:
    which = list(Screen)[min(number, len(Screen)) - 1]
    return page(
        request,
        "growth/exercise_screen.html",
        form=form,
        words=SCREENS[which],
        number=number,
        of=len(Screen),
        before=number - 1,
        after=number + 1,
        mode=TOGETHER if request.POST.get("mode") == TOGETHER else "alone",
        together=request.POST.get("mode") == TOGETHER,
    )
