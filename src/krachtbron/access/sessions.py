"""Sessions in the database, with the account and the kind of device, so that a person can see and end them.

Not in a cache: ended here must be ended everywhere, at the next request, whichever process answers it.
"""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from krachtbron.base import clock

SHARED, STARTED, SEEN, DEVICE, ORGANISATION = "shared", "started", "seen", "device", "organisation"
WRITES = 10  # a session in use is written again after a tenth of its time: every 3 minutes, shared every 30 seconds


class SessionStore(DatabaseStore):
    """Django's database store over our own table. A shared device: shorter, and gone with the browser."""

    @classmethod
    def get_model_class(cls) -> Any:
        from krachtbron.access.models import Session

        return Session

    def get_session_cookie_age(self) -> int:
        return int(settings.SHARED_SESSION_AGE if self.get(SHARED) else settings.SESSION_COOKIE_AGE)

    def get_expire_at_browser_close(self) -> bool:
        return bool(self.get(SHARED)) or SESSION_KEY not in self

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        now = clock.now()
        if SESSION_KEY in data:
            data[SEEN] = int(now.timestamp())
            data.setdefault(STARTED, data[SEEN])
        row: Any = super().create_model_instance(data)
        row.account_id = data.get(SESSION_KEY)
        row.device = data.get(DEVICE, "")
        row.seen = now
        row.started = datetime.fromtimestamp(data[STARTED], UTC) if STARTED in data else now
        return row


def too_old(session: SessionBase) -> bool:
    """Whether somebody signed in too long ago, however busy she was; or in a future that a clock made up."""
    return not -settings.SESSION_COOKIE_AGE <= _age(session) < settings.LONGEST_SESSION


def touch(session: SessionBase) -> None:
    """Somebody is using it: let it live on, without a write at every request."""
    still = session.get_session_cookie_age() / WRITES
    if abs(clock.now().timestamp() - session.get(SEEN, 0)) >= still:
        session.modified = True


def lately(session: SessionBase, seconds: int) -> bool:
    """Whether somebody signed in within the last ``seconds``."""
    return 0 <= _age(session) < seconds


def _age(session: SessionBase) -> float:
    return float(clock.now().timestamp() - session.get(STARTED, 0))
