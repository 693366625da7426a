"""What the room keeps of one person, and how it forgets her."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from krachtbron.access.models import Account, Invitation, Membership, Person, Session


def export(person_id: UUID) -> dict[str, Any]:
    """How she is called, how she signs in, where she belongs or belonged, and her devices. No secrets."""
    return {
        "person": Person.objects.filter(pk=person_id).values("nickname", "language", "created").first(),
        "account": Account.objects.filter(person=person_id).values("name", "created", "last_login").first(),
        "memberships": list(
            Membership.objects.filter(person=person_id)
            .order_by("since", "pk")
            .values("organisation__name", "role", "since", "until")
        ),
        "devices": list(
            Session.objects.filter(account__person=person_id).order_by("started").values("device", "started", "seen")
        ),
        "invitations_made": list(
            Invitation.objects.filter(made_by=person_id)
            .order_by("created")
            .values("purpose", "role", "created", "expires", "used")
        ),
    }


@transaction.atomic
def erase(person_id: UUID, at: datetime) -> None:
    """Remove her: devices, second factors, account, memberships, the doors she left open, and at last the person."""
    Session.objects.filter(account__person=person_id).delete()
    Invitation.objects.filter(made_by=person_id, used=None).delete()
    Account.objects.filter(person=person_id).delete()
    Membership.objects.filter(person=person_id).delete()
    Person.objects.filter(pk=person_id).delete()
