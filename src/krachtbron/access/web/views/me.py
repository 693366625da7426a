"""Me: how I am called, my passphrase, my devices, my organisations."""

from typing import Any
from uuid import UUID

from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from krachtbron.access import actions, queries
from krachtbron.access.adapters import speak
from krachtbron.access.queries.codes import renewals_of
from krachtbron.access.sessions import ORGANISATION
from krachtbron.access.tries import count_try, tried_too_often
from krachtbron.access.web import labels
from krachtbron.access.web.asking import asker, home, page, refused
from krachtbron.access.web.forms import MeForm, PassphraseForm
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.ui.public import see_other, tell


@require_http_methods(["GET", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    account: Any = request.user
    said = request.POST if request.method == "POST" else None
    form = MeForm(said, initial={"nickname": account.person.nickname, "language": get_language()})
    if form.is_bound and form.is_valid():
        actions.describe_me(asker(request), **form.cleaned_data)
        language = form.cleaned_data["language"]
        with translation.override(language):
            tell(request, _("Bewaard."))
        return speak(see_other(reverse("access:me")), language)
    here = next((one for one in account.belongings if one.organisation_id == asker(request).organisation_id), None)
    role = labels.ROLES[here.role] if here else ""
    codes = labels.renewal_lines(renewals_of(account.person_id, clock.now()))
    many = len(account.belongings) > 1
    return page(request, "me", form=form, account=account, here=here, role=role, many=many, codes=codes)


@sensitive_post_parameters("current", "passphrase")
@require_http_methods(["GET", "POST"])
def passphrase(request: HttpRequest) -> HttpResponse:
    actor, here = asker(request), request.session.session_key
    form = PassphraseForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        said, tries = form.cleaned_data, f"passphrase:{actor.person_id}"
        outcome: object = Refused("phrase_too_often", "current")
        if not tried_too_often(request, tries, limit=8):
            outcome = actions.change_passphrase(actor, current=said["current"], new=said["passphrase"], keep=here)
        if not refused(form, outcome, labels.sentence):
            update_session_auth_hash(request, outcome)  # type: ignore[arg-type]
            tell(request, _("Je nieuwe wachtzin geldt nu. Andere toestellen zijn afgemeld."))
            return see_other(reverse("access:me"))
        if outcome == Refused("phrase_wrong", "current"):
            count_try(request, tries, minutes=5)
    return page(request, "passphrase", form=form, name=request.user.get_username())


@require_http_methods(["GET", "POST"])
def devices(request: HttpRequest) -> HttpResponse:
    """Where I am signed in. What is ended here is out at its next request."""
    actor, here = asker(request), request.session.session_key
    if request.method == "POST":
        if "others" in request.POST:
            actions.end_other_sessions(actor, here)
        else:
            actions.end_session(actor, request.POST.get("device", ""))
        tell(request, _("Afgemeld."))
        return see_other(reverse("access:devices"))
    return page(request, "devices", sessions=labels.session_lines(queries.session_rows(actor, here, clock.now())))


@require_http_methods(["GET", "POST"])
def organisations(request: HttpRequest) -> HttpResponse:
    """For which organisation I act now."""
    belongings = request.user.belongings  # type: ignore[union-attr]
    if request.method == "POST":
        return act_for(request, belongings)
    here = asker(request).organisation_id
    lines = [
        {
            "name": one.organisation,
            "role": labels.ROLES[one.role],
            "here": one.organisation_id == here,
            "id": one.organisation_id,
        }
        for one in belongings
    ]
    return page(request, "organisations", lines=lines)


def act_for(request: HttpRequest, belongings: Any) -> HttpResponse:
    try:
        chosen = UUID(request.POST.get("organisation", ""))
    except ValueError:
        raise Http404 from None
    if chosen not in {one.organisation_id for one in belongings}:
        raise Http404
    request.session[ORGANISATION] = str(chosen)
    return see_other(home())
