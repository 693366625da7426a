"""What the room keeps of one person, and how it forgets her."""

from datetime import datetime
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import F

from krachtbron.access.domain import Purpose
from krachtbron.access.models import (
    Account,
    Audience,
    Invitation,
    Look,
    LookChain,
    Membership,
    Person,
    PersonKey,
    Reader,
    Session,
)


def export(person_id: UUID) -> dict[str, Any]:
    """How she is called, how she signs in, where she belongs, her devices, who sees what, who looked. No secrets."""
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
        "second_steps": list(
            Authenticator.objects.filter(user__person=person_id)
            .order_by("created_at", "pk")
            .values(kind=F("type"), name=F("data__name"), created=F("created_at"), used=F("last_used_at"))
        ),
        "key": PersonKey.objects.filter(person=person_id).values("created").first(),
        "opened_by_me": list(
            Reader.objects.filter(audience__person=person_id)
            .order_by("since", "pk")
            .values("audience", "sight", "target", "since", "until", "withdrawn", "person", name=F("person__nickname"))
        ),
        "opened_for_me": list(
            Reader.objects.filter(person=person_id, withdrawn=None).order_by("since", "pk").values("since", "until")
        ),
        "who_looked": list(
            Look.objects.filter(person=person_id)
            .order_by("nth")
            .values("viewer", "role", "thing", "sight", "at", name=F("viewer__nickname"))
        ),
        "where_i_looked": list(
            Look.objects.filter(viewer=person_id).order_by("at", "pk").values("thing", "role", "sight", "at")
        ),
        "other_ways_in": list(
            Invitation.objects.filter(person=person_id)
            .order_by("created")
            .values("purpose", "created", "expires", "used", by=F("made_by__nickname"))
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
    made = Invitation.objects.filter(made_by=person_id, used=None)
    made.filter(purpose=Purpose.RENEW, expires__gt=at).update(expires=at)  # that there was one stays in another's list
    made.exclude(purpose=Purpose.RENEW).delete()
    Account.objects.filter(person=person_id).delete()
    Audience.objects.filter(person=person_id).delete()
    Look.objects.filter(person=person_id).delete()
    LookChain.objects.filter(person=person_id).delete()
    Membership.objects.filter(person=person_id).delete()
    Person.objects.filter(pk=person_id).delete()
