"""The shape of what people fill in. What is allowed is decided by ``domain`` and the actions."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.groups import domain
from krachtbron.groups.domain import CIRCLES, ProjectRole, Shape, Term
from krachtbron.groups.queries import ProjectRow
from krachtbron.groups.web import labels
from krachtbron.ui.public import Form, SharedForm


class ProjectForm(Form):
    name = forms.CharField(label=_("Hoe heet het project?"), max_length=domain.NAME_MOST)
    theme = forms.CharField(label=_("Waarover gaat het?"), max_length=domain.THEME_MOST, required=False)
    growth_aim = forms.CharField(
        label=_("Wat willen mensen zelf sterker krijgen?"),
        help_text=_("Groei: inzicht, vertrouwen, meedoen. In de woorden van de groep."),
        max_length=domain.AIM_MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    structural_aim = forms.CharField(
        label=_("Wat moet er rondom hen veranderen?"),
        help_text=_("Structuur: een regel, een dienst, een aanbod."),
        max_length=domain.AIM_MOST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    starts = forms.DateField(label=_("Begint op"), widget=forms.DateInput)
    ends = forms.DateField(label=_("Loopt tot en met"), required=False, widget=forms.DateInput)


class NewProjectForm(ProjectForm):
    keyed = True


class GroupForm(Form):
    name = forms.CharField(label=_("Hoe heet de groep?"), max_length=domain.NAME_MOST)
    shape = forms.TypedChoiceField(
        label=_("Welke vorm past?"),
        choices=[(shape.value, words) for shape, words in labels.SHAPES.items()],
        coerce=Shape,
        initial=Shape.FIXED.value,
        widget=forms.RadioSelect,
    )


class NewGroupForm(GroupForm):
    keyed = True
    field_order = ("project", "name", "shape")
    project = forms.ChoiceField(label=_("Bij welk project?"))

    def __init__(self, *args: Any, projects: Iterable[ProjectRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["project"]
        choices = [(str(row.id), row.name) for row in projects]
        field.choices = choices if len(choices) == 1 else [("", _("Kies een project")), *choices]


class AroundForm(SharedForm):
    how = forms.CharField(
        label=_("Hoe horen zij wat er gebeurt?"),
        help_text=_("Bijvoorbeeld: we bellen na elke bijeenkomst. Geen namen, geen adressen."),
        max_length=domain.WHAT_MOST,
        required=False,
    )
    who = forms.CharField(
        label=_("Wie doet dat?"),
        help_text=_("Een roepnaam van iemand uit de groep."),
        max_length=domain.WHO_MOST,
        required=False,
    )


class NicknameForm(Form):
    keyed = True
    nickname = forms.CharField(
        label=_("Hoe wil zij of hij heten?"),
        help_text=_("Een roepnaam is genoeg. Vraag geen andere gegevens."),
        max_length=domain.NICKNAME_MOST,
    )

    def __init__(self, *args: Any, shape: Shape, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(CIRCLES[shape]) > 1:
            self.fields["kind"] = circle_field(shape)


def circle_field(shape: Shape) -> forms.Field:
    return forms.TypedChoiceField(
        label=_("In welke kring?"),
        choices=[(kind.value, labels.CIRCLES[kind]) for kind in CIRCLES[shape]],
        coerce=domain.CircleKind,
        initial=CIRCLES[shape][0].value,
    )


class ConnectForm(Form):
    person = forms.ChoiceField(label=_("Wie?"))
    role = forms.TypedChoiceField(
        label=_("Als wat?"),
        choices=[(role.value, labels.ROLES[role]) for role in ProjectRole if role is not ProjectRole.PARTICIPANT],
        coerce=ProjectRole,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, people: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["person"]
        field.choices = [("", _("Kies iemand")), *people]


class PromiseForm(Form):
    what = forms.CharField(
        label=_("Wat spreken jullie af?"), help_text=_("Eén kleine stap."), max_length=domain.WHAT_MOST
    )
    who = forms.CharField(
        label=_("Wie doet het?"),
        help_text=_('Schrijf een roepnaam, geen "ik".'),
        max_length=domain.WHO_MOST,
        required=False,
    )
    term = forms.TypedChoiceField(
        label=_("Wanneer?"),
        choices=[(term.value, words) for term, words in labels.TERMS.items()],
        coerce=Term,
        initial=Term.NEXT_TIME.value,
        widget=forms.RadioSelect,
    )
    due = forms.DateField(
        label=_("Welke dag?"), help_text=_("Alleen als je een dag kiest."), required=False, widget=forms.DateInput
    )


class NewPromiseForm(PromiseForm):
    keyed = True


class ReportForm(Form):
    words = forms.CharField(
        label=_("Een zin erbij"),
        help_text=_("Wat hielp? Wat stond in de weg? Schrijf eerst, kies dan."),
        max_length=domain.WORDS_MOST,
        required=False,
    )


class InviteForm(Form):
    """Asks as what somebody is invited to a project."""

    role = forms.ChoiceField(label=_("Als wat nodig je iemand uit?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, roles: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["role"]
        field.choices = list(roles)
