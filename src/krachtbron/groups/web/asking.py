"""What the pages share: the actor of a request, and forms that an action may refuse."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from krachtbron.access.public import asker
from krachtbron.base.outcome import Refused
from krachtbron.groups.web import labels
from krachtbron.ui import public as ui


def sent(request: HttpRequest) -> QueryDict | None:
    """What was filled in, when the form was sent."""
    return request.POST if request.method == "POST" else None


def say(request: HttpRequest, refused: Refused) -> None:
    """A reason on the next page, for a button that has no form to stand on."""
    ui.say(request, labels.sentence(refused))


def carry_out(form: ui.Form, action: Callable[[dict[str, Any]], object]) -> Any:
    """Run ``action`` with the cleaned fields; None when the form or the action says no, said on the form."""
    return ui.carry_out(form, action, labels.sentence)


def page(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    """A page of this room."""
    return ui.page(request, f"groups/{template}.html", **context)


__all__ = ["asker", "carry_out", "page", "say", "sent"]
