"""Who signs in, and who is signed in."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from krachtbron.access import queries
from krachtbron.access.models import Account


class Backend(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """allauth's backend over our sign-in names; the account of a session comes with all that makes an actor."""

    def get_user(self, user_id: Any) -> Account | None:
        return queries.account_of_session(user_id)

    def _authenticate_by_username(self, username: str, password: str) -> Account | None:
        found: Account | None = self._check_password(queries.account_by_name(username), password)
        return found
