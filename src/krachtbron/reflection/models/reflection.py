"""What a worker learned, in four answers that are closed with his key."""

from enum import StrEnum
from typing import ClassVar

from django.db import models

from krachtbron.base.ids import new_id
from krachtbron.reflection.domain.cycle import Became, Began


def words_of(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(one.value, one.value) for one in kind]


class Reflection(models.Model):
    """One time round the cycle. ``back``: the day it comes back; ``became``: what he answered then, and ``told`` beside
    it. ``shared``: since when somebody else may read it. It names no participant: there is no field for one."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("access.Person", on_delete=models.CASCADE, related_name="+")
    audience = models.ForeignKey("access.Audience", null=True, on_delete=models.SET_NULL, related_name="+")
    began = models.CharField(max_length=8, choices=words_of(Began), default=Began.NOTHING)
    meeting = models.ForeignKey("groups.Meeting", null=True, on_delete=models.SET_NULL, related_name="+")
    did = models.BinaryField(blank=True)
    saw = models.BinaryField(blank=True)
    insight = models.BinaryField(blank=True)
    change = models.BinaryField(blank=True)
    back = models.DateField(null=True)
    became = models.CharField(max_length=9, choices=words_of(Became), blank=True)
    told = models.BinaryField(blank=True)
    made = models.DateTimeField()
    since = models.DateTimeField()
    shared = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "made"])]
