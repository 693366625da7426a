"""Sessions in the database, with the account and the kind of device, so that a person can see and end them.

Not in a cache: ended here must be ended everywhere, at the next request, whichever process answers it.
"""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from krachtbron.base import clock


class SessionStore(DatabaseStore):
    """Django's database store over our own table."""

    @classmethod
    def get_model_class(cls) -> Any:
        from krachtbron.access.models import Session

        return Session

    def get_session_cookie_age(self) -> int:
        """Half an hour; on a shared device five minutes."""
        return settings.SHARED_SESSION_AGE if self.get("shared") else settings.SESSION_COOKIE_AGE

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        row = super().create_model_instance(data)
        row.account_id = data.get(SESSION_KEY)
        row.device = data.get("device", "")
        row.seen = clock.now()
        row.started = datetime.fromtimestamp(data["started"], UTC) if "started" in data else row.seen
        return row
