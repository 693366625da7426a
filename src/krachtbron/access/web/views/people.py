"""The people of an organisation, for who coordinates it: nickname and role, no more. Not a register."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access import actions, policy, queries
from krachtbron.access.policy import Verb
from krachtbron.access.web import labels
from krachtbron.access.web.asking import asker, page, refused
from krachtbron.access.web.forms import InviteForm
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.ui.public import Form, see_other, tell


@require_GET
def people(request: HttpRequest) -> HttpResponse:
    actor = asker(request)
    must(request, Verb.SEE_PEOPLE)
    return page(
        request,
        "people",
        members=labels.member_lines(queries.member_rows(actor), actor.person_id),
        invitations=labels.invitation_lines(queries.open_invitations(actor, clock.now())),
    )


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """The link and its QR code are in the answer to the form and nowhere else: only their hash is kept."""
    must(request, Verb.INVITE)
    form = InviteForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        outcome = actions.invite_colleague(asker(request), said["role"], key=said["key"], at=clock.now())
        if not isinstance(outcome, Refused):
            made, secret = outcome
            link = request.build_absolute_uri(reverse("access:accept", args=[secret]))
            until = labels.at_moment(made.expires)
            return page(request, "invited", link=link, role=labels.ROLES[said["role"]], until=until)
        refused(form, outcome, labels.sentence)
    return page(request, "invite", form=form)


@require_POST
def withdraw(request: HttpRequest, invitation_id: UUID) -> HttpResponse:
    actions.withdraw_invitation(asker(request), invitation_id, at=clock.now())
    tell(request, _("De uitnodiging werkt niet meer."))
    return see_other(reverse("access:people"))


@require_http_methods(["GET", "POST"])
def member_code(request: HttpRequest, membership_id: UUID) -> HttpResponse:
    """Another way in for somebody of the organisation who lost her passphrase. Said first what it closes."""
    must(request, Verb.RENEW)
    actor = asker(request)
    member = queries.get_member(actor, membership_id)
    context = {"name": labels.somebody(member.nickname), "role": labels.ROLES[member.role]}
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_bound:
        outcome = actions.renew_member(actor, membership_id, at=clock.now())
        if not refused(form, outcome, labels.sentence):
            made, secret = outcome  # type: ignore[misc]
            link = request.build_absolute_uri(reverse("access:accept", args=[secret]))
            return page(request, "member_code", link=link, until=labels.at_moment(made.expires), **context)
    return page(request, "member_code", form=form, **context)


@require_http_methods(["GET", "POST"])
def end_membership(request: HttpRequest, membership_id: UUID) -> HttpResponse:
    must(request, Verb.END_MEMBERSHIP)
    actor = asker(request)
    member = queries.get_member(actor, membership_id)
    name, me = labels.somebody(member.nickname), member.person_id == actor.person_id
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_bound and not refused(
        form, actions.end_membership(actor, membership_id, at=clock.now()), labels.sentence
    ):
        tell(request, _("Je bent hier gestopt.") if me else _("%(name)s is hier gestopt.") % {"name": name})
        return see_other(reverse("access:me" if me else "access:people"))
    last = labels.sentence(Refused("last_coordinator")) if queries.is_last_coordinator(member) else ""
    return page(request, "end_membership", form=form, name=name, role=labels.ROLES[member.role], me=me, last=last)


def must(request: HttpRequest, verb: Verb) -> None:
    if not policy.may(verb, asker(request).role):
        raise Forbidden(f"organisation_{verb}")
