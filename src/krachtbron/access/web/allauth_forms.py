"""allauth's forms in our renderer and our words."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from krachtbron.access import sessions
from krachtbron.access.domain import name_key
from krachtbron.base.ids import hashed
from krachtbron.ui.public import Form

CODE_HINT = _("Zes cijfers uit je app, of een reservecode.")
ONE_CODE = 120  # seconds that a code of an app is good for, tolerance included
CODE = {"autocomplete": "one-time-code", "inputmode": "numeric"}


class SignInForm(LoginForm, Form):  # type: ignore[misc]  # allauth has no types
    """Name, passphrase, and whether others use this device too."""

    shared = forms.BooleanField(
        label=_("Dit is een gedeeld toestel"),
        help_text=_("Dan melden we je sneller weer af."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name, phrase = self.fields["login"], self.fields["password"]
        name.label, phrase.label, phrase.help_text = _("Je naam"), _("Je wachtzin"), ""
        name.widget.attrs = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        phrase.widget.attrs = {"autocomplete": "current-password"}
        self.order_fields(("login", "password", "shared"))

    def clean_login(self) -> str:
        """However the name is written, tries are counted for one account."""
        return name_key(self.cleaned_data["login"])

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """The tick stands in the session before a second step, and goes along through it."""
        response: HttpResponse = super().login(request, redirect_url)
        request.session[sessions.SHARED] = self.cleaned_data["shared"]
        return response


class AgainForm(ReauthenticateForm, Form):  # type: ignore[misc]  # allauth has no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["password"]
        field.label, field.help_text = _("Je wachtzin"), ""
        field.widget.attrs = {"autocomplete": "current-password"}


class Once:
    """A code opens once, also while a clock that runs behind still shows it."""

    user: Any

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]  # of the form it stands before
        if not cache.add(f"code:{self.user.pk}:{hashed(code)}", True, timeout=ONE_CODE):
            raise get_adapter().validation_error("incorrect_code")
        return code


class SecondStepForm(Once, AuthenticateForm, Form):  # type: ignore[misc]  # allauth has no types
    code = forms.CharField(label=_("Je code"), help_text=CODE_HINT, widget=forms.TextInput(attrs=CODE))


class AgainByCodeForm(Once, ReauthenticateByCodeForm, Form):  # type: ignore[misc]  # allauth has no types
    code = forms.CharField(label=_("Je code"), help_text=CODE_HINT, widget=forms.TextInput(attrs=CODE))


class AppForm(ActivateTOTPForm, Form):  # type: ignore[misc]  # allauth has no types
    code = forms.CharField(
        label=_("De code die de app nu toont"), help_text=_("Zes cijfers."), widget=forms.TextInput(attrs=CODE)
    )

    @property
    def groups(self) -> str:
        """The secret in groups of four, to type over."""
        return " ".join(self.secret[place : place + 4] for place in range(0, len(self.secret), 4))


class KeyForm(AddWebAuthnForm, Form):  # type: ignore[misc]  # allauth has no types
    """A key of this device. Always one that can sign in by itself: a passkey."""

    name = forms.CharField(
        label=_("Hoe noem je deze sleutel?"), help_text=_("Bijvoorbeeld: mijn telefoon."), required=False, max_length=60
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"] = forms.BooleanField(initial=True, required=False, widget=forms.HiddenInput)
