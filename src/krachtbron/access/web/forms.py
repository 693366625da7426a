"""The shape of what people fill in here. What is allowed is decided by ``domain`` and the actions."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from krachtbron.access.domain import LONGEST_NAME, Role
from krachtbron.access.web import labels
from krachtbron.ui.public import Form

PHRASE_HINT = _("Vier woorden die alleen jij kiest, of minstens twaalf tekens.")


def passphrase(label: Any, *, hint: Any = "", new: bool) -> forms.CharField:
    kind = "new-password" if new else "current-password"
    widget = forms.PasswordInput(attrs={"autocomplete": kind})
    return forms.CharField(label=label, help_text=hint, strip=False, widget=widget)


def nickname() -> forms.CharField:
    return forms.CharField(
        label=_("Hoe mogen we je noemen?"),
        help_text=_("Een roepnaam is genoeg. Anderen in je groep zien die."),
        max_length=LONGEST_NAME,
        required=False,
    )


class OrganisationForm(Form):
    """Names the organisation of a new installation."""

    organisation = forms.CharField(label=_("Hoe heet jullie organisatie?"), max_length=120)


class AccountForm(Form):
    """Makes an account at an invitation. Asks nothing that could be used to find somebody."""

    nickname = nickname()
    name = forms.CharField(
        label=_("Met welke naam meld je je aan?"),
        help_text=_("Niemand anders ziet die. Je mag ook zelf iets kiezen."),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    passphrase = passphrase(_("Kies een wachtzin"), hint=PHRASE_HINT, new=True)


class BesideForm(AccountForm):
    """The same for who is asked to stand beside something."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nickname"].help_text = _("Een roepnaam is genoeg. Wie jou vroeg, ziet die.")


class RenewForm(Form):
    """A new passphrase for who lost hers."""

    name = forms.CharField(
        label=_("Met welke naam meld je je aan?"),
        help_text=_("Leeg mag. Dan blijft je naam zoals hij was."),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    passphrase = passphrase(_("Kies een wachtzin"), hint=PHRASE_HINT, new=True)


class CardForm(Form):
    """What stands on a recovery card. ``onward``: the page she wanted; too long an address is left out."""

    LONGEST = 300

    card = forms.CharField(
        label=_("Wat staat er op je kaart?"),
        help_text=_("Zes groepjes van vier letters. Klein of groot maakt niet uit."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    onward = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_onward(self) -> str:
        path: str = self.cleaned_data["onward"]
        return path if len(path) <= self.LONGEST else ""


class BeginForm(AccountForm, OrganisationForm):
    field_order = ("organisation", "nickname", "name", "passphrase")


class InviteForm(Form):
    keyed = True
    role = forms.TypedChoiceField(
        label=_("Als wat nodig je iemand uit?"),
        choices=[(role.value, words) for role, words in labels.INVITED_AS],
        coerce=Role,
        widget=forms.RadioSelect,
    )


class MeForm(Form):
    nickname = nickname()
    language = forms.ChoiceField(label=_("In welke taal?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["language"]
        field.choices = settings.LANGUAGES


class PassphraseForm(Form):
    current = passphrase(_("Je wachtzin van nu"), new=False)
    passphrase = passphrase(_("Je nieuwe wachtzin"), hint=PHRASE_HINT, new=True)
