"""What the pages share: who asks, the own vault, and forms that an action may refuse."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.access.public import asker
from krachtbron.base.vault import Vault
from krachtbron.ui import public as ui


def sent(request: HttpRequest) -> QueryDict | None:
    """What was filled in, when the form was sent."""
    return request.POST if request.method == "POST" else None


def own_vault(actor: Actor) -> Vault | None:
    """The actor's open vault; none while nothing was written."""
    assert actor.person_id is not None, "these pages ask to sign in"
    return access.vault_of(actor.person_id)


def page(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    """A page of this room."""
    return ui.page(request, f"reflection/{template}.html", **context)


def moment_asked(request: HttpRequest) -> UUID | None:
    """The moment of a group that ``?moment=`` names."""
    try:
        return UUID(request.GET.get("moment", ""))
    except ValueError:
        return None


__all__ = ["asker", "moment_asked", "own_vault", "page", "sent"]
