"""Going to people's homes: what the team agrees to be safe; and going along to somebody else, on paper only."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.outreach import actions, queries
from krachtbron.outreach.web.asking import asker, carry_out, page, sent
from krachtbron.outreach.web.forms import SafetyForm
from krachtbron.ui.public import Halves, PaperField, as_file, own_pdf, see_other, tell


def lines(project_id: UUID) -> list[tuple[str, str]]:
    """(question, what the team agreed) for what was agreed."""
    return questioned(queries.safety(project_id))


def lines_of(actor: Actor, projects: list[tuple[UUID, str]]) -> list[tuple[UUID, str, list[tuple[str, str]]]]:
    """The same for these projects that the actor goes out for, with their keys and names; in one query."""
    agreed = queries.safeties(actor, [key for key, _name in projects]) if projects else {}
    return [(key, name, questioned(agreed.get(key, ()))) for key, name in projects]


def questioned(said: Sequence[str]) -> list[tuple[str, str]]:
    fields = SafetyForm.base_fields.values()
    return [(str(field.label), words) for field, words in zip(fields, said, strict=False) if words]


def safety(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Read before one rings a bell."""
    seen = queries.get_safety(asker(request), project_id)
    return page(request, "safety", project=seen.card, lines=lines(project_id), may_edit=seen.may(Verb.EDIT))


def safety_edit(request: HttpRequest, project_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    project = groups.get_project(actor, project_id, Verb.EDIT).card
    now = dict(zip(SafetyForm.base_fields, queries.safety(project_id), strict=True))
    form, address = SafetyForm(sent(request), initial=now), reverse("outreach:safety", args=[project_id])
    if form.is_bound and carry_out(form, lambda said: actions.agree_safety(actor, project_id, **said, at=at)):
        tell(request, _("Bewaard."))
        return see_other(address)
    return page(request, "safety_form", form=form, project=project, back=address)


def together(request: HttpRequest) -> HttpResponse:
    """How one goes along to somebody else. Nothing is filled in here, nothing is kept."""
    return page(request, "together")


@require_GET
def together_paper(request: HttpRequest) -> HttpResponse:
    """The sheet that one reads and fills in together, with a pen. It has no place for a name."""
    return as_file(own_pdf(sheet(get_language() or "nl")), "application/pdf", "samen-gaan.pdf")


def sheet(language: str) -> Halves:
    tell_ = [
        (_("Dit mag je vertellen"), _("In mijn woorden.")),
        (_("Dit vertel je niet"), _("Dat blijft bij mij.")),
        (_("Dit wil ik zelf"), _("Wat moet er beter worden?")),
    ]
    go = [
        (_("Naar wie gaan we?"), _("Een plek of een dienst.")),
        (_("Wie gaat mee?"), _("Jij, een buur, of niemand.")),
        (_("Als het niet past"), _("Naar wie kom ik dan terug?")),
    ]
    return Halves(
        language=language,
        title=_("Samen naar iemand anders"),
        lead=[_("Dit blad is van mij. Er staat geen naam op."), _("Ik zeg ja of nee. Dat mag altijd anders worden.")],
        halves=(
            (_("Wat er verteld wordt"), [PaperField(name=name, about=about) for name, about in tell_]),
            (_("Hoe we gaan"), [PaperField(name=name, about=about) for name, about in go]),
        ),
        closing=_("Zonder mijn ja gaat er niets weg."),
    )
