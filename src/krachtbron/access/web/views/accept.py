"""Coming in through an invitation. Looking at it never uses it up: messengers look at every link."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from krachtbron.access import actions, queries
from krachtbron.access.domain import Purpose, Role
from krachtbron.access.sessions import ORGANISATION
from krachtbron.access.web import labels, names
from krachtbron.access.web.asking import asker, home, let_in, page
from krachtbron.access.web.forms import AccountForm, BeginForm, BesideForm, OrganisationForm, RenewForm
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.ui.public import Form, see_other, tell


@login_not_required
@never_cache
@sensitive_post_parameters("passphrase")
@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, secret: str) -> HttpResponse:
    invitation = queries.find_invitation(secret, clock.now())
    if isinstance(invitation, Refused):
        return again(request, secret) or gone(request)
    known = asker(request).is_person
    form = form_for(invitation, known)(request.POST if request.method == "POST" else None, initial=initial(invitation))
    if request.method == "POST" and form.is_valid():
        outcome = carry_out(request, invitation, secret, form.cleaned_data)
        if not isinstance(outcome, Refused):
            return come_in(request, outcome)
        if outcome.code == "invitation_gone":
            return again(request, secret) or gone(request)
        form.refuse(outcome, labels.sentence(outcome))
    context = {
        "begin": invitation.purpose == Purpose.BEGIN,
        "organisation": invitation.organisation.name if invitation.organisation else "",
        "by": invitation.made_by.nickname if invitation.made_by else "",
        "as_what": labels.AS_WHAT[Role(invitation.role)] if invitation.role else "",
        "what": invitation.what,
        "who": invitation.person.nickname if invitation.person else "",
        "asked": labels.ASKED.get(invitation.purpose, ()),
    }
    return page(request, template(invitation, known), form=form, known=known, **context)


def form_for(invitation: Any, known: bool) -> type[Form]:
    if invitation.purpose == Purpose.BEGIN and invitation.organisation is None:
        return OrganisationForm if known else BeginForm
    if known:
        return Form
    if invitation.purpose == Purpose.RENEW:
        return RenewForm
    return AccountForm if invitation.role else BesideForm


def initial(invitation: Any) -> dict[str, str]:
    """Who lost her passphrase keeps her name: it is not shown to whoever holds the code."""
    if invitation.purpose == Purpose.RENEW:
        return {}
    return {"name": names.propose(), "nickname": invitation.person.nickname if invitation.person else ""}


def template(invitation: Any, known: bool) -> str:
    if invitation.person_id is None:
        return "accept" if invitation.role else "accept_beside"
    if known:
        return "accept_for_one"
    return "accept_renewed" if invitation.purpose == Purpose.RENEW else "accept_claim"


def carry_out(request: HttpRequest, invitation: Any, secret: str, said: dict[str, Any]) -> actions.Accepted | Refused:
    actor, at = asker(request), clock.now()
    if actor.is_person:
        return actions.accept_as(actor, secret, **said, at=at)
    if invitation.purpose == Purpose.RENEW:
        return actions.accept_renewed(secret, **said, at=at)
    return actions.accept_anew(secret, **said, language=get_language() or "nl", at=at)


def come_in(request: HttpRequest, accepted: actions.Accepted) -> HttpResponse:
    """Signed in, acting in the organisation she was invited to, in a new session."""
    if asker(request).is_person:
        request.session.cycle_key()
    else:
        let_in(request, accepted.account)
    if accepted.organisation_id:
        request.session[ORGANISATION] = str(accepted.organisation_id)
    if accepted.purpose == Purpose.RENEW:
        name = accepted.account.get_username()
        tell(request, _("Je nieuwe wachtzin geldt nu. Je meldt je aan als %(name)s.") % {"name": name})
    return see_other(onward(accepted))


def onward(accepted: actions.Accepted) -> str:
    """The first page: what was known of who claimed it; what she was asked for; else where everybody begins."""
    if accepted.claimed:
        return reverse("access:known")
    asked: dict[str, str] = import_string("krachtbron.config.wiring.ASKED")
    if accepted.purpose in asked and accepted.by:
        return reverse(asked[accepted.purpose], args=[accepted.by])
    return home()


@sensitive_variables("secret", "said")
def again(request: HttpRequest, secret: str) -> HttpResponse | None:
    """Who sent the form twice is in all the same."""
    said = request.POST
    if request.method != "POST" or asker(request).is_person or not said.get("passphrase"):
        return None
    came = actions.came_already(secret, name=said.get("name", ""), passphrase=said["passphrase"], at=clock.now())
    return come_in(request, came) if came else None


def gone(request: HttpRequest) -> HttpResponse:
    """One answer for unknown, used, withdrawn and too late."""
    response = page(request, "gone")
    response.status_code = 404
    return response
