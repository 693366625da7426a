"""The forms of second factors: a code, an app, a passkey, spare codes. allauth's checks, our words."""

from typing import Any

from allauth.mfa.base import forms as base
from allauth.mfa.recovery_codes import forms as recovery
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.ui.public import Form

CREDENTIAL = "key_credential"


def code_field(hint: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"})
    return forms.CharField(label=_("Code"), help_text=hint, max_length=20, widget=widget)


def credential_field() -> forms.JSONField:
    """What the browser says about a passkey; ``keys.js`` fills it in."""
    return forms.JSONField(widget=forms.HiddenInput(attrs={"id": CREDENTIAL}))


class _Code(Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field(_("Zes cijfers uit je app, of één van je reservecodes."))


class CodeForm(_Code, base.AuthenticateForm):  # type: ignore[misc]
    """The second step of signing in."""


class CodeAgainForm(_Code, base.ReauthenticateForm):  # type: ignore[misc]
    """The same, before something that matters."""


class ActivateForm(Form, totp.ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field(_("De zes cijfers die de app nu toont."))


class DeactivateForm(Form, totp.DeactivateTOTPForm):  # type: ignore[misc]
    pass


class SpareCodesForm(Form, recovery.GenerateRecoveryCodesForm):  # type: ignore[misc]
    pass


class AddKeyForm(Form, webauthn.AddWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(
            label=_("Naam"), help_text=_("Bijvoorbeeld: mijn telefoon."), max_length=60, required=False
        )
        self.fields["passwordless"] = forms.BooleanField(
            label=_("Ook zonder wachtzin aanmelden met deze sleutel"), required=False, initial=True
        )
        self.fields["credential"] = credential_field()


class KeyNameForm(Form, webauthn.EditWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = forms.CharField(label=_("Naam"), max_length=60)


class _Key(Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"] = credential_field()


class KeyForm(_Key, webauthn.AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey as the second step."""


class KeyAgainForm(_Key, webauthn.ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey, before something that matters."""
