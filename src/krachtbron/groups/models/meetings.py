"""Moments of a group: meetings, activities, doing together, celebrations, consultations; and who was there."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.groups.domain import CircleKind
from krachtbron.groups.domain.meetings import (
    NAMED_MOST,
    PLACE_MOST,
    POINT_MOST,
    WORKED_MOST,
    MeetingKind,
    MeetingState,
)


class Meeting(models.Model):
    """A moment of a group. ``circle``: which ring comes together, empty for all. Nothing in it speaks of one person.

    ``came``: heads, never a list. ``signal``: the group said that others should hear of this.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.CASCADE, related_name="meetings")
    kind = models.CharField(max_length=12, choices=choices(MeetingKind), default=MeetingKind.MEETING)
    circle = models.CharField(max_length=12, choices=choices(CircleKind), blank=True)
    name = models.CharField(max_length=NAMED_MOST, blank=True)
    day = models.DateField()
    hour = models.TimeField(null=True)
    place = models.CharField(max_length=PLACE_MOST, blank=True)
    state = models.CharField(max_length=10, choices=choices(MeetingState), default=MeetingState.PLANNED)
    since = models.DateTimeField()
    came = models.PositiveSmallIntegerField(null=True)
    worked = models.CharField(max_length=WORKED_MOST, blank=True)
    signal = models.BooleanField(default=False)
    created = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["group", "state", "day"])]


class AlsoTold(models.Model):
    """Another one told of the same moment, after it was closed. Both stand; nobody's words go over another's."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="also")
    came = models.PositiveSmallIntegerField(null=True)
    worked = models.CharField(max_length=WORKED_MOST, blank=True)
    told = models.DateTimeField()


class Point(models.Model):
    """Something on the agenda, and who brings it: a subject, or coffee."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="points")
    what = models.CharField(max_length=POINT_MOST)
    who = models.CharField(max_length=NAMED_MOST, blank=True)
    created = models.DateTimeField()


class Named(models.Model):
    """Somebody says that her nickname may stand with who was there, in one group, until she takes it back."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["group", "person"], name="named_once_a_group")]


class Presence(models.Model):
    """Somebody who said yes to being named was there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="present")
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["meeting", "person"], name="present_once")]
