"""Ending sessions."""

from krachtbron.access.models import Account, Session


def end_session(account: Account, key: str) -> bool:
    """Sign one device out; whether there was one. Effective at its next request."""
    gone, _ = Session.objects.filter(account=account, session_key=key).delete()
    return bool(gone)


def end_other_sessions(account: Account, mine: str | None) -> int:
    """Sign all devices out but this one; how many."""
    gone, _ = Session.objects.filter(account=account).exclude(session_key=mine).delete()
    return gone
