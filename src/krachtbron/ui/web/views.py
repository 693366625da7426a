"""Every component with its examples, for who builds. Not there in production."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.template.context_processors import csrf

from krachtbron.ui import examples


def _only_for_builders() -> None:
    if not (settings.DEBUG or settings.UI_EXAMPLES):
        raise Http404


def _direction(request: HttpRequest) -> dict[str, str]:
    return {"direction": "rtl"} if request.GET.get("richting") == "rtl" else {}


@login_not_required
def index(request: HttpRequest) -> HttpResponse:
    """The list of components."""
    _only_for_builders()
    return render(request, "ui/index.html", {"names": examples.names(), **_direction(request)})


@login_not_required
def component(request: HttpRequest, name: str) -> HttpResponse:
    """One component, all its examples."""
    _only_for_builders()
    if name not in examples.names():
        raise Http404
    engine = engines["django"]
    drawn = [
        (title, engine.from_string(source).render({**context, **csrf(request)}, request))
        for title, source, context in examples.of(name)
    ]
    return render(request, "ui/component.html", {"name": name, "drawn": drawn, **_direction(request)})
