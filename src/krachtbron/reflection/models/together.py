"""What a group learned, in its own words."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.reflection.domain.cycle import PART_MOST, TOLD_MOST, Became, Began


class Together(models.Model):
    """One time round the cycle by a group. It is the group's: who wrote it, is kept nowhere.

    ``back``: the day it comes back; ``became``: what the group answered then, and ``told`` beside it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    group = models.ForeignKey("groups.Group", on_delete=models.CASCADE, related_name="+")
    began = models.CharField(max_length=8, choices=choices(Began), default=Began.NOTHING)
    meeting = models.ForeignKey("groups.Meeting", null=True, on_delete=models.SET_NULL, related_name="+")
    did = models.CharField(max_length=PART_MOST, blank=True)
    saw = models.CharField(max_length=PART_MOST, blank=True)
    insight = models.CharField(max_length=PART_MOST, blank=True)
    change = models.CharField(max_length=PART_MOST, blank=True)
    back = models.DateField(null=True)
    became = models.CharField(max_length=9, choices=choices(Became), blank=True)
    told = models.CharField(max_length=TOLD_MOST, blank=True)
    made = models.DateTimeField()
    since = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["group", "made"]), models.Index(fields=["group", "back"])]
