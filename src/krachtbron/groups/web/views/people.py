"""People: connected to a project, in a group, invited by QR."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.groups import actions, domain, queries
from krachtbron.groups.domain import CIRCLES, CircleKind, ProjectRole, Shape
from krachtbron.groups.policy import INVITED_AS, Verb
from krachtbron.groups.web import labels
from krachtbron.groups.web.asking import asker, carry_out, page, say, sent
from krachtbron.groups.web.forms import ConnectForm, InviteForm, NicknameForm
from krachtbron.ui.public import see_other, tell


def group_people(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """Who is in the group, by nickname; and somebody new."""
    actor, at = asker(request), clock.now()
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.INVITE)
    one, shape = seen.group, Shape(seen.group.shape)
    form = NicknameForm(sent(request), shape=shape)
    if form.is_bound and carry_out(form, lambda said: actions.add_nickname(actor, one.pk, **said, at=at)):
        return see_other(reverse("groups:group_people", args=[one.pk]))
    people = labels.person_lines(queries.person_rows(one.pk), shape)
    own = access.with_account(line.id for line in people)
    kinds = [(kind.value, labels.CIRCLES[kind]) for kind in CIRCLES[shape]] if len(CIRCLES[shape]) > 1 else []
    return page(request, "group_people", form=form, group=one, people=people, own=own, kinds=kinds)


@require_POST
def group_move(request: HttpRequest, group_id: UUID, person_id: UUID) -> HttpResponse:
    """Another circle of the same group."""
    said = request.POST.get("kind", "")
    kind = CircleKind(said) if said in set(CircleKind) else None
    outcome = actions.join_circle(asker(request), group_id, person_id, kind=kind, at=clock.now())
    if isinstance(outcome, Refused):
        say(request, outcome)
    return see_other(reverse("groups:group_people", args=[group_id]))


@require_http_methods(["GET", "POST"])
def group_remove(request: HttpRequest, group_id: UUID, person_id: UUID) -> HttpResponse:
    """Somebody left the group. Asked first; who is gone already leads back to the list."""
    actor, back = asker(request), reverse("groups:group_people", args=[group_id])
    seen = queries.get_group(actor, group_id)
    people = labels.person_lines(queries.person_rows(group_id), Shape(seen.group.shape))
    one = next((one for one in people if one.id == person_id), None)
    if request.method == "POST":
        actions.leave_circle(actor, group_id, person_id, at=clock.now())
        if one:
            tell(request, _("%(name)s is uit de groep.") % {"name": one.name})
        return see_other(back)
    seen.must(Verb.INVITE)
    return page(request, "group_remove", group=seen.group, one=one) if one else see_other(back)


@require_http_methods(["GET", "POST"])
def group_code(request: HttpRequest, group_id: UUID, person_id: UUID) -> HttpResponse:
    """A code for one nickname: to take her own space, or to come in again after a lost passphrase."""
    actor = asker(request)
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.INVITE)
    people = labels.person_lines(queries.person_rows(group_id), Shape(seen.group.shape))
    one = next((one for one in people if one.id == person_id), None)
    if one is None:
        return see_other(reverse("groups:group_people", args=[group_id]))
    link = refusal = ""
    again = bool(access.with_account([person_id]))
    if request.method == "POST":
        made = actions.invite_known(actor, group_id, person_id, at=clock.now())
        link, refusal = ("", labels.sentence(made)) if isinstance(made, Refused) else (address(request, made), "")
    context = {"group": seen.group, "one": one, "again": again, "link": link, "refusal": refusal, "short": True}
    return page(request, "group_code", **context)


def project_people(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Who is connected to a project, and somebody new."""
    actor, at = asker(request), clock.now()
    seen = queries.get_for(actor, project_id)
    seen.must(Verb.CONNECT)
    choosable = labels.choosable(queries.colleagues(actor))
    form = ConnectForm(sent(request), people=choosable)
    if form.is_bound and carry_out(
        form, lambda said: actions.connect(actor, project_id, UUID(said["person"]), said["role"], at=at)
    ):
        return see_other(reverse("groups:project_people", args=[project_id]))
    members = labels.member_lines(queries.member_rows(project_id))
    return page(
        request,
        "project_people",
        form=form,
        project=seen.project,
        members=members,
        choosable=choosable,
        running=domain.running(seen.project.ends, clock.day(at)),
    )


@require_http_methods(["GET", "POST"])
def project_remove(request: HttpRequest, project_id: UUID, person_id: UUID) -> HttpResponse:
    """End a connection. Asked first; who is not on the list leads back to it: participants are not named there."""
    actor, back = asker(request), reverse("groups:project_people", args=[project_id])
    seen = queries.get_for(actor, project_id)
    one = next((one for one in labels.member_lines(queries.member_rows(project_id)) if one.id == person_id), None)
    if request.method == "POST":
        actions.disconnect(actor, project_id, person_id, at=clock.now())
        if one:
            tell(request, _("%(name)s werkt hier niet meer mee.") % {"name": one.name})
        return see_other(back)
    seen.must(Verb.CONNECT)
    if one is None:
        return see_other(back)
    return page(request, "project_remove", project=seen.project, one=one, me=person_id == actor.person_id)


def group_invite(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """A QR and a link that let one participant in, once, for a short while."""
    actor = asker(request)
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.INVITE)
    link = refusal = ""
    if request.method == "POST":
        made = actions.invite_to_group(actor, group_id, at=clock.now())
        link, refusal = ("", labels.sentence(made)) if isinstance(made, Refused) else (address(request, made), "")
    return page(request, "group_invite", group=seen.group, link=link, refusal=refusal, short=True)


def project_invite(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """The same for who works along: worker, coach, partner, expert by experience."""
    actor, at = asker(request), clock.now()
    seen = queries.get_for(actor, project_id)
    if not seen.may(Verb.INVITE):
        seen.must(Verb.CONNECT)
    roles = tuple(INVITED_AS) if seen.may(Verb.CONNECT) else (ProjectRole.EXPERT,)
    form = InviteForm(sent(request), roles=[(role.value, labels.ROLES[role]) for role in roles])
    made = form.is_bound and carry_out(
        form, lambda said: actions.invite_to_project(actor, project_id, ProjectRole(said["role"]), at=at)
    )
    if made:
        short = form.cleaned_data["role"] == ProjectRole.EXPERT
        return page(request, "project_invite", project=seen.project, link=address(request, made), short=short)
    return page(request, "project_invite", project=seen.project, form=form)


def address(request: HttpRequest, secret: str) -> str:
    """Where the QR leads."""
    return request.build_absolute_uri(reverse("access:accept", args=[secret]))
