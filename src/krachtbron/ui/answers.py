"""What every page does: draw itself, send somebody on, tell that something was done or why not."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import shortcuts
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse

from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.ui.forms import Form


def page(request: HttpRequest, template: str, /, **context: Any) -> HttpResponse:
    """A page; 422 when its form was sent and refused."""
    form = context.get("form")
    status = 422 if form is not None and form.is_bound and form.errors else 200
    return shortcuts.render(request, template, context, status=status)


def see_other(to: str, *args: Any) -> HttpResponseRedirect:
    """To another page, by name or address: 303, so that loading it anew does not do the deed again."""
    response = shortcuts.redirect(to, *args)
    response.status_code = 303
    return response


def tell(request: HttpRequest, sentence: object) -> None:
    """On the next page: something was done."""
    messages.success(request, str(sentence))


def say(request: HttpRequest, sentence: object) -> None:
    """On the next page: why something was not done."""
    messages.error(request, str(sentence))


def carry_out(form: Form, action: Callable[[dict[str, Any]], Any], sentence: Callable[[Refused], str]) -> Any:
    """Run ``action`` with the cleaned fields. ``None`` when the form or the action says no, said on the form."""
    if not form.is_bound or not form.is_valid():
        return None
    outcome = action(form.cleaned_data)
    if isinstance(outcome, Refused):
        form.refuse(outcome, sentence(outcome))
        return None
    return outcome if outcome is not None else True


def by_script(request: HttpRequest) -> bool:
    """Whether the outbox of a telephone sends this, and not a person with a form."""
    return request.headers.get("Accept") == "application/json"


def not_taken(form: Form) -> JsonResponse:
    """To the outbox: why this was not taken. It keeps what was typed and shows the sentences."""
    return JsonResponse({"state": "refused", "faults": [str(sentence) for sentence, _id in form.faults()]}, status=422)


def stays(response: HttpResponse, until: datetime | None) -> HttpResponse:
    """A telephone may keep this page until then; where nothing may be kept it forgets what it had."""
    if until:
        response.headers["Kept-From"], response.headers["Kept-Until"] = milliseconds(clock.now()), milliseconds(until)
    return response


def milliseconds(moment: datetime) -> str:
    return str(int(moment.timestamp() * 1000))


def as_file(content: bytes | str, kind: str, name: str) -> HttpResponse:
    """A download; an SVG can never run as a page of ours."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    return response
