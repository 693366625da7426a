"""People and their ways in. No national number, birth date, nationality or status: nowhere, ever."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q

from krachtbron.access.domain import Belonging, Role
from krachtbron.base.ids import new_id

ROLES = [(role.value, role.value) for role in Role]


class Organisation(models.Model):
    """The house that runs this installation's projects."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=120)
    created = models.DateTimeField()


class Person(models.Model):
    """Somebody, with as little as she likes to say. Belongs to nobody."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    nickname = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=5, default="nl")
    created = models.DateTimeField()


class Account(AbstractBaseUser):
    """How a person signs in: a name she chose and a passphrase or a passkey. No e-mail, no telephone.

    ``name`` is as she wrote it; ``name_key`` is what it is found by (``domain.name_key``). ``belongings`` and
    ``has_factor`` are filled by the query of every request.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="account")
    name = models.CharField(max_length=60, unique=True)
    name_key = models.CharField(max_length=255, unique=True)
    created = models.DateTimeField()
    is_active = True
    belongings: tuple[Belonging, ...] = ()
    has_factor = False

    USERNAME_FIELD = "name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = BaseUserManager["Account"]()


class Membership(models.Model):
    """A person is something in an organisation, from a day until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=ROLES)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "person"], condition=Q(until__isnull=True), name="membership_one_open"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["person", "until"])]


class Invitation(models.Model):
    """A link or QR that opens the door once. Only its hash is kept.

    ``purpose`` says what it opens: ``begin`` (the first coordinator of a new installation), ``organisation`` (a
    role in it), ``renew`` (another way in for ``person``, who lost her passphrase) or a word of a higher room, whose
    key is ``target`` and whose name is ``what``. ``person``: somebody who is known already by a nickname and now gets
    an account. Without ``role`` it opens no organisation: somebody is asked to stand beside something.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=20)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=12, choices=ROLES, blank=True)
    target = models.UUIDField(null=True)
    what = models.CharField(max_length=120, blank=True)
    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    made_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    created = models.DateTimeField()
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)


class Session(AbstractBaseSession):
    """A signed-in device. Kept so that a person can see and end her sessions; no address is stored."""

    account = models.ForeignKey(Account, null=True, on_delete=models.CASCADE, related_name="+")
    device = models.CharField(max_length=40, blank=True)
    started = models.DateTimeField(null=True)
    seen = models.DateTimeField(null=True)
