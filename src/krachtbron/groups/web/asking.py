"""What the pages share: the actor of a request, and forms that an action may refuse."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render

from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.groups.web import labels
from krachtbron.ui.public import Form


def asker(request: HttpRequest) -> Actor:
    """Who asks; the middleware put her on the request."""
    return cast("Actor", request.actor)  # type: ignore[attr-defined]


def sent(request: HttpRequest) -> QueryDict | None:
    """What was filled in, when the form was sent."""
    return request.POST if request.method == "POST" else None


def see_other(url: str) -> HttpResponseRedirect:
    """After something was done: 303, so that reloading does not do it again."""
    response = HttpResponseRedirect(url)
    response.status_code = 303
    return response


def say(request: HttpRequest, refused: Refused) -> None:
    """A reason on the next page, for a button that has no form to stand on."""
    messages.error(request, labels.sentence(refused), extra_tags="fault")


def tell(request: HttpRequest, sentence: object) -> None:
    """That something was done, on the next page."""
    messages.success(request, str(sentence))


def carry_out(form: Form, action: Callable[[dict[str, Any]], object]) -> Any:
    """Run ``action`` with the cleaned fields; None when the form or the action says no, said on the form."""
    if not form.is_valid():
        return None
    outcome = action(form.cleaned_data)
    if isinstance(outcome, Refused):
        form.refuse(outcome, labels.sentence(outcome))
        return None
    return outcome if outcome is not None else True


def page(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    """A page; 422 when its form was sent and refused."""
    form = context.get("form")
    status = 422 if form is not None and form.is_bound else 200
    return render(request, f"groups/{template}.html", context, status=status)
