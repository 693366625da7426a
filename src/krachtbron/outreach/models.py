"""Places of a project, and the times somebody of the team was there."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.outreach.domain import (
    AGREED_MOST,
    NAME_MOST,
    NICKNAME_MOST,
    SAFE_MOST,
    SOMETIME_MOST,
    WALK_MOST,
    How,
    PlaceKind,
)


class Place(models.Model):
    """An area in words, never an address. It speaks of no person."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    project = models.ForeignKey("groups.Project", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16, choices=choices(PlaceKind))
    name = models.CharField(max_length=NAME_MOST, blank=True)
    created = models.DateTimeField()


class Contact(models.Model):
    """One time at a place. ``by``: who of the team was there; empty when she was forgotten.

    ``again``: the day one comes back; ``sometime``: that day in words. ``settled``: since then nothing waits any more.
    ``nickname``: only where she chose it herself and wants to stand here.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="contacts")
    by = models.ForeignKey("access.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    day = models.DateField()
    how = models.CharField(max_length=12, choices=choices(How))
    agreed = models.CharField(max_length=AGREED_MOST, blank=True)
    again = models.DateField(null=True)
    sometime = models.CharField(max_length=SOMETIME_MOST, blank=True)
    nickname = models.CharField(max_length=NICKNAME_MOST, blank=True)
    settled = models.DateTimeField(null=True)
    created = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["place", "-day"]),
            models.Index(fields=["again"], condition=models.Q(settled=None), name="outreach_again"),
        ]


class Walk(models.Model):
    """A round through the neighbourhood: places in the order somebody walks past them. The team's own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    project = models.ForeignKey("groups.Project", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=WALK_MOST)
    created = models.DateTimeField()


class Stop(models.Model):
    """A place on a round; ``turn``: its place in the order."""

    walk = models.ForeignKey(Walk, on_delete=models.CASCADE, related_name="stops")
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="+")
    turn = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["walk", "place"], name="outreach_one_stop")]
        ordering: ClassVar = ["turn", "pk"]


class Safety(models.Model):
    """What the team of a project agrees before anybody goes to people's homes. About the team, never about a home."""

    project = models.OneToOneField("groups.Project", on_delete=models.CASCADE, primary_key=True, related_name="+")
    knows = models.CharField(max_length=SAFE_MOST, blank=True)
    back = models.CharField(max_length=SAFE_MOST, blank=True)
    leave = models.CharField(max_length=SAFE_MOST, blank=True)
    since = models.DateTimeField()
