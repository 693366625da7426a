"""Who sees what, who looked, whose key it is, and who wants to be forgotten."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from krachtbron.access.domain import Sight
from krachtbron.base.ids import new_id

SIGHTS = [(sight.value, sight.value) for sight in Sight]


class Audience(models.Model):
    """Who, besides herself, sees a thing of ``person``. Every own item points to one; to none means: only me."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    created = models.DateTimeField()


class Reader(models.Model):
    """One opening in an audience: a person, a group or a project, until a day if she likes, until she takes it back.

    Groups and projects stand higher in the house, so they are kept by key.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    audience = models.ForeignKey(Audience, on_delete=models.CASCADE, related_name="readers")
    sight = models.CharField(max_length=8, choices=SIGHTS)
    person = models.ForeignKey("access.Person", null=True, on_delete=models.CASCADE, related_name="+")
    target = models.UUIDField(null=True)
    since = models.DateTimeField()
    until = models.DateField(null=True)
    withdrawn = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(sight=Sight.PERSON, person__isnull=False, target__isnull=True)
                | Q(sight__in=[Sight.GROUP, Sight.PROJECT], person__isnull=True, target__isnull=False),
                name="reader_is_one",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["audience", "withdrawn"]),
            models.Index(fields=["sight", "target"]),
        ]


class LookChain(models.Model):
    """How many looks there are in somebody's space, and the mark of the last: a look that is cut off is missed."""

    person = models.OneToOneField("access.Person", primary_key=True, on_delete=models.CASCADE, related_name="+")
    length = models.PositiveIntegerField(default=0)
    mark = models.CharField(max_length=64, blank=True)
    sealed = models.CharField(max_length=64, blank=True)


class Look(models.Model):
    """Somebody looked at something of ``person``. Without its content; written before it was shown.

    ``thing`` is the kind of what was seen, ``sight`` through which opening. ``viewer`` is empty once she is forgotten.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    nth = models.PositiveIntegerField()
    viewer = models.ForeignKey("access.Person", null=True, on_delete=models.SET_NULL, related_name="+")
    role = models.CharField(max_length=12, blank=True)
    thing = models.CharField(max_length=20)
    item = models.UUIDField(null=True)
    sight = models.CharField(max_length=8, choices=SIGHTS)
    at = models.DateTimeField()
    mark = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "nth"], name="look_once_a_place")]


class PersonKey(models.Model):
    """In the database of keys: the key of one person, closed with the installation's key and, perhaps, with her card.

    ``wrapped`` empty: she lost her passphrase; only her card opens it again. ``looks``: as many looks as there are at
    least in her space, kept here so that nobody with the other database alone can make them all disappear.
    """

    person = models.UUIDField(primary_key=True, editable=False)
    wrapped = models.BinaryField(blank=True)
    by_card = models.BinaryField(blank=True)
    looks = models.PositiveIntegerField(default=0)
    created = models.DateTimeField()


class Tombstone(models.Model):
    """In the database of keys: what must stay forgotten or closed when an old backup comes back. Names nobody."""

    key = models.UUIDField(primary_key=True, editable=False)
    kind = models.CharField(max_length=8)
    at = models.DateTimeField()


class Forgetting(models.Model):
    """What the database of keys must still hear: who is forgotten, what is closed, who is locked. Written with the deed
    itself, so that a fall between two databases loses nothing; gone once it was heard."""

    key = models.UUIDField(primary_key=True, editable=False)
    kind = models.CharField(max_length=8)
    at = models.DateTimeField()
