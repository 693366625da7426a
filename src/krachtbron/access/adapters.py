"""How allauth behaves in this house: our words, our sessions, sealed secrets, no mail, nobody signs herself up."""

import base64
from datetime import timedelta
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.encoding import force_bytes
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.access import actions, sessions
from krachtbron.access.actions.forgetting import hand_over
from krachtbron.access.domain import device_of
from krachtbron.access.models import Account
from krachtbron.access.queries.codes import renewals_of
from krachtbron.access.tries import address_of
from krachtbron.access.web import labels
from krachtbron.base import clock

TOLD_FOR = timedelta(days=14)  # so long every sign-in says that there was another way in

FAULTS = {
    "username_password_mismatch": gettext_lazy("Deze naam en wachtzin horen niet bij elkaar. Kijk ze nog eens na."),
    "too_many_login_attempts": gettext_lazy("Dit lukte te vaak niet. Wacht vijf minuten en probeer het dan opnieuw."),
    "rate_limited": gettext_lazy("Dit ging te vaak na elkaar. Wacht vijf minuten en probeer het dan opnieuw."),
    "incorrect_password": gettext_lazy("Dit is niet je wachtzin. Kijk ze nog eens na."),
    "incorrect_code": gettext_lazy("Deze code klopt niet. Neem de nieuwste code uit je app."),
}
TOLD = {
    "mfa/messages/totp_activated.txt": gettext_lazy("Je app staat klaar als tweede stap."),
    "mfa/messages/totp_deactivated.txt": gettext_lazy("Je app is geen tweede stap meer."),
    "mfa/messages/webauthn_added.txt": gettext_lazy("Je sleutel is toegevoegd."),
    "mfa/messages/webauthn_removed.txt": gettext_lazy("De sleutel is weg."),
    "mfa/messages/recovery_codes_generated.txt": gettext_lazy("Je hebt nieuwe reservecodes."),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    error_messages = DefaultAccountAdapter.error_messages | FAULTS

    def login(self, request: HttpRequest, user: Account) -> None:
        """The one way in: every sign-in, by passphrase, key or invitation, passes here and gets a new session."""
        super().login(request, user)
        request.session[sessions.DEVICE] = device_of(request.headers.get("User-Agent", ""))
        actions.forget_old_sessions(clock.now())
        hand_over()  # a lock that a fall left behind comes before anything is read
        self.tell_of_codes(request, user)

    def tell_of_codes(self, request: HttpRequest, user: Account) -> None:
        """Who comes in by herself did not lose her way in: a code that was made for her closes, and she hears of it."""
        at = clock.now()
        closed = actions.stop_renewing(user.person_id, at=at)
        for sentence in labels.told_of_codes(renewals_of(user.person_id, at, since=at - TOLD_FOR), closed=closed):
            messages.info(request, sentence)

    def post_login(self, request: HttpRequest, user: Account, **hook: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **hook)
        return speak(response, user.person.language)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Our sentence, or none: who signs in sees that she is in."""
        told = message or TOLD.get(message_template or "")
        if told:
            messages.add_message(request, level, str(told), extra_tags=extra_tags)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Limits are kept by a mark of the address; the address is never written down."""
        return address_of(request)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who just signed in is not asked again."""
        return not sessions.lately(context.request.session, app_settings.REAUTHENTICATION_TIMEOUT)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """This house knows no addresses."""


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    error_messages = DefaultMFAAdapter.error_messages | FAULTS

    def encrypt(self, text: str) -> str:
        return seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return seal().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        return "Krachtbron"

    def build_totp_svg(self, url: str) -> str:
        """The page draws its QR code itself."""
        return ""

    def generate_authenticator_name(self, user: Account, type: str) -> str:
        return _("Mijn sleutel")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": "Krachtbron"}


def seal() -> MultiFernet:
    """The key for second factors, from the installation's secret; older secrets still open what they closed."""
    return MultiFernet([Fernet(_derived(secret)) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _derived(secret: str | bytes) -> bytes:
    key = HKDF(SHA256(), 32, salt=None, info=b"krachtbron second factor").derive(force_bytes(secret))
    return base64.urlsafe_b64encode(key)


def speak(response: HttpResponse, language: str) -> HttpResponse:
    """From now on the pages of this browser are in ``language``."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, samesite="Lax", httponly=True, secure=settings.LANGUAGE_COOKIE_SECURE
    )
    return response
