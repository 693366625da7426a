"""What a worker learned, in four answers that are closed with his key."""

from typing import ClassVar

from django.db import models

from krachtbron.base.choices import choices
from krachtbron.base.ids import new_id
from krachtbron.reflection.domain.cycle import Became, Began


class Reflection(models.Model):
    """One time round the cycle. ``back``: the day it comes back; ``became``: what he answered then, and ``told`` beside
    it. ``shared``: since when somebody else may read it. It names no participant: there is no field for one."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    audience = models.ForeignKey("access.Audience", null=True, on_delete=models.SET_NULL, related_name="+")
    began = models.CharField(max_length=8, choices=choices(Began), default=Began.NOTHING)
    meeting = models.ForeignKey("groups.Meeting", null=True, on_delete=models.SET_NULL, related_name="+")
    did = models.BinaryField(blank=True)
    saw = models.BinaryField(blank=True)
    insight = models.BinaryField(blank=True)
    change = models.BinaryField(blank=True)
    back = models.DateField(null=True)
    became = models.CharField(max_length=9, choices=choices(Became), blank=True)
    told = models.BinaryField(blank=True)
    made = models.DateTimeField()
    since = models.DateTimeField()
    shared = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "made"])]
