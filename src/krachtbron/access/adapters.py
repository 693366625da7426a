"""What allauth asks of us: no sign-up of its own, no e-mail, secrets of second factors encrypted."""

import base64
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.translation import gettext_lazy as _

from krachtbron.access import signing_in


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts come from invitations alone."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("Deze naam en wachtzin horen niet bij elkaar. Kijk ze nog eens na."),
        "incorrect_password": _("Deze wachtzin klopt niet."),
        "too_many_login_attempts": _("Dit ging te vaak mis. Wacht vijf minuten en probeer het dan opnieuw."),
        "rate_limited": _("Dit ging te vaak na elkaar. Wacht een paar minuten."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return resolve_url(settings.LOGIN_REDIRECT_URL)

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return resolve_url(settings.LOGIN_REDIRECT_URL)

    def login(self, request: HttpRequest, user: Any) -> None:
        signing_in.sign_in(request, user)

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Only what is said in our own words: the pages themselves tell what happened."""
        if kwargs.get("message"):
            super().add_message(request, level, message=kwargs["message"])

    def send_mail(self, *args: Any, **kwargs: Any) -> None:
        """There is no address to write to."""


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of authenticators, encrypted with a key that only this installation has."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Deze code klopt niet. Misschien is er al een nieuwe."),
        "cannot_generate_recovery_codes": _("Reservecodes krijg je als je een app of sleutel hebt."),
    }

    @property
    def box(self) -> Fernet:
        derived = HKDF(SHA256(), 32, salt=None, info=b"second factor").derive(settings.SECRET_KEY.encode())
        return Fernet(base64.urlsafe_b64encode(derived))

    def encrypt(self, text: str) -> str:
        return self.box.encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return self.box.decrypt(encrypted_text.encode()).decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return {**entity, "name": "Krachtbron"}
