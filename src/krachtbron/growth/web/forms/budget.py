"""The shape of what is filled in around an own budget."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from krachtbron.access.domain import Role
from krachtbron.base.outcome import Refused
from krachtbron.growth.domain.budget import ABOUT_MOST, CHOICE_MOST, LIMITS_MOST, WHY_MOST, cents_of
from krachtbron.growth.web.forms import lines
from krachtbron.growth.web.labels import ROLES
from krachtbron.growth.web.labels import budget as labels
from krachtbron.ui.public import Form, PictureField, Sentence

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class Euros(forms.CharField):
    """An amount as people write it; cleaned it is whole cents."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        kwargs.setdefault("max_length", 30)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        found = cents_of(str(super().clean(value)))
        if isinstance(found, Refused):
            raise ValidationError(labels.sentence(found))
        return found


class Who(forms.TypedChoiceField):
    """Somebody out of a short list."""

    def __init__(self, *, people: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        choices = [("", _("Kies iemand")), *((str(key), name) for key, name in people)]
        super().__init__(choices=choices, coerce=UUID, **kwargs)


def with_role(people: Iterable[tuple[UUID, str, Role]]) -> list[tuple[UUID, str]]:
    words = {**ROLES, "coordinator": _("coördinator")}
    return [(key, f"{name} ({words[role.value]})") for key, name, role in people]


class ChooseForm(Form):
    keyed = True
    words = Sentence(
        label=_("Wat wil je leren?"),
        help_text=_("Een cursus, een boek, een les. Jij kiest."),
        max_length=CHOICE_MOST,
        widget=lines(2),
    )
    cents = Euros(label=_("Hoeveel euro kost het?"))


class AppealForm(Form):
    words = Sentence(
        label=_("Waarom kan het volgens jou wel?"),
        help_text=_("In jouw woorden. Kort is goed."),
        max_length=WHY_MOST,
        widget=lines(3),
    )


class ReceiptForm(Form):
    keyed = True
    receipt = PictureField(label=_("Een foto van je bonnetje"))
    about = forms.CharField(
        label=_("Wat staat erop?"), help_text=_("Een paar woorden."), max_length=ABOUT_MOST, required=False
    )


class AmountForm(Form):
    """What may still change after giving."""

    def __init__(self, *args: Any, askable: Iterable[tuple[UUID, str, Role]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cents"] = Euros(label=_("Hoeveel euro?"))
        self.fields["until"] = forms.DateField(
            label=_("Kiezen kan tot en met"),
            help_text=_("Leeg mag: dan is er geen laatste dag."),
            required=False,
            widget=DAY,
        )
        self.fields["appeal_to"] = Who(
            label=_("Bij wie kan iemand terecht na een weigering?"),
            help_text=_("Een collega die niet zelf beslist over dit budget."),
            people=with_role(askable),
        )


class GiveForm(AmountForm):
    keyed = True

    def __init__(self, *args: Any, nameable: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = Who(label=_("Voor wie?"), people=nameable)
        self.fields["rules"] = Sentence(
            label=_("Waar kan het niet voor?"),
            help_text=_("Eén grens per regel. Alleen hiermee kan je later weigeren."),
            max_length=LIMITS_MOST,
            required=False,
            widget=lines(4),
        )
        self.order_fields(["person", "cents", "until", "rules", "appeal_to"])


class RefuseForm(Form):
    """The limits that were named, one to choose, and why."""

    def __init__(self, *args: Any, limits: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["limit"] = forms.TypedChoiceField(
            label=_("Buiten welke grens valt dit?"),
            choices=list(enumerate(limits)),
            coerce=int,
            widget=forms.RadioSelect,
        )
        self.fields["why"] = Sentence(
            label=_("Waarom?"),
            help_text=_("Eén duidelijke zin, geschreven aan wie koos."),
            max_length=WHY_MOST,
            widget=lines(2),
        )


class AnswerForm(Form):
    words = Sentence(
        label=_("Jouw antwoord"),
        help_text=_("Geschreven aan wie het je vroeg."),
        max_length=WHY_MOST,
        widget=lines(3),
    )
    yes = forms.TypedChoiceField(
        label=_("En nu?"),
        choices=[("ja", _("Toch ja: dit kan")), ("nee", _("Het blijft nee"))],
        coerce=lambda said: said == "ja",
        widget=forms.RadioSelect,
    )
