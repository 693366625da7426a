"""The forms with which somebody signs in: allauth's checks, our words."""

from typing import Any

from allauth.account import forms as allauth
from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from krachtbron.access import signing_in
from krachtbron.access.domain import LONGEST, LONGEST_NAME, sign_in_name
from krachtbron.ui.public import Form


def name_field(**kwargs: Any) -> forms.CharField:
    """The name that somebody signs in with, as a telephone should treat it: no capitals, no corrections."""
    attrs = {"autocomplete": "username", "autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}
    return forms.CharField(
        label=_("Aanmeldnaam"), max_length=LONGEST_NAME, widget=forms.TextInput(attrs=attrs), **kwargs
    )


def passphrase_field(label: Any = _("Wachtzin"), autocomplete: str = "current-password", **kwargs: Any) -> Any:
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, max_length=LONGEST, widget=widget, **kwargs)


class SignInForm(Form, allauth.LoginForm):  # type: ignore[misc]
    """Name, passphrase, and whether others use this device too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields = {
            "login": name_field(),
            "password": passphrase_field(),
            "remember": forms.BooleanField(
                label=_("Dit is een gedeeld toestel"),
                help_text=_("Dan meld ik je na vijf minuten af, en als je afsluit."),
                required=False,
            ),
        }

    def clean_login(self) -> str:
        return sign_in_name(self.cleaned_data["login"])

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """allauth's tick "remember me" is turned around here: ticked means shared."""
        shared = self.cleaned_data["remember"]
        self.cleaned_data["remember"] = not shared
        response: HttpResponse = super().login(request, redirect_url)
        signing_in.share(request.session, shared=shared)
        return response


class AgainForm(Form, allauth.ReauthenticateForm):  # type: ignore[misc]
    """The passphrase once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = passphrase_field()
