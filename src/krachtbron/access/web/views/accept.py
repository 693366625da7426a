"""Coming in through an invitation. Looking at it never uses it up: messengers look at every link."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from krachtbron.access import actions, queries
from krachtbron.access.domain import Purpose, Role
from krachtbron.access.sessions import ORGANISATION
from krachtbron.access.web import labels, names
from krachtbron.access.web.asking import asker, home, let_in, page
from krachtbron.access.web.forms import AccountForm, BeginForm, OrganisationForm
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.ui.public import Form, see_other


@login_not_required
@never_cache
@sensitive_post_parameters("passphrase")
@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, secret: str) -> HttpResponse:
    invitation = queries.find_invitation(secret, clock.now())
    if isinstance(invitation, Refused):
        return gone(request)
    names_it, actor = invitation.organisation is None, asker(request)
    kind: type[Form] = BeginForm if names_it else AccountForm
    if actor.is_person:
        kind = OrganisationForm if names_it else Form
    initial = {"name": names.propose(), "nickname": invitation.person.nickname if invitation.person else ""}
    form = kind(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        outcome = carry_out(request, secret, form.cleaned_data)
        if not isinstance(outcome, Refused):
            return come_in(request, outcome)
        if outcome.code == "invitation_gone":
            return gone(request)
        form.refuse(outcome, labels.sentence(outcome))
    context = {
        "begin": invitation.purpose == Purpose.BEGIN,
        "organisation": invitation.organisation.name if invitation.organisation else "",
        "by": invitation.made_by.nickname if invitation.made_by else "",
        "as_what": labels.AS_WHAT[Role(invitation.role)],
        "what": invitation.what,
    }
    return page(request, "accept", form=form, known=actor.is_person, **context)


def carry_out(request: HttpRequest, secret: str, said: dict[str, Any]) -> actions.Accepted | Refused:
    actor, at = asker(request), clock.now()
    if actor.is_person:
        return actions.accept_as(actor, secret, **said, at=at)
    return actions.accept_anew(secret, **said, language=get_language() or "nl", at=at)


def come_in(request: HttpRequest, accepted: actions.Accepted) -> HttpResponse:
    """Signed in, acting in the organisation she was invited to, in a new session."""
    if asker(request).is_person:
        request.session.cycle_key()
    else:
        let_in(request, accepted.account)
    request.session[ORGANISATION] = str(accepted.organisation_id)
    return see_other(home())


def gone(request: HttpRequest) -> HttpResponse:
    """One answer for unknown, used, withdrawn and too late."""
    response = page(request, "gone")
    response.status_code = 404
    return response
