"""A person's own data in this room: her nickname, language, sign-in name, memberships, sessions.

Purpose: knowing who may come in. Kept until she erases it; a membership's days stay with her until then.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.access.models import Account, Membership, Person, Session


def export(person_id: UUID) -> dict[str, Any]:
    """What is known of her here."""
    person = Person.objects.get(id=person_id)
    memberships = Membership.objects.filter(person=person_id).select_related("organisation")
    return {
        "nickname": person.nickname,
        "language": person.language,
        "sign_in_name": Account.objects.filter(person=person_id).values_list("name", flat=True).first() or "",
        "memberships": [
            {
                "organisation": one.organisation.name,
                "role": one.role,
                "since": one.since.isoformat(),
                "until": one.until.isoformat() if one.until else None,
            }
            for one in memberships.order_by("since")
        ],
        "devices": list(Session.objects.filter(account__person=person_id).values_list("device", flat=True)),
    }


def erase(person_id: UUID, at: datetime) -> None:
    """Her person, account, memberships, invitations and sessions: gone at once."""
    Session.objects.filter(account__person=person_id).delete()
    Person.objects.filter(id=person_id).delete()
