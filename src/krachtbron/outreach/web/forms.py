"""The shape of what is filled in about a place and a contact there. Beside every text stands what it is not for."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.outreach import domain
from krachtbron.outreach.actions import Told
from krachtbron.outreach.domain import How, PlaceKind
from krachtbron.outreach.web.labels import HOW, KINDS
from krachtbron.ui.public import Form, SharedForm

NOBODY = _("Over de plek en het gesprek, niet over de persoon. Geen naam, geen adres.")
TOLD = ("day", "how", "agreed", "again", "sometime", "nickname", "chosen")


class PlaceForm(Form):
    kind = forms.TypedChoiceField(
        label=_("Wat voor plek is het?"),
        choices=[(kind.value, words) for kind, words in KINDS.items()],
        coerce=PlaceKind,
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("Hoe noemen jullie die plek?"),
        help_text=_("Bijvoorbeeld: de banken bij de vijver. Geen huisnummer, geen naam van iemand."),
        max_length=domain.NAME_MOST,
        required=False,
    )


class ContactForm(Form):
    how = forms.TypedChoiceField(
        label=_("Hoe ging het?"),
        choices=[(how.value, words) for how, words in HOW.items()],
        coerce=How,
        widget=forms.RadioSelect,
    )
    day = forms.DateField(label=_("Welke dag was het?"), widget=forms.DateInput)
    agreed = forms.CharField(
        label=_("Wat spraken jullie af?"), help_text=NOBODY, max_length=domain.AGREED_MOST, required=False
    )
    again = forms.DateField(label=_("Wanneer ga je terug?"), required=False, widget=forms.DateInput)
    sometime = forms.CharField(
        label=_("Of in woorden"),
        help_text=_("Bijvoorbeeld: ergens in de lente. Geen naam, geen adres."),
        max_length=domain.SOMETIME_MOST,
        required=False,
    )
    nickname = forms.CharField(
        label=_("Koos iemand zelf een roepnaam?"),
        help_text=_("Alleen als zij hier wil staan. Je collega's van het project lezen die naam dan ook."),
        max_length=domain.NICKNAME_MOST,
        required=False,
    )
    chosen = forms.BooleanField(
        label=_("Zij koos deze naam zelf en wil hier staan"),
        help_text=_("Vraagt zij dat, dan haal je de naam meteen weg."),
        required=False,
    )

    @property
    def told(self) -> Told:
        return Told(**{name: self.cleaned_data[name] for name in TOLD})


class NewContactForm(ContactForm):
    keyed = True


class FirstContactForm(ContactForm, PlaceForm):
    """A place that is new, and the first time there."""

    keyed = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["kind", "name", *ContactForm.base_fields])


class HereForm(Form):
    """One tap."""

    keyed = True
    how = forms.TypedChoiceField(choices=[(how.value, words) for how, words in HOW.items()], coerce=How)


class WalkForm(Form):
    name = forms.CharField(
        label=_("Hoe heet deze ronde?"),
        help_text=_("Bijvoorbeeld: donderdag na school. Geen naam van iemand."),
        max_length=domain.WALK_MOST,
    )
    places = forms.TypedMultipleChoiceField(
        label=_("Langs welke plekken ga je?"),
        coerce=UUID,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, places: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["places"].choices = list(places)


class NewWalkForm(WalkForm):
    keyed = True


class SafetyForm(SharedForm):
    knows = forms.CharField(
        label=_("Wie weet dat je gaat?"),
        help_text=_("Over ons team. Niets over wie je bezoekt: geen naam, geen adres."),
        max_length=domain.SAFE_MOST,
        required=False,
    )
    back = forms.CharField(
        label=_("Wanneer ben je terug, en wie hoort dat?"),
        help_text=_("En wat doet die collega als zij niets hoort?"),
        max_length=domain.SAFE_MOST,
        required=False,
    )
    leave = forms.CharField(
        label=_("Wanneer ga je niet, of ga je weg?"),
        help_text=_("Bijvoorbeeld: nooit alleen de eerste keer. Je mag altijd opstappen."),
        max_length=domain.SAFE_MOST,
        required=False,
    )
