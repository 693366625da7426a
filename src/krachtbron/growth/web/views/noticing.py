"""Writing to somebody what one saw of her; on paper when she has no place of her own here."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.growth.actions import noticing as actions
from krachtbron.growth.domain.noticing import Delivery
from krachtbron.growth.web.asking import owner
from krachtbron.growth.web.forms.noticing import CardForm, ToFellowForm, ToSomebodyForm
from krachtbron.growth.web.labels import day
from krachtbron.growth.web.labels.noticing import sentence, somebody
from krachtbron.ui.public import Form, carry_out, page, see_other, tell


def writing(actor: Actor, data: Any = None, **more: Any) -> Form:
    """The form for who leads a group, for who is in one, and for who can only take paper."""
    if faces := groups.faces_led(actor):
        here = access.with_account({one.person_id for one in faces})
        people = [(one.group, one.person_id, one.nickname, one.person_id in here) for one in faces]
        return ToSomebodyForm(data, people=people, **more)
    return ToFellowForm(data, **more) if access.circles_of(actor).groups else CardForm(data, **more)


def on_paper(form: Form) -> bool:
    """Whether there is nobody to send it to."""
    return not isinstance(form, ToSomebodyForm | ToFellowForm)


@require_http_methods(["GET", "POST"])
def write(request: Request) -> HttpResponse:
    """One sentence to one person, and what people answered."""
    owner(request)
    form = writing(request.actor, request.POST or None)

    def send(said: dict[str, Any]) -> object:
        if isinstance(form, ToSomebodyForm):
            return actions.write_to(request.actor, **said, at=clock.now())
        if isinstance(form, ToFellowForm):
            return actions.write_to_fellow(request.actor, **said, at=clock.now())
        return Delivery.PAPER

    outcome = carry_out(form, send, sentence)
    if outcome is Delivery.SENT:
        tell(request, _("Verstuurd. Wie het krijgt, kiest wat ermee gebeurt."))
        return see_other("growth:notice")
    if outcome:
        return card(request, form)
    answers = actions.read_answers(request.actor)
    names = access.names_of({one.person_id for one in answers})
    told = [(somebody(names.get(one.person_id, "")), day(one.written), one.words) for one in answers]
    return page(request, "growth/noticing_write.html", form=form, answers=told, paper_only=on_paper(form))


def card(request: Request, form: Form) -> HttpResponse:
    """The words on a card, made from what was sent just now and kept nowhere."""
    said = form.cleaned_data
    name = said.get("nickname", "")
    if isinstance(form, ToSomebodyForm):
        name = access.names_of([said["person_id"]]).get(said["person_id"], "")
    perhaps = isinstance(form, ToFellowForm)
    return page(request, "growth/noticing_card.html", name=name, words=said["words"], perhaps=perhaps)
